package org.saheltimeline.seed;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.quantity.Qualifier;
import org.saheltimeline.quantity.Quantity;
import org.saheltimeline.seed.ArticleSeed.FigureSeed;
import org.saheltimeline.seed.ArticleSeed.RelationSeed;
import org.saheltimeline.seed.ArticleSeed.ReportSeed;
import org.saheltimeline.seed.ArticleSeed.TroopCountSeed;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes what an article says: reports with their figures, troop counts and relations,
 * each with its citation.
 */
class FactWriter {

	private final JdbcClient jdbc;

	private final BigDecimal aboutTolerance;

	FactWriter(JdbcClient jdbc, BigDecimal aboutTolerance) {
		this.jdbc = jdbc;
		this.aboutTolerance = aboutTolerance;
	}

	void write(ArticleSeed article) {
		article.reports().forEach((report) -> {
			writeReport(article, report);
			report.figures().forEach((figure) -> writeFigure(article, report, figure));
		});
		article.troopCounts().forEach((count) -> writeTroopCount(article, count));
		article.relations().forEach((relation) -> writeRelation(article, relation.inOrder()));
	}

	/** Ties components to their wholes, which may stand in another article. */
	void writeWholes(ArticleSeed article) {
		article.troopCounts().forEach((count) -> update("""
				update troop_count set part_of_id = (select id from troop_count where slug = :whole)
				where slug = :id
				""", new Row().with("id", count.id()).with("whole", count.partOf())));
	}

	private void writeReport(ArticleSeed article, ReportSeed report) {
		update("""
				insert into event_report (event_id, article_id, status, when_edtf, when_earliest, when_latest,
				    when_precision, when_approximate, when_uncertain, when_basis, says, reason, attributed_to,
				    citation_paragraph, citation_start, citation_end)
				values ((select id from event where slug = :event), (select id from article where slug = :article),
				    :status, :when_edtf, :when_earliest, :when_latest, :when_precision, :when_approximate,
				    :when_uncertain, :when_basis, :says, :reason, :attributedTo, :paragraph, :start, :end)
				""",
				new Row().with("event", report.event())
					.with("article", article.id())
					.with("status", report.status())
					.with("when", report.when().date())
					.with("says", report.says())
					.with("reason", report.reason())
					.with("attributedTo", report.attributedTo())
					.with(report.citation()));
	}

	private void writeFigure(ArticleSeed article, ReportSeed report, FigureSeed figure) {
		update("""
				insert into event_figure (event_id, position, measure, unit, stated, qualifier, low, high, article_id,
				    citation_paragraph, citation_start, citation_end)
				select event.id, (select count(*) from event_figure where event_id = event.id), :measure, :unit, :stated,
				    :qualifier, :low, :high, article.id, :paragraph, :start, :end
				from event, article
				where event.slug = :event and article.slug = :article
				""",
				new Row().with("event", report.event())
					.with("article", article.id())
					.with("measure", figure.measure())
					.with("unit", figure.unit())
					.with(quantity(figure.stated(), figure.qualifier()))
					.with(figure.citation()));
	}

	private void writeTroopCount(ArticleSeed article, TroopCountSeed count) {
		update("""
				insert into troop_count (slug, force_id, place_id, measure, component, stated, qualifier, low, high,
				    when_edtf, when_earliest, when_latest, when_precision, when_approximate, when_uncertain, when_basis,
				    reported_edtf, reported_earliest, reported_latest, reported_precision, reported_approximate,
				    reported_uncertain, reported_basis, attributed_to, article_id, citation_paragraph, citation_start,
				    citation_end)
				values (:id, (select id from actor where slug = :force), (select id from place where slug = :place),
				    :measure, :component, :stated, :qualifier, :low, :high,
				    :when_edtf, :when_earliest, :when_latest, :when_precision, :when_approximate, :when_uncertain,
				    :when_basis, :reported_edtf, :reported_earliest, :reported_latest, :reported_precision,
				    :reported_approximate, :reported_uncertain, :reported_basis, :attributedTo,
				    (select id from article where slug = :article), :paragraph, :start, :end)
				""",
				new Row().with("id", count.id())
					.with("force", count.force())
					.with("place", count.place())
					.with("measure", count.measure())
					.with("component", count.component())
					.with(quantity(count.stated(), count.qualifier()))
					.with("when", count.when().date())
					.with("reported", count.reported().date())
					.with("attributedTo", count.attributedTo())
					.with("article", article.id())
					.with(count.citation()));
	}

	private void writeRelation(ArticleSeed article, RelationSeed relation) {
		update("""
				insert into actor_relation (actor_id, relation, other_id, when_edtf, when_earliest, when_latest,
				    when_precision, when_approximate, when_uncertain, when_basis, article_id, citation_paragraph,
				    citation_start, citation_end)
				values ((select id from actor where slug = :actor), :relation,
				    (select id from actor where slug = :other), :when_edtf, :when_earliest, :when_latest, :when_precision,
				    :when_approximate, :when_uncertain, :when_basis, (select id from article where slug = :article),
				    :paragraph, :start, :end)
				""",
				new Row().with("actor", relation.actor())
					.with("relation", relation.relation())
					.with("other", relation.other())
					.with("when", (relation.when() != null) ? relation.when().date() : null)
					.with("article", article.id())
					.with(relation.citation()));
	}

	private Quantity quantity(@Nullable Long stated, Qualifier qualifier) {
		return Quantity.of(stated, qualifier, this.aboutTolerance);
	}

	private void update(String sql, Row row) {
		this.jdbc.sql(sql).params(row.parameters()).update();
	}

}
