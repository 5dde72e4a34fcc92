package org.saheltimeline.writing.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.listing.Page;
import org.saheltimeline.http.listing.PageById;
import org.saheltimeline.http.listing.Paging;
import org.saheltimeline.http.listing.Slugs;
import org.saheltimeline.http.web.InvalidValue;
import org.saheltimeline.http.web.NotFound;
import org.saheltimeline.vocabulary.codebook.Term;
import org.saheltimeline.writing.revision.Act;
import org.saheltimeline.writing.revision.Change;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of the versions of resources. */
@Repository
@Transactional(readOnly = true)
class Versions {

	/**
	 * What bulk intake created is not listed as a change, so the first version may have
	 * to be read from the first change or from the resource itself.
	 */
	private static final String VERSIONS = """
			with change as (
			    select version, act from revision_change where kind = :kind and slug = :slug
			    union all
			    select since, 'created'
			    from (
			        select since, act from revision_change where kind = :kind and slug = :slug order by version limit 1
			    ) as first
			    where act <> 'created'
			    union all
			    select changed_in, 'created' from kept_json
			    where kind = :kind and slug = :slug
			    and not exists (select from revision_change where kind = :kind and slug = :slug)
			)
			select row_number() over (order by version) as number, act, version, recorded_at, author, origin, reason
			from change left join revision using (version)
			""";

	private final JdbcClient jdbc;

	private final Slugs slugs;

	Versions(JdbcClient jdbc, Slugs slugs) {
		this.jdbc = jdbc;
		this.slugs = slugs;
	}

	/** Returns the versions of a resource, the newest first. */
	Page<VersionView> list(ResourceKind kind, String id, Paging paging) {
		PageById page = new PageById(kind + " " + id, paging, paging);
		String after = page.after();
		List<VersionView> versions = this.jdbc.sql(
				"select * from (%s) as version where :after::bigint is null or number < :after::bigint order by number desc limit :rows"
					.formatted(VERSIONS))
			.param("kind", kind.value())
			.param("slug", id)
			.param("after", after)
			.param("rows", page.rows())
			.query((row, number) -> view(row))
			.list();
		if (versions.isEmpty() && after == null) {
			throw this.slugs.notFound(kind.table(), id);
		}
		return page.of(versions, (version) -> String.valueOf(version.number()),
				versions.isEmpty() ? 0 : versions.getFirst().number());
	}

	private static VersionView view(ResultSet row) throws SQLException {
		OffsetDateTime recordedAt = row.getObject(4, OffsetDateTime.class);
		String origin = row.getString(6);
		return new VersionView(row.getLong(1), Term.of(Act.class, row.getString(2)), row.getLong(3),
				(recordedAt != null) ? recordedAt.toInstant() : null, row.getString(5),
				(origin != null) ? Term.of(Change.Origin.class, origin) : null, row.getString(7));
	}

	/** Returns a version of a resource by its number. */
	RecordedJson get(ResourceKind kind, String id, long number) {
		return find(kind, id, "number = :at", number).orElseThrow(() -> new NotFound("number", InvalidValue
			.malformed("The %s \"%s\" has no version %d.".formatted(kind.value().replace('-', ' '), id, number))));
	}

	/** Returns a resource as it was in a version of the data. */
	RecordedJson asRecorded(ResourceKind kind, String id, long version) {
		return find(kind, id, "version <= :at order by version desc limit 1", version)
			.orElseThrow(() -> new NotFound("id", InvalidValue
				.malformed("The %s \"%s\" was not recorded yet.".formatted(kind.value().replace('-', ' '), id))));
	}

	private Optional<RecordedJson> find(ResourceKind kind, String id, String which, long at) {
		Optional<VersionView> found = this.jdbc.sql("select * from (%s) as version where %s".formatted(VERSIONS, which))
			.param("kind", kind.value())
			.param("slug", id)
			.param("at", at)
			.query((row, number) -> view(row))
			.optional();
		if (found.isEmpty() && list(kind, id, new Paging(1, null, null, null, null)).items().isEmpty()) {
			throw this.slugs.notFound(kind.table(), id);
		}
		return found.map((version) -> json(kind, id, version));
	}

	private RecordedJson json(ResourceKind kind, String id, VersionView version) {
		if (version.act() == Act.DELETED) {
			throw Gone.deleted(kind, id, version);
		}
		@Nullable String json = this.jdbc.sql("""
				select coalesce((
				    select before from revision_change
				    where kind = :kind and slug = :slug and version > :version order by version limit 1), (
				    select json from kept_json where kind = :kind and slug = :slug))
				""")
			.param("kind", kind.value())
			.param("slug", id)
			.param("version", version.version())
			.query(String.class)
			.optional()
			.orElse(null);
		if (StatedHistory.ERASED.equals(json)) {
			throw Gone.erased(kind, id);
		}
		return new RecordedJson(Objects.requireNonNull(json));
	}

}
