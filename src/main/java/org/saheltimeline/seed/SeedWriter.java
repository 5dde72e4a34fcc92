package org.saheltimeline.seed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes checked seeds into the database, by slug. Of what they brought before, what the
 * files no longer hold is removed; what was taken in otherwise is left alone.
 */
class SeedWriter {

	private final JdbcClient jdbc;

	private final Seeds seeds;

	private final String digest;

	private final EventWriter events;

	private final FactWriter facts;

	SeedWriter(JdbcClient jdbc, Seeds seeds, BigDecimal aboutTolerance, String digest) {
		this.jdbc = jdbc;
		this.seeds = seeds;
		this.digest = digest;
		this.events = new EventWriter(jdbc, seeds);
		this.facts = new FactWriter(jdbc, aboutTolerance);
	}

	/** Writes all; the caller's transaction decides whether it stays. */
	void write() {
		requireOwnIds();
		removeFacts();
		removeAbsent();
		articles().forEach(this::writeArticle);
		this.seeds.actors().content().forEach(this::writeActor);
		this.seeds.places().content().forEach(this::writePlace);
		this.seeds.places().content().forEach(this::writeContainment);
		this.events.write();
		articles().forEach(this.facts::write);
		articles().forEach(this.facts::writeWholes);
		attachParts();
		this.jdbc.sql("update data_version set version = version + 1, raised_at = now(), digest = :digest")
			.param("digest", this.digest)
			.update();
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

	private void attachParts() {
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

	private void writeArticle(ArticleSeed article) {
		update("""
				insert into article (slug, seed, sha256, title, agency, publisher, published_edtf, published_earliest,
				    published_latest, published_precision, published_approximate, published_uncertain, published_basis,
				    published_because)
				values (:id, :seed, :sha256, :title, :agency, :publisher, :published_edtf, :published_earliest,
				    :published_latest, :published_precision, :published_approximate, :published_uncertain,
				    :published_basis, :because)
				on conflict (slug) do update set
				    seed = excluded.seed, sha256 = excluded.sha256, title = excluded.title, agency = excluded.agency,
				    publisher = excluded.publisher, published_edtf = excluded.published_edtf,
				    published_earliest = excluded.published_earliest, published_latest = excluded.published_latest,
				    published_precision = excluded.published_precision,
				    published_approximate = excluded.published_approximate,
				    published_uncertain = excluded.published_uncertain, published_basis = excluded.published_basis,
				    published_because = excluded.published_because
				""",
				new Row().with("id", article.id())
					.with("seed", article.seed())
					.with("sha256", article.sha256())
					.with("title", article.title())
					.with("agency", article.agency())
					.with("publisher", article.publisher())
					.with("published", article.published().date())
					.with("because", article.publishedBecause()));
		update("""
				delete from coverage
				where article_id = (select id from article where slug = :id)
				and paragraph <> all (string_to_array(:paragraphs, ',')::integer[])
				""",
				new Row().with("id", article.id())
					.with("paragraphs",
							article.paragraphs()
								.stream()
								.map((paragraph) -> Integer.toString(paragraph.paragraph()))
								.collect(Collectors.joining(","))));
		article.paragraphs().forEach((paragraph) -> writeParagraph(article, paragraph));
	}

	private void writeParagraph(ArticleSeed article, ArticleSeed.ParagraphSeed paragraph) {
		update("""
				insert into coverage (article_id, paragraph, paragraph_start, paragraph_end, left_out)
				values ((select id from article where slug = :article), :paragraph, :start, :end, :leftOut)
				on conflict (article_id, paragraph) do update set
				    paragraph_start = excluded.paragraph_start, paragraph_end = excluded.paragraph_end,
				    left_out = excluded.left_out
				""",
				new Row().with("article", article.id())
					.with("paragraph", paragraph.paragraph())
					.with("start", paragraph.start())
					.with("end", paragraph.end())
					.with("leftOut", paragraph.leftOut()));
	}

	private void writeActor(ActorSeed actor) {
		update("""
				insert into actor (slug, name, kind, country, wikidata, description, names)
				values (:id, :name, :kind, :country, :wikidata, :description, :names)
				on conflict (slug) do update set
				    name = excluded.name, kind = excluded.kind, country = excluded.country,
				    wikidata = excluded.wikidata, description = excluded.description, names = excluded.names
				""",
				new Row().with("id", actor.id())
					.with("name", actor.name())
					.with("kind", actor.kind())
					.with("country", actor.country())
					.with("wikidata", actor.wikidata())
					.with("description", actor.description())
					.with("names", actor.names()));
		actor.aliases().forEach((alias) -> update("""
				insert into actor_alias (actor_id, alias) values ((select id from actor where slug = :id), :alias)
				""", new Row().with("id", actor.id()).with("alias", alias)));
	}

	private void writePlace(PlaceSeed place) {
		update("""
				insert into place (slug, name, kind, country, latitude, longitude, names)
				values (:id, :name, :kind, :country, :lat, :lon, :names)
				on conflict (slug) do update set
				    name = excluded.name, kind = excluded.kind, country = excluded.country,
				    latitude = excluded.latitude, longitude = excluded.longitude, names = excluded.names
				""",
				new Row().with("id", place.id())
					.with("name", place.name())
					.with("kind", place.kind())
					.with("country", place.country())
					.with("lat", (place.coordinates() != null) ? place.coordinates().lat() : null)
					.with("lon", (place.coordinates() != null) ? place.coordinates().lon() : null)
					.with("names", place.names()));
		place.aliases().forEach((alias) -> update("""
				insert into place_alias (place_id, alias) values ((select id from place where slug = :id), :alias)
				""", new Row().with("id", place.id()).with("alias", alias)));
	}

	private void writeContainment(PlaceSeed place) {
		update("update place set within_id = (select id from place where slug = :within) where slug = :id",
				new Row().with("id", place.id()).with("within", place.within()));
	}

	private void update(String sql, Row row) {
		this.jdbc.sql(sql).params(row.parameters()).update();
	}

}
