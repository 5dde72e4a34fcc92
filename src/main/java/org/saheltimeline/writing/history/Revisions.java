package org.saheltimeline.writing.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.listing.Page;
import org.saheltimeline.http.listing.PageById;
import org.saheltimeline.http.web.InvalidValue;
import org.saheltimeline.http.web.NotFound;
import org.saheltimeline.vocabulary.codebook.Term;
import org.saheltimeline.writing.revision.Change;
import org.saheltimeline.writing.revision.Changed;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of revisions. */
@Repository
@Transactional(readOnly = true)
public class Revisions {

	private static final String REVISION = "select version, recorded_at, author, origin, reason from revision ";

	private final JdbcClient jdbc;

	Revisions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns revisions, the newest first. */
	Page<RevisionView> list(HistoryPaging paging) {
		PageById page = new PageById("revisions", paging, paging.paging());
		List<RevisionView> revisions = this.jdbc
			.sql(REVISION
					+ "where :after::bigint is null or version < :after::bigint order by version desc limit :rows")
			.param("after", page.after())
			.param("rows", page.rows())
			.query((row, number) -> view(row, changes(this.jdbc, row.getLong(1)), null))
			.list();
		return page.of(revisions, (revision) -> String.valueOf(revision.version()), 0);
	}

	RevisionView get(String version) {
		return Numbers.positive(version)
			.flatMap((number) -> get(this.jdbc, number))
			.orElseThrow(() -> notFound(this.jdbc, version));
	}

	/**
	 * Returns the exception for a revision that does not exist; suggests the newest one.
	 */
	public static NotFound notFound(JdbcClient jdbc, String version) {
		return new NotFound("version", InvalidValue.unknownId(version, "revision", String.valueOf(newest(jdbc))));
	}

	/** Returns the newest version of the data. */
	long newest() {
		return newest(this.jdbc);
	}

	private static long newest(JdbcClient jdbc) {
		return jdbc.sql("select version from data_version").query(Long.class).single();
	}

	/**
	 * Returns the last version of the data that was recorded by an instant; 0 if none
	 * was.
	 */
	long at(Instant instant) {
		return this.jdbc.sql("select coalesce(max(version), 0) from revision where recorded_at <= ?")
			.param(instant.atOffset(ZoneOffset.UTC))
			.query(Long.class)
			.single();
	}

	/**
	 * Returns a revision as a connection or a transaction sees it; empty if there is
	 * none.
	 */
	public static Optional<RevisionView> get(JdbcClient jdbc, long version) {
		return jdbc.sql(REVISION + "where version = ?")
			.param(version)
			.query((row, position) -> view(row, changes(jdbc, version), edits(jdbc, version)))
			.optional();
	}

	private static RevisionView view(ResultSet row, List<Changed> changes, @Nullable List<EditView> edits)
			throws SQLException {
		return new RevisionView(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3),
				Term.of(Change.Origin.class, row.getString(4)), row.getString(5), changes, edits);
	}

	private static List<Changed> changes(JdbcClient jdbc, long version) {
		return jdbc
			.sql("select act, kind, slug from revision_change where version = ? order by kind, slug collate \"C\"")
			.param(version)
			.query((row, number) -> Changed.of(row))
			.list();
	}

	private static List<EditView> edits(JdbcClient jdbc, long version) {
		return jdbc.sql("""
				select kind, slug, before, after
				from (
				    select kind, slug, before, case when exists (
				        select from revision_statement as later
				        where later.kind = edit.kind and later.slug = edit.slug and later.version > edit.version)
				        then (
				            select before from revision_statement as later
				            where later.kind = edit.kind and later.slug = edit.slug and later.version > edit.version
				            order by version limit 1)
				        else (
				            select content from statement
				            where statement.kind = edit.kind and statement.slug = edit.slug) end as after
				    from revision_statement as edit
				    where version = ? and before is not null
				) as edit
				where after is not null and 'null' not in (before, after)
				order by kind, slug
				""").param(version).query((row, number) -> edit(row)).list();
	}

	/** Returns what a change that was rehearsed in the current transaction edits. */
	public static List<EditView> rehearsedEdits(JdbcClient jdbc) {
		return jdbc.sql("""
				select kind, slug, before, content
				from changed_statement join statement using (kind, slug)
				where before is not null
				order by kind, slug
				""").query((row, number) -> edit(row)).list();
	}

	private static EditView edit(ResultSet row) throws SQLException {
		return new EditView(row.getString(1), row.getString(2), Difference
			.between(JsonMapper.shared().readTree(row.getString(3)), JsonMapper.shared().readTree(row.getString(4))));
	}

}
