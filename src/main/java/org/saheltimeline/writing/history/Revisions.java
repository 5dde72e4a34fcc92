package org.saheltimeline.writing.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;

import org.saheltimeline.http.web.InvalidValue;
import org.saheltimeline.http.web.NotFound;
import org.saheltimeline.vocabulary.codebook.Term;
import org.saheltimeline.writing.revision.Change;
import org.saheltimeline.writing.revision.Changed;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of revisions. */
@Repository
@Transactional(readOnly = true)
class Revisions {

	/** One spelling of each number, and none beyond what fits. */
	private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

	private final JdbcClient jdbc;

	Revisions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	RevisionView get(String version) {
		long number = NUMBER.matcher(version).matches() ? Long.parseLong(version) : -1;
		return this.jdbc.sql("select version, recorded_at, author, origin, reason from revision where version = ?")
			.param(number)
			.query((row, position) -> view(row))
			.optional()
			.orElseThrow(() -> new NotFound("version", InvalidValue.unknownId(version, "revision", newest())));
	}

	private RevisionView view(ResultSet row) throws SQLException {
		long version = row.getLong(1);
		return new RevisionView(version, row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3),
				Term.of(Change.Origin.class, row.getString(4)), row.getString(5), changes(version));
	}

	private List<Changed> changes(long version) {
		return this.jdbc
			.sql("select act, kind, slug from revision_change where version = ? order by kind, slug collate \"C\"")
			.param(version)
			.query((row, number) -> Changed.of(row))
			.list();
	}

	private String newest() {
		return this.jdbc.sql("select version from data_version").query(String.class).single();
	}

}
