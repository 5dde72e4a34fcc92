package org.saheltimeline.intake;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.saheltimeline.event.EventKnowledge;
import org.saheltimeline.event.EventKnowledge.Reported;
import org.saheltimeline.event.LinkRelation;
import org.saheltimeline.intake.EventLine.FigureLine;
import org.saheltimeline.intake.EventLine.LinkLine;
import org.saheltimeline.intake.EventLine.ReportLine;
import org.saheltimeline.quantity.Quantity;
import org.saheltimeline.seed.SeedFile;
import org.saheltimeline.time.FactDate;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes events in, with who, where, every report and what was known when. */
class EventIntake extends ListIntake<EventLine> {

	static final Map<String, Ends<LinkRelation>> LINKS = Ends.named(LinkRelation.values(), LinkRelation::inverse);

	private final KnownEntries known;

	private final BigDecimal aboutTolerance;

	EventIntake(JdbcClient jdbc, BigDecimal aboutTolerance) {
		super("event", EventLine.class);
		this.known = KnownEntries.in(jdbc);
		this.aboutTolerance = aboutTolerance;
	}

	@Override
	void begin(JdbcClient jdbc) {
		super.begin(jdbc);
		jdbc.sql(
				"""
						create temporary table link_line (line bigint, from_event text, relation text, to_event text, named text)
						on commit drop
						""")
			.update();
	}

	@Override
	Chunk rows(List<Line<EventLine>> lines) {
		this.known.actors()
			.read(lines.stream()
				.flatMap((line) -> line.content().participants().stream())
				.map((participant) -> participant.actor().id())
				.toList());
		this.known.places()
			.read(lines.stream()
				.flatMap((line) -> line.content().places().stream())
				.map((place) -> place.place().id())
				.toList());
		this.known.articles()
			.read(lines.stream()
				.flatMap((line) -> line.content().reports().stream())
				.map((report) -> report.article().id())
				.toList());
		EventRows rows = new EventRows();
		Chunk chunk = rows.chunk();
		for (Line<EventLine> line : lines) {
			Noted noted = new Noted(line.faults());
			if (chunk.isNew(line.content().id(), line)) {
				new EventLineRules(line.content(), this.known, noted).check();
				if (noted.nothing()) {
					add(line, rows);
				}
			}
		}
		return chunk;
	}

	private void add(Line<EventLine> line, EventRows rows) {
		EventLine event = line.content();
		long id = nextId();
		List<Reported> reported = event.reports().stream().map(this::reported).toList();
		FactDate now = addStates(id, line, reported, rows);
		Set<String> names = new LinkedHashSet<>();
		SeedFile.each("", event.participants(), (at, participant) -> {
			KnownName actor = Objects.requireNonNull(this.known.actors().get(participant.actor().id()));
			names.add(actor.names());
			rows.participants.add(id)
				.add(Integer.valueOf(at.substring(1)))
				.add(now.sortDate())
				.add(actor.id())
				.add(participant.role())
				.end(line);
		});
		SeedFile.each("", event.places(), (at, where) -> {
			KnownName place = Objects.requireNonNull(this.known.places().get(where.place().id()));
			names.add(place.names());
			rows.places.add(id)
				.add(Integer.valueOf(at.substring(1)))
				.add(now.sortDate())
				.add(event.kind())
				.add(place.id())
				.add(where.role())
				.end(line);
		});
		rows.events.add(id)
			.add(event.id())
			.add(event.kind())
			.add(event.title())
			.add(event.summary())
			.add(String.join(" · ", names))
			.add(Objects.requireNonNullElse(event.version(), 1L))
			.add(Objects.requireNonNullElseGet(event.updatedAt(), () -> lastPublished(reported)))
			.add("")
			.add(Objects.requireNonNullElse(now.earliest(), "-infinity"))
			.add(Objects.requireNonNullElse(now.latest(), "infinity"))
			.end(line);
		addReports(id, line, reported, rows);
		addFigures(id, line, rows);
		for (LinkLine link : event.links()) {
			Ends<LinkRelation> ends = Objects.requireNonNull(LINKS.get(link.relation()));
			List<String> events = ends.order(event.id(), link.event().id());
			rows.links.add(line.number())
				.add(events.getFirst())
				.add(ends.relation())
				.add(events.getLast())
				.add(link.event().id())
				.end(line);
		}
	}

