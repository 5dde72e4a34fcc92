package org.saheltimeline.writing.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table and the view of its target rows, which is named {@code to_be_} plus the name of
 * the table. Only rows that differ are written.
 *
 * @param table the table
 * @param key the columns that identify a row
 * @param deletable the rows to delete if the view does not have them, as SQL
 * @param touched the entries that a row belongs to, as SQL pairs of kind and key
 * @param isReferredTo whether other rows refer to its rows: if so, they are updated in
 * place and deleted last; otherwise a row that differs is deleted first and inserted
 * again
 */
record Difference(String table, List<String> key, String deletable, String touched, boolean isReferredTo) {

	/**
	 * The day of a revision is no fact: a row in which only it differs has not changed.
	 */
	private static final String REVISED = "revised";

	/** All tables of facts, in an order that satisfies the foreign keys. */
	static final List<Difference> ALL = List.of(ofEntries("article", "article", "id"),
			ofParts("coverage", "article", true, "article_id", "paragraph"), ofEntries("actor", "actor", "id"),
			ofParts("actor_alias", "actor", false, "actor_id", "alias"), ofEntries("place", "place", "id"),
			ofParts("place_alias", "place", false, "place_id", "alias"), ofEntries("event_slug", "event", "event_id"),
			ofEntries("event", "event", "id"), ofParts("event_state", "event", false, "event_id", "known_from"),
			ofParts("event_participant", "event", false, "event_id", "position"),
			ofParts("event_place", "event", false, "event_id", "position"),
			ofParts("event_contradiction", "event", false, "event_id", "position").goingWith("by_event_id", "event"),
			ofLinks().goingWith("from_event_id", "event").goingWith("to_event_id", "event"),
			ofReports("event_report", true, "article_id"),
			ofParts("event_figure", "event", false, "event_id", "position"),
			ofReports("event_participant_citation", false, "article_id", "actor_id", "role"),
			ofReports("event_place_citation", false, "article_id", "place_id", "role"),
			ofEntries("troop_count", "troop_count", "id"), ofRelations());

	/** Describes a table of articles, actors, places, events or troop counts. */
	static Difference ofEntries(String table, String kind, String key) {
		return new Difference(table, List.of(key),
				"%s in (select id from leaving where kind = '%s')".formatted(key, kind),
				"('%s', %s)".formatted(kind, key), true);
	}

	/** Describes a table of rows that belong to one entry and are stated with it. */
	static Difference ofParts(String table, String kind, boolean isReferredTo, String owner, String... rest) {
		String deletable = """
				%1$s in (
				    select id from known_%2$s join staged_%2$s using (slug) where not is_new
				    union all select id from leaving where kind = '%2$s')
				""".formatted(owner, kind);
		return new Difference(table, key(owner, rest), deletable, "('%s', %s)".formatted(kind, owner), isReferredTo);
	}

	/** Describes a table of what articles say about events. */
	static Difference ofReports(String table, boolean isReferredTo, String... rest) {
		return new Difference(table, key("event_id", rest),
				"(event_id, article_id) in (select event_id, article_id from replaced_report)", "('event', event_id)",
				isReferredTo);
	}

	/** Describes the table of links between events. */
	static Difference ofLinks() {
		return new Difference("event_link", List.of("from_event_id", "relation", "to_event_id"),
				"(from_event_id, to_event_id) in (select from_event_id, to_event_id from replaced_link)",
				"('event', from_event_id), ('linked-event', to_event_id)", false);
	}

	/** Describes the table of relations between actors. */
	static Difference ofRelations() {
		return new Difference("actor_relation", List.of("actor_id", "relation", "other_id", "article_id"), """
				(actor_id, other_id, article_id) in (select actor_id, other_id, article_id from replaced_relation)
				""", "('related-actor', actor_id), ('related-actor', other_id)", false);
	}

	/** Returns a copy that also deletes the rows of entries that are removed. */
	Difference goingWith(String column, String kind) {
		return new Difference(this.table, this.key,
				"(%s or %s in (select id from leaving where kind = '%s'))".formatted(this.deletable, column, kind),
				this.touched, this.isReferredTo);
	}

