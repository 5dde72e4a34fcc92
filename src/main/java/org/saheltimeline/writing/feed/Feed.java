package org.saheltimeline.writing.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.platform.database.DataVersion;
import org.saheltimeline.vocabulary.codebook.Term;
import org.saheltimeline.writing.feed.Cursor.Position;
import org.saheltimeline.writing.history.ResourceKind;
import org.saheltimeline.writing.revision.Act;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Repository of the last change of each resource. One transaction is one snapshot.
 */
@Repository
@Transactional(readOnly = true)
class Feed {

	/** As many as a list sends at once; few enough for a small heap. */
	private static final int AT_ONCE = 200;

	/**
	 * Reads the keys of a page in the order of two indexes; the JSON follows for these
	 * only.
	 */
	private static final String CHANGES = """
			select page.version, page.kind, page.slug, page.is_deleted, history.act, history.number,
			    case when :items and not page.is_deleted then (
			        select json from kept_json as kept where kept.kind = page.kind and kept.id = page.id) end
			from (
			    (
			        select changed_in as version, 'event' as kind, slug, event_id as id, false as is_deleted
			        from event_json
			        where (changed_in, slug) > (:version, :event)
			        order by changed_in, slug limit :rows
			    )
			    union all
			    (
			        select changed_in, kind, slug, id, false
			        from resource_json
			        where (changed_in, kind, slug) > (:version, :kind, :slug)
			        order by changed_in, kind, slug limit :rows
			    )
			    union all
			    (
			        select version, kind, slug, null::bigint, true
			        from revision_change as gone
			        where :deletions and act = 'deleted' and (version, kind, slug) > (:version, :kind, :slug)
			        and not exists (
			            select from revision_change as later
			            where later.kind = gone.kind and later.slug = gone.slug and later.version > gone.version)
			        order by version, kind, slug limit :rows
			    )
			) as page
			cross join lateral (
			    select coalesce((array_agg(act order by version desc))[1], 'created') as act,
			        count(*) + coalesce((array_agg(act <> 'created' order by version))[1], true)::integer as number
			    from revision_change
			    where revision_change.kind = page.kind and revision_change.slug = page.slug
			) as history
			order by page.version, page.kind collate "C", page.slug
			limit :rows
			""";

	private final JdbcClient jdbc;

	Feed(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns a page.
	 * @param since where it starts; null for the beginning
	 * @param includesItems whether it holds the resources
	 * @param limit the maximum number of changes
	 * @throws UnknownCursor if the cursor is not from this history
	 */
	FeedPage page(@Nullable Cursor since, boolean includesItems, int limit) {
		DataVersion now = now();
		check(since, now);
		List<FeedChange> changes = read(since, position(since), includesItems, limit + 1);
		Cursor end = Cursor.at(now.number(), now.digest());
		if (changes.size() <= limit) {
			return new FeedPage(changes, new FeedPage.Next(end.toString()), true);
		}
		List<FeedChange> items = changes.subList(0, limit);
		return new FeedPage(items, new FeedPage.Next(end.after(items.getLast()).toString()), false);
	}

	/**
	 * Visits all changes of a snapshot.
	 * @param start visits the cursor of the snapshot before the first change
	 */
	void all(@Nullable Cursor since, boolean includesItems, Consumer<Cursor> start,
			Consumer<List<FeedChange>> visitor) {
		DataVersion now = now();
		check(since, now);
		start.accept(Cursor.at(now.number(), now.digest()));
		Position position = position(since);
		List<FeedChange> changes = read(since, position, includesItems, AT_ONCE);
		while (!changes.isEmpty()) {
			visitor.accept(changes);
			FeedChange last = changes.getLast();
			position = new Position(last.version(), last.kind().value(), last.id());
			changes = (changes.size() < AT_ONCE) ? List.of() : read(since, position, includesItems, AT_ONCE);
		}
	}

	/** Returns the cursor after everything that there is now. */
	Cursor end() {
		DataVersion now = now();
		return Cursor.at(now.number(), now.digest());
	}

	private static Position position(@Nullable Cursor since) {
		return (since != null) ? since.position() : Position.START;
	}

	private DataVersion now() {
		return this.jdbc.sql("select version, digest, raised_at from data_version")
			.query((row, number) -> DataVersion.of(row))
			.single();
	}

	private void check(@Nullable Cursor since, DataVersion now) {
		if (since == null) {
			return;
		}
		String digest = (since.version() == now.number()) ? now.digest() : digest(since.version());
		if (digest == null || !Cursor.at(since.version(), digest).digest().equals(since.digest())) {
			throw new UnknownCursor();
		}
	}

	private @Nullable String digest(long version) {
		if (version == 0) {
			// Before the first revision, every database is the same
			return "";
		}
		return this.jdbc.sql("select digest from revision where version = ?")
			.param(version)
			.query(String.class)
			.optional()
			.orElse(null);
	}

	private List<FeedChange> read(@Nullable Cursor since, Position position, boolean includesItems, int rows) {
		return this.jdbc.sql(CHANGES)
			.param("items", includesItems)
			.param("deletions", since != null)
			.param("version", position.version())
			.param("kind", position.kind())
			.param("slug", position.id())
			.param("event", position.lastEvent())
			.param("rows", rows)
			.query((row, number) -> change(row))
			.list();
	}

	private static FeedChange change(ResultSet row) throws SQLException {
		Act act = row.getBoolean(4) ? Act.DELETED : Term.of(Act.class, row.getString(5));
		return new FeedChange(row.getLong(1), act, Term.of(ResourceKind.class, row.getString(2)), row.getString(3),
				row.getLong(6), row.getString(7));
	}

}
