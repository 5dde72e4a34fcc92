package org.saheltimeline.writing.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;

import org.saheltimeline.http.web.InvalidValue;
import org.saheltimeline.http.web.NotFound;
import org.saheltimeline.vocabulary.codebook.Term;
import org.saheltimeline.writing.revision.Act;
import org.saheltimeline.writing.revision.Change;
import org.saheltimeline.writing.revision.Changed;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of revisions. */
@Repository
@Transactional(readOnly = true)
class Revisions {

	private final JdbcClient jdbc;

	Revisions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	RevisionView get(int version) {
		return this.jdbc.sql("select version, recorded_at, author, origin, reason from revision where version = ?")
			.param(version)
			.query((row, number) -> view(row))
			.optional()
			.orElseThrow(() -> new NotFound("version",
					InvalidValue.unknownId(String.valueOf(version), "revision", newest())));
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
			.query((row, number) -> new Changed(Term.of(Act.class, row.getString(1)), row.getString(2),
					row.getString(3)))
			.list();
	}

	private String newest() {
		return this.jdbc.sql("select version from data_version").query(String.class).single();
	}

}
