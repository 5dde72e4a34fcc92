package org.saheltimeline.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the seeds brought before, which makes way for what they bring now; what was taken
 * in otherwise is left alone.
 */
class EarlierSeeds {

	private final JdbcClient jdbc;

	private final Seeds seeds;

	EarlierSeeds(JdbcClient jdbc, Seeds seeds) {
		this.jdbc = jdbc;
		this.seeds = seeds;
	}

	/** Removes every fact of theirs, and every entry that they no longer hold. */
	void remove() {
		requireOwnIds();
		removeFacts();
		removeAbsent();
	}

	private Stream<ArticleSeed> articles() {
		return this.seeds.articles().stream().map(SeedFile::content);
	}

	/** What was taken in by other ways stays, and so does its id. */
	private void requireOwnIds() {
		List<String> taken = new ArrayList<>();
		own().forEach((table, ids) -> taken.addAll(this.jdbc.sql("""
				select 'seeds/: the id «' || slug || '» is taken by what was taken in'
				from %1$s
				where slug = any (string_to_array(:ids, ','))
				and not exists (select from seed_entry where kind = '%1$s' and seed_entry.slug = %1$s.slug)
				order by slug
				""".formatted(table)).param("ids", String.join(",", ids)).query(String.class).list()));
		if (!taken.isEmpty()) {
			throw new InvalidSeeds(taken);
		}
	}

	private Map<String, List<String>> own() {
		return Map.of("event", this.seeds.events().content().stream().map(EventSeed::id).toList(), "place",
				this.seeds.places().content().stream().map(PlaceSeed::id).toList(), "actor",
				this.seeds.actors().content().stream().map(ActorSeed::id).toList(), "article",
				articles().map(ArticleSeed::id).toList(), "troop_count",
				articles().flatMap((article) -> article.troopCounts().stream())
					.map(ArticleSeed.TroopCountSeed::id)
					.toList());
	}

	private void removeFacts() {
		this.jdbc.sql("""
				create temporary table seeded on commit drop as
				select seed_entry.kind, coalesce(article.id, actor.id, place.id, event.id, troop_count.id) as id
				from seed_entry
				left join article on seed_entry.kind = 'article' and article.slug = seed_entry.slug
				left join actor on seed_entry.kind = 'actor' and actor.slug = seed_entry.slug
				left join place on seed_entry.kind = 'place' and place.slug = seed_entry.slug
				left join event on seed_entry.kind = 'event' and event.slug = seed_entry.slug
				left join troop_count on seed_entry.kind = 'troop_count' and troop_count.slug = seed_entry.slug
				""").update();
		Stream
			.of("event_state", "event_figure", "event_report", "event_contradiction", "event_participant",
					"event_place")
			.forEach((table) -> removeSeeded(table, "event_id", "event"));
		removeSeeded("actor_alias", "actor_id", "actor");
		removeSeeded("place_alias", "place_id", "place");
		detachParts();
		removeSeeded("troop_count", "id", "troop_count");
		removeBetweenSeeded("event_link", "from_event_id", "to_event_id", "event");
		removeBetweenSeeded("actor_relation", "actor_id", "other_id", "actor");
	}

	/** What has one end in what was taken in came with that. */
	private void removeBetweenSeeded(String table, String from, String to, String kind) {
		this.jdbc
			.sql("""
					delete from %s
					where %s in (select id from seeded where kind = :kind) and %s in (select id from seeded where kind = :kind)
					"""
				.formatted(table, from, to))
			.param("kind", kind)
			.update();
	}

	/** A count that was taken in may be a part of one that the seeds write anew. */
	private void detachParts() {
		this.jdbc.sql("""
				create temporary table part_taken_in on commit drop as
				select part.id, part.slug, whole.slug as whole
				from troop_count part join troop_count whole on whole.id = part.part_of_id
				where whole.id in (select id from seeded where kind = 'troop_count')
				and part.id not in (select id from seeded where kind = 'troop_count')
				""").update();
		this.jdbc.sql("update troop_count set part_of_id = null where id in (select id from part_taken_in)").update();
	}

	/** Ties them to what was written anew, or refuses that it is no longer there. */
	void attachParts() {
		this.jdbc.sql("""
				update troop_count set part_of_id = whole.id
				from part_taken_in join troop_count whole on whole.slug = part_taken_in.whole
				where troop_count.id = part_taken_in.id
				""").update();
		List<String> lost = this.jdbc.sql("""
				select 'seeds/: the troop count «' || slug || '», which was taken in, is a part of «' || whole
				    || '», which they no longer hold'
				from part_taken_in
				where whole not in (select slug from troop_count)
				order by slug
				""").query((row, number) -> row.getString(1)).list();
		if (!lost.isEmpty()) {
			throw new InvalidSeeds(lost);
		}
	}

	private void removeSeeded(String table, String column, String kind) {
		this.jdbc.sql("delete from %s where %s in (select id from seeded where kind = :kind)".formatted(table, column))
			.param("kind", kind)
			.update();
	}

	private void removeAbsent() {
		this.jdbc.sql("update place set within_id = null where id in (select id from seeded where kind = 'place')")
			.update();
		Stream.of("event", "place", "actor", "article")
			.forEach((table) -> this.jdbc.sql("""
					delete from %1$s
					where id in (select id from seeded where kind = '%1$s')
					and slug <> all (string_to_array(:present, ','))
					""".formatted(table))
				.param("present", String.join(",", own().getOrDefault(table, List.of())))
				.update());
		this.jdbc.sql("delete from seed_entry").update();
		own().forEach((table, ids) -> this.jdbc
			.sql("insert into seed_entry (kind, slug) select :kind, unnest(string_to_array(:ids, ','))")
			.param("kind", table)
			.param("ids", String.join(",", ids))
			.update());
	}

}
