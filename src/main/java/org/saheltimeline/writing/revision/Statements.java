package org.saheltimeline.writing.revision;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.article.Citation;
import org.saheltimeline.timeline.event.Lag;
import org.saheltimeline.vocabulary.quantity.Quantity;
import org.saheltimeline.vocabulary.time.FactDate;
import org.saheltimeline.writing.dossier.ActorEntry;
import org.saheltimeline.writing.dossier.Dossier;
import org.saheltimeline.writing.dossier.EventEntry;
import org.saheltimeline.writing.dossier.Faults;
import org.saheltimeline.writing.dossier.PlaceEntry;
import org.saheltimeline.writing.dossier.Stated;
import org.saheltimeline.writing.dossier.StatedDate;

/**
 * A batch of statements of a change, as rows of the staging tables. Each row has the
 * number of the text that contains the statement, such as a line, and the JSON Pointer
 * (RFC 6901) to it there, so that faults can be located.
 */
public final class Statements {

	private final Map<StagedTable, Rows> rows = new EnumMap<>(StagedTable.class);

	private final BigDecimal aboutTolerance;

	/**
	 * Creates an empty batch.
	 * @param aboutTolerance by how much a number that an article calls approximate may be
	 * off, as a share of it
	 */
	public Statements(BigDecimal aboutTolerance) {
		this.aboutTolerance = aboutTolerance;
	}

	/** Adds what is stated about a resource as a whole. */
	public void add(long number, String at, Stated stated, Faults faults) {
		switch (stated) {
			case Dossier dossier -> add(number, at + "/paragraphs", dossier, faults);
			case ActorEntry actor -> add(number, at, actor, faults);
			case PlaceEntry place -> add(number, at, place, faults);
			case EventEntry event -> add(number, at, event, faults);
		}
	}

	/**
	 * Adds that nothing is stated about a resource any more.
	 * @param subject the kind of resource: article, actor, place or event
	 */
	public void remove(long number, String at, String subject, String id) {
		row(StagedTable.REMOVAL, number, at).add(subject).add(id).end();
	}

	/** Adds an actor. */
	public void add(long number, String at, ActorEntry actor, Faults faults) {
		actor.check(faults.at(at));
		row(StagedTable.ACTOR, number, at).add(actor.id())
			.add(actor.name())
			.add(actor.kind())
			.add(actor.country())
			.add(actor.wikidata())
			.add(actor.description())
			.add(names(actor.aliases()))
			.add(actor.revised())
			.end();
		Faults.each(at + "/aliases", actor.aliases(),
				(part, alias) -> row(StagedTable.ACTOR_ALIAS, number, part).add(actor.id()).add(alias).end());
	}

	/** Adds a place. */
	public void add(long number, String at, PlaceEntry place, Faults faults) {
		place.check(faults.at(at));
		row(StagedTable.PLACE, number, at).add(place.id())
			.add(place.name())
			.add(place.kind())
			.add(place.country())
			.add(place.within())
			.add((place.coordinates() != null) ? place.coordinates().lat() : null)
			.add((place.coordinates() != null) ? place.coordinates().lon() : null)
			.add(names(place.aliases()))
			.add(place.revised())
			.end();
		Faults.each(at + "/aliases", place.aliases(),
				(part, alias) -> row(StagedTable.PLACE_ALIAS, number, part).add(place.id()).add(alias).end());
	}

	/** Adds an event with its links and contradictions. */
	public void add(long number, String at, EventEntry event, Faults faults) {
		event.check(faults.at(at));
		row(StagedTable.EVENT, number, at).add(event.id())
			.add(event.kind())
			.add(event.title())
			.add(event.summary())
			.add(event.version())
			.add(event.revisedAt())
			.add(event.revised())
			.end();
		Faults.each(at + "/links", event.links(),
				(part, link) -> addLink(number, part, event.id(), link, link.event(), link.event()));
		Faults.each(at + "/contradictedBy", event.contradictedBy(),
				(part, position, other) -> row(StagedTable.CONTRADICTION, number, part).add(event.id())
					.add(position)
					.add(other.event())
					.add(other.because())
					.end());
	}

	/**
	 * Adds a link between two events.
	 * @param named the event that the link names, as opposed to the one that lists it
	 */
	public void addLink(long number, String at, String from, EventEntry.Link link, String to, String named) {
		Lag lag = link.lag();
		EventEntry.Cited cited = link.citation();
		row(StagedTable.LINK, number, at).add(from)
			.add(link.relation())
			.add(to)
			.add(named)
			.add((lag != null) ? lag.low() : null)
			.add((lag != null) ? lag.high() : null)
			.add((cited != null) ? cited.article() : null)
			.add((cited != null) ? cited.citation() : null)
			.end();
	}

	/**
	 * Adds an actor or a place that an article names for an event.
	 * @param cited the JSON Pointer from the mention to its citation
	 */
	public void add(long number, String at, String article, String event, int position, Dossier.Mention mention,
			String cited, Citation citation) {
		StagedTable table = switch (mention) {
			case Dossier.Participant _ -> StagedTable.PARTICIPANT;
			case Dossier.Location _ -> StagedTable.EVENT_PLACE;
		};
		partOf(event, article, table, number, at, position).add(mention.id())
			.add(mention.role())
			.add(cited)
			.add(citation)
			.end();
	}

