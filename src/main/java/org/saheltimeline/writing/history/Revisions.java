package org.saheltimeline.writing.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
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
public class Revisions {

	/** One spelling of each number, and none beyond what fits. */
	private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

	private final JdbcClient jdbc;

	Revisions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	RevisionView get(String version) {
		long number = NUMBER.matcher(version).matches() ? Long.parseLong(version) : -1;
		return get(this.jdbc, number)
			.orElseThrow(() -> new NotFound("version", InvalidValue.unknownId(version, "revision", newest())));
	}

	/**
	 * Returns a revision as a connection or a transaction sees it; empty if there is
	 * none.
	 */
	public static Optional<RevisionView> get(JdbcClient jdbc, long version) {
		return jdbc.sql("select version, recorded_at, author, origin, reason from revision where version = ?")
			.param(version)
			.query((row, position) -> view(row, changes(jdbc, version)))
			.optional();
	}

	private static RevisionView view(ResultSet row, List<Changed> changes) throws SQLException {
		return new RevisionView(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3),
				Term.of(Change.Origin.class, row.getString(4)), row.getString(5), changes);
	}

	private static List<Changed> changes(JdbcClient jdbc, long version) {
		return jdbc
			.sql("select act, kind, slug from revision_change where version = ? order by kind, slug collate \"C\"")
			.param(version)
			.query((row, number) -> Changed.of(row))
			.list();
	}

	private String newest() {
		return this.jdbc.sql("select version from data_version").query(String.class).single();
	}

}