	private static List<String> key(String first, String... rest) {
		return Stream.concat(Stream.of(first), Arrays.stream(rest)).toList();
	}

	/**
	 * Deletes rows that are no longer stated, or stated differently, if nothing refers to
	 * them.
	 */
	void deleteFirst(JdbcClient jdbc, Columns columns) {
		if (!this.isReferredTo) {
			delete(jdbc, columns);
		}
	}

	/** Deletes rows that are no longer stated, after those that refer to them. */
	void deleteLast(JdbcClient jdbc, Columns columns) {
		if (this.isReferredTo) {
			delete(jdbc, columns);
		}
	}

	private void delete(JdbcClient jdbc, Columns columns) {
		List<String> compared = this.isReferredTo ? List.of() : columns.of(this.table);
		jdbc.sql("""
				with deleted as (
				    delete from %1$s as stored
				    where %2$s and not exists (select from to_be_%1$s as stated where %3$s)
				    returning stored.*
				)
				insert into touched (kind, id)
				select entry.kind, entry.id from deleted cross join lateral (values %4$s) as entry (kind, id)
				""".formatted(this.table, this.deletable, isSame(compared), this.touched)).update();
	}

	/** Inserts every row that is stated, given that none of them exists yet. */
	void insert(JdbcClient jdbc, Columns all) {
		String columns = join("%s", all.of(this.table));
		jdbc.sql("insert into %1$s (%2$s) overriding system value select %2$s from to_be_%1$s".formatted(this.table,
				columns))
			.update();
	}

	/** Inserts missing rows, and updates in place those that differ. */
	void write(JdbcClient jdbc, Columns all) {
		List<String> columns = all.of(this.table);
		List<String> others = columns.stream().filter((column) -> !this.key.contains(column)).toList();
		List<String> compared = others.stream().filter((column) -> !column.equals(REVISED)).toList();
		String update = this.isReferredTo ? "when matched and (%s) is distinct from (%s) then update set (%s) = row(%s)"
			.formatted(join("stored.%s", compared), join("stated.%s", compared), join("%s", others),
					join("stated.%s", others))
				: "";
		jdbc.sql("""
				with written as (
				    merge into %1$s as stored using to_be_%1$s as stated on %2$s
				    %3$s
				    when not matched then insert (%4$s) overriding system value values (%5$s)
				    returning stored.*
				)
				insert into touched (kind, id)
				select entry.kind, entry.id from written cross join lateral (values %6$s) as entry (kind, id)
				""".formatted(this.table, isSame(List.of()), update, join("%s", columns), join("stated.%s", columns),
				this.touched))
			.update();
	}

	private String isSame(List<String> columns) {
		String same = this.key.stream()
			.map((column) -> "stored.%1$s = stated.%1$s".formatted(column))
			.collect(Collectors.joining(" and "));
		return columns.isEmpty() ? same : "%s and (%s) is not distinct from (%s)".formatted(same,
				join("stored.%s", columns), join("stated.%s", columns));
	}

	private static String join(String pattern, List<String> columns) {
		return columns.stream().map(pattern::formatted).collect(Collectors.joining(", "));
	}

	/**
	 * The columns of the views, which are those that a change can set.
	 *
	 * @param byTable the columns of each table's view, in order
	 */
	record Columns(Map<String, List<String>> byTable) {

		static Columns read(JdbcClient jdbc) {
			Map<String, List<String>> byTable = new HashMap<>();
			jdbc.sql("""
					select substr(relname, length('to_be_') + 1), attname
					from pg_class join pg_attribute on attrelid = pg_class.oid
					where relnamespace = pg_my_temp_schema() and relname like 'to_be_%'
					order by attrelid, attnum
					""").query((row) -> {
				byTable.computeIfAbsent(row.getString(1), (table) -> new ArrayList<>()).add(row.getString(2));
			});
			return new Columns(byTable);
		}

		private List<String> of(String table) {
			return Objects.requireNonNull(this.byTable.get(table), table);
		}

	}

}
