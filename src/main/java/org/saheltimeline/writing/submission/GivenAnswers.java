package org.saheltimeline.writing.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.web.ProblemType;
import org.saheltimeline.writing.history.Revisions;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The answers that were given for the keys of clients. They are kept in the transaction
 * of the write, so that a client that never saw the answer gets it when it asks again.
 */
final class GivenAnswers {

	private final JdbcClient jdbc;

	GivenAnswers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns the answer that was given for the key of a request; null if there is none.
	 */
	@Nullable Answer find(WriteRequest request) {
		if (request.key() == null) {
			return null;
		}
		return this.jdbc.sql("""
				select digest, status, location, tag, version from given_answer
				where (author, key) = (?, ?) and given_at > now() - interval '7 days'
				""")
			.params(request.author(), request.key())
			.query((row, number) -> answer(request, row))
			.optional()
			.orElse(null);
	}

	private Answer answer(WriteRequest request, ResultSet row) throws SQLException {
		if (!row.getString(1).equals(request.digest())) {
			throw RefusedSubmission.because(ProblemType.KEY_REUSED,
					"The key \"%s\" was used for another request. Give each write a key of its own."
						.formatted(request.key()));
		}
		List<String> location = Arrays.asList((String[]) row.getArray(3).getArray());
		String tag = row.getString(4);
		return new Answer(HttpStatus.valueOf(row.getInt(2)), location, (tag != null) ? new Tag(tag) : null,
				Revisions.get(this.jdbc, row.getLong(5)).orElseThrow(), true);
	}

	/** Remembers an answer for the key of its request, and forgets those of last week. */
	void remember(WriteRequest request, Answer answer) {
		if (request.key() == null) {
			return;
		}
		this.jdbc.sql("delete from given_answer where given_at <= now() - interval '7 days'").update();
		this.jdbc.sql("""
				insert into given_answer (author, key, digest, given_at, status, location, tag, version)
				values (?, ?, ?, now(), ?, ?, ?, ?)
				""")
			.param(request.author())
			.param(request.key())
			.param(request.digest())
			.param(answer.status().value())
			.param(answer.location().toArray(String[]::new))
			.param((answer.tag() != null) ? answer.tag().value() : null)
			.param(Objects.requireNonNull(answer.revision().version()))
			.update();
	}

}
