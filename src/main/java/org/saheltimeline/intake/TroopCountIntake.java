package org.saheltimeline.intake;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.quantity.Quantity;
import org.saheltimeline.seed.ArticleSeed.TroopCountSeed;
import org.saheltimeline.seed.EntryRules;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes troop counts in; the whole of which one is a part may come in a later line. */
class TroopCountIntake extends ListIntake<TroopCountLine> {

	private final KnownEntries known;

	private final BigDecimal aboutTolerance;

	TroopCountIntake(JdbcClient jdbc, BigDecimal aboutTolerance) {
		super("troop_count", TroopCountLine.class);
		this.known = KnownEntries.in(jdbc);
		this.aboutTolerance = aboutTolerance;
	}

	@Override
	void begin(JdbcClient jdbc) {
		super.begin(jdbc);
		jdbc.sql("create temporary table part_line (line bigint, part text, whole text) on commit drop").update();
	}

	@Override
	Chunk rows(List<Line<TroopCountLine>> lines) {
		this.known.actors().read(lines.stream().map((line) -> line.content().force().id()).toList());
		this.known.places().read(lines.stream().map((line) -> line.content().place().id()).toList());
		this.known.articles().read(lines.stream().map((line) -> line.content().citation().article().id()).toList());
		Rows counts = new Rows("troop_count",
				"id, slug, force_id, place_id, measure, component, stated, qualifier, low, high, " + Rows.date("when")
						+ ", " + Rows.date("reported")
						+ ", attributed_to, article_id, citation_paragraph, citation_start, citation_end");
		Rows parts = new Rows("part_line", "line, part, whole");
		Chunk chunk = new Chunk(List.of(counts, parts));
		for (Line<TroopCountLine> line : lines) {
			TroopCountSeed count = line.content().seed();
			Noted noted = new Noted(line.faults());
			KnownName force = known("force", "actor", count.force(), this.known.actors(), noted);
			KnownName place = known("place", "place", count.place(), this.known.places(), noted);
			String articleId = line.content().citation().article().id();
			KnownArticle article = known("citation/article", "article", articleId, this.known.articles(), noted);
			EntryRules.id("", count.id(), noted);
			if (article != null) {
				article.rules(noted).troopCount("", count);
				article.checkUse("/citation", count.citation(), noted);
			}
			if (chunk.isNew(count.id(), line) && noted.nothing() && force != null && place != null && article != null) {
				counts.add(nextId())
					.add(count.id())
					.add(force.id())
					.add(place.id())
					.add(count.measure())
					.add(count.component())
					.add(Quantity.of(count.stated(), count.qualifier(), this.aboutTolerance))
					.add(count.when().date())
					.add(count.reported().date())
					.add(count.attributedTo())
					.add(article.id())
					.add(count.citation())
					.end(line);
				if (count.partOf() != null) {
					parts.add(line.number()).add(count.id()).add(count.partOf()).end(line);
				}
			}
		}
		return chunk;
	}

	private static <V> @Nullable V known(String member, String what, String id, Known<V> known, Noted faults) {
		V found = known.get(id);
		if (found == null) {
			faults.add("/" + member, "there is no %s «%s»".formatted(what, id));
		}
		return found;
	}

	@Override
	void finish(JdbcClient jdbc, IntakeFaults faults) {
		super.finish(jdbc, faults);
		tell(jdbc, """
				select line, '/partOf: ' || case
				    when whole.id is null then 'there is no troop count «' || part_line.whole || '»'
				    else '«' || part_line.whole || '» is no whole of the same force, place, measure and time' end
				from part_line
				join troop_count part on part.slug = part
				left join troop_count whole on whole.slug = part_line.whole
				where whole.id is null or whole.component is not null
				or (part.force_id, part.place_id, part.measure, part.when_edtf, part.when_basis)
				    <> (whole.force_id, whole.place_id, whole.measure, whole.when_edtf, whole.when_basis)
				order by line
				""", faults);
		jdbc.sql("""
				update troop_count set part_of_id = whole.id
				from part_line join troop_count whole on whole.slug = part_line.whole
				where troop_count.slug = part
				""").update();
	}

}