	/** What was known when; gives the date that holds now. */
	private static FactDate addStates(long id, Line<EventLine> line, List<Reported> reported, EventRows rows) {
		List<EventKnowledge.Known> states = EventKnowledge.of(reported);
		for (EventKnowledge.Known state : states) {
			rows.states.add(id).add(state.from()).add(state.until()).add(state.status()).add(state.when()).end(line);
		}
		return states.getLast().when();
	}

	private Reported reported(ReportLine report) {
		KnownArticle article = Objects.requireNonNull(this.known.articles().get(report.article().id()));
		return new Reported(article.published(), report.status(), report.when().seed().date());
	}

	/** The same wherever a line is taken in: when the last of its articles was out. */
	private static Instant lastPublished(List<Reported> reported) {
		return reported.stream()
			.map(Reported::knownFrom)
			.max(Comparator.naturalOrder())
			.orElseThrow()
			.atStartOfDay(ZoneOffset.UTC)
			.toInstant();
	}

	private void addReports(long id, Line<EventLine> line, List<Reported> reported, EventRows rows) {
		for (int i = 0; i < reported.size(); i++) {
			ReportLine report = line.content().reports().get(i);
			KnownArticle article = Objects.requireNonNull(this.known.articles().get(report.article().id()));
			rows.reports.add(id)
				.add(article.id())
				.add(report.status())
				.add(reported.get(i).when())
				.add(report.says())
				.add(report.reason())
				.add(report.attributedTo())
				.add(report.citation())
				.end(line);
		}
	}

	private void addFigures(long id, Line<EventLine> line, EventRows rows) {
		List<FigureLine> figures = line.content().figures();
		for (int i = 0; i < figures.size(); i++) {
			FigureLine figure = figures.get(i);
			rows.figures.add(id)
				.add(i)
				.add(figure.measure())
				.add(figure.unit())
				.add(Quantity.of(figure.stated(), figure.qualifier(), this.aboutTolerance))
				.add(Objects.requireNonNull(this.known.articles().get(figure.citation().article().id())).id())
				.add(figure.citation().citation())
				.end(line);
		}
	}

	@Override
	void finish(JdbcClient jdbc, IntakeFaults faults) {
		super.finish(jdbc, faults);
		tell(jdbc, """
				select line, '/links: there is no event «' || named || '»'
				from link_line
				where not exists (select from event where slug = named)
				order by line
				""", faults);
		tell(jdbc,
				"""
						select max(line), '/links: «' || least(from_event, to_event) || '» and «' || greatest(from_event, to_event)
						    || '» are linked in two ways'
						from link_line
						group by least(from_event, to_event), greatest(from_event, to_event)
						having count(distinct (from_event, relation)) > 1
						order by 1
						""",
				faults);
		tell(jdbc, """
				with recursive held as (
				    select from_event, to_event from link_line where relation = 'part-of'
				    union
				    select held.from_event, link_line.to_event
				    from held join link_line on link_line.from_event = held.to_event and relation = 'part-of'
				)
				select max(line), '/links: the event «' || held.from_event || '» is a part of itself'
				from held join link_line on link_line.from_event = held.from_event
				where held.from_event = held.to_event
				group by held.from_event
				order by 1
				""", faults);
		jdbc.sql("""
				insert into event_link (from_event_id, relation, to_event_id)
				select distinct one.id, relation, two.id
				from link_line join event one on one.slug = from_event join event two on two.slug = to_event
				""").update();
	}

	@Override
	void forget(JdbcClient jdbc) {
		jdbc.sql("""
				delete from event_ready
				where event_id in (select id from event join link_line on slug in (from_event, to_event))
				""").update();
	}

}