	/**
	 * Adds an article with its paragraphs and everything it says.
	 * @param paragraphs the JSON Pointer to the paragraphs
	 */
	public void add(long number, String paragraphs, Dossier dossier, Faults faults) {
		dossier.check(paragraphs, faults);
		FactDate published = dossier.published().date();
		row(StagedTable.ARTICLE, number, "").add(dossier.id())
			.add(dossier.seed())
			.add(dossier.sha256())
			.add(dossier.title())
			.add(dossier.agency())
			.add(dossier.publisher())
			.add(published)
			.add(dossier.publishedBecause())
			.add(dossier.revised())
			.end();
		Faults.each(paragraphs, dossier.paragraphs(),
				(part, paragraph) -> row(StagedTable.PARAGRAPH, number, part).add(dossier.id())
					.add(paragraph.paragraph())
					.add(paragraph.start())
					.add(paragraph.end())
					.add(paragraph.leftOut())
					.end());
		addFacts(number, dossier, faults);
	}

	private void addFacts(long number, Dossier dossier, Faults faults) {
		Faults.each("/reports", dossier.reports(), (part, report) -> {
			add(number, part, dossier.id(), report.event(), report, faults);
			addMentions(number, part + "/who", dossier.id(), report, report.who(), faults);
			addMentions(number, part + "/where", dossier.id(), report, report.where(), faults);
			Faults.each(part + "/figures", report.figures(), (figureAt, position, figure) -> add(number, figureAt,
					dossier.id(), report.event(), position, figure, faults));
		});
		Faults.each("/troopCounts", dossier.troopCounts(),
				(part, count) -> add(number, part, dossier.id(), count, faults));
		Faults.each("/relations", dossier.relations(),
				(part, relation) -> add(number, part, dossier.id(), relation, null, faults));
	}

	private void addMentions(long number, String at, String article, Dossier.Report report,
			List<? extends Dossier.Mention> mentions, Faults faults) {
		Faults.each(at, mentions, (part, position, mention) -> {
			mention.check(faults.at(part));
			add(number, part, article, report.event(), position, mention, "/citation",
					Objects.requireNonNullElse(mention.citation(), report.citation()));
		});
	}

	/**
	 * Adds what an article says about an event; whom it names, where and its figures are
	 * added separately.
	 */
	public void add(long number, String at, String article, String event, Dossier.Report report, Faults faults) {
		report.check(faults.at(at));
		row(StagedTable.REPORT, number, at).add(event)
			.add(article)
			.add(report.status())
			.add(date(report))
			.add(report.says())
			.add(report.reason())
			.add(report.attributedTo())
			.add(report.via())
			.add((Object) Boolean.TRUE.equals(report.claimed()))
			.add(report.citation())
			.end();
	}

	/** Adds a number that an article gives for an event. */
	public void add(long number, String at, String article, String event, int position, Dossier.Figure figure,
			Faults faults) {
		figure.check(faults.at(at));
		addQuantity(
				partOf(event, article, StagedTable.FIGURE, number, at, position).add(figure.measure())
					.add(figure.unit()),
				() -> figure.unit().isCounted() ? Quantity.of(figure.stated(), figure.qualifier(), this.aboutTolerance)
						: Quantity.ofMeasured(figure.stated(), figure.qualifier(), this.aboutTolerance))
			.add(date(figure.when()))
			.add(figure.attributedTo())
			.add(figure.citation())
			.end();
	}

	/** Adds a troop count. */
	public void add(long number, String at, String article, Dossier.TroopCount count, Faults faults) {
		count.check(faults.at(at));
		addQuantity(row(StagedTable.TROOP_COUNT, number, at).add(count.id())
			.add(count.force())
			.add(count.place())
			.add(count.measure())
			.add(count.component()), () -> Quantity.of(count.stated(), count.qualifier(), this.aboutTolerance))
			.add(count.when().date())
			.add(count.reported().date())
			.add(count.attributedTo())
			.add(count.partOf())
			.add(article)
			.add(count.citation())
			.end();
	}

	/**
	 * Adds a relation between two actors, as an article states it.
	 * @param named the actor that the relation names if the other one lists it; null if
	 * the article lists it
	 */
	public void add(long number, String at, String article, Dossier.ActorRelation stated, @Nullable String named,
			Faults faults) {
		stated.check(faults.at(at));
		Dossier.ActorRelation relation = stated.inOrder();
		row(StagedTable.RELATION, number, at).add(relation.actor())
			.add(relation.relation())
			.add(relation.other())
			.add(named)
			.add(date(relation.when()))
			.add(relation.attributedTo())
			.add((Object) Boolean.TRUE.equals(relation.claimed()))
			.add(article)
			.add(relation.citation())
			.end();
	}

	/** Joins names, whose order says nothing. */
	private static String names(List<String> aliases) {
		return String.join(" · ", aliases.stream().sorted().toList());
	}

	private static Rows addQuantity(Rows rows, Supplier<Quantity> quantity) {
		try {
			return rows.add(quantity.get());
		}
		catch (IllegalArgumentException ex) {
			// Already reported as a fault, so that none of the rows are written
			return rows.add((Object) null).add((Object) null).add((Object) null).add((Object) null);
		}
	}

	private static @Nullable FactDate date(Dossier.Report report) {
		FactDate when = report.when().date();
		return (when == null || report.status().hasHappened()) ? when : when.unsure();
	}

	private static @Nullable FactDate date(@Nullable StatedDate stated) {
		return (stated != null) ? stated.date() : null;
	}

	/** Begins the row of one part of what an article says about an event. */
	private Rows partOf(String event, String article, StagedTable table, long number, String at, int position) {
		return row(table, number, at).add(event).add(article).add(position);
	}

	private Rows row(StagedTable table, long number, String pointer) {
		return this.rows.computeIfAbsent(table, StagedTable::rows).add(number).add(pointer);
	}

	/** Copies the rows to the staging tables and clears them. */
	void copyTo(Connection connection) throws SQLException, IOException {
		for (Rows table : this.rows.values()) {
			table.copyTo(connection);
		}
	}

}
