package org.saheltimeline.seed;

import java.math.BigDecimal;
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
		EarlierSeeds earlier = new EarlierSeeds(this.jdbc, this.seeds);
		earlier.remove();
		articles().forEach(this::writeArticle);
		this.seeds.actors().content().forEach(this::writeActor);
		this.seeds.places().content().forEach(this::writePlace);
		this.seeds.places().content().forEach(this::writeContainment);
		this.events.write();
		articles().forEach(this.facts::write);
		articles().forEach(this.facts::writeWholes);
		earlier.attachParts();
		this.jdbc.sql("""
				update data_version
				set version = version + 1, raised_at = now(), digest = encode(sha256((digest || :digest)::bytea), 'hex')
				""").param("digest", this.digest).update();
	}

	private Stream<ArticleSeed> articles() {
		return this.seeds.articles().stream().map(SeedFile::content);
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
