package org.saheltimeline.intake;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
import org.saheltimeline.seed.EntryRules;
import org.saheltimeline.seed.SeedFile;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes events in, with who, where, every report and what was known when. */
class EventIntake extends ListIntake<EventLine> {

	private static final Map<String, Ends<LinkRelation>> LINKS = Ends.named(LinkRelation.values(),
			LinkRelation::inverse);

	private final Known<KnownName> actors;

	private final Known<KnownName> places;

	private final Known<KnownArticle> articles;

	private final BigDecimal aboutTolerance;

	private Instant now = Instant.EPOCH;

	EventIntake(JdbcClient jdbc, BigDecimal aboutTolerance) {
		super("event", EventLine.class);
		this.actors = KnownName.in("actor", jdbc);
		this.places = KnownName.in("place", jdbc);
		this.articles = KnownArticle.in(jdbc);
		this.aboutTolerance = aboutTolerance;
	}

	@Override
	void begin(JdbcClient jdbc) {
		super.begin(jdbc);
		this.now = jdbc.sql("select now()").query(Timestamp.class).single().toInstant();
		jdbc.sql(
				"""
						create temporary table link_line (line bigint, from_event text, relation text, to_event text, named text)
						on commit drop
						""")
			.update();
	}

	@Override
	Chunk rows(List<Line<EventLine>> lines) {
		this.actors.read(lines.stream()
			.flatMap((line) -> line.content().participants().stream())
			.map((participant) -> participant.actor().id())
			.toList());
		this.places.read(lines.stream()
			.flatMap((line) -> line.content().places().stream())
			.map((place) -> place.place().id())
			.toList());
		this.articles.read(lines.stream()
			.flatMap((line) -> line.content().reports().stream())
			.map((report) -> report.article().id())
			.toList());
		EventRows rows = new EventRows();
		Chunk chunk = rows.chunk();
		for (Line<EventLine> line : lines) {
			Noted noted = new Noted(line.faults());
			if (chunk.isNew(line.content().id(), line)) {
				new One(line.content(), noted).check();
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
		Set<String> names = new LinkedHashSet<>();
		SeedFile.each("", event.participants(), (at, participant) -> {
			KnownName actor = Objects.requireNonNull(this.actors.get(participant.actor().id()));
			names.add(actor.names());
			rows.participants.add(id)
				.add(Integer.valueOf(at.substring(1)))
				.add(actor.id())
				.add(participant.role())
				.end(line);
		});
		SeedFile.each("", event.places(), (at, where) -> {
			KnownName place = Objects.requireNonNull(this.places.get(where.place().id()));
			names.add(place.names());
			rows.places.add(id).add(Integer.valueOf(at.substring(1))).add(place.id()).add(where.role()).end(line);
		});
		rows.events.add(id)
			.add(event.id())
			.add(event.kind())
			.add(event.title())
			.add(event.summary())
			.add(String.join(" · ", names))
			.add(Objects.requireNonNullElse(event.version(), 1L))
			.add(Objects.requireNonNullElse(event.updatedAt(), this.now))
			.add("")
			.end(line);
		addReports(id, line, rows);
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

	private void addReports(long id, Line<EventLine> line, EventRows rows) {
		List<Reported> reported = new ArrayList<>();
		for (ReportLine report : line.content().reports()) {
			KnownArticle article = Objects.requireNonNull(this.articles.get(report.article().id()));
			Reported said = new Reported(article.published(), report.status(), report.when().seed().date());
			reported.add(said);
			rows.reports.add(id)
				.add(article.id())
				.add(report.status())
				.add(said.when())
				.add(report.says())
				.add(report.reason())
				.add(report.attributedTo())
				.add(report.citation())
				.end(line);
		}
		EventKnowledge.of(reported)
			.forEach((state) -> rows.states.add(id)
				.add(state.from())
				.add(state.until())
				.add(state.status())
				.add(state.when())
				.end(line));
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
				.add(Objects.requireNonNull(this.articles.get(figure.citation().article().id())).id())
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

	/** The rules for one line. */
	private final class One {

		private final EventLine event;

		private final Noted faults;

		One(EventLine event, Noted faults) {
			this.event = event;
			this.faults = faults;
		}

		void check() {
			EntryRules.id("", this.event.id(), this.faults);
			if (this.event.version() != null && this.event.version() < 1) {
				this.faults.add("/version", "a version counts from 1");
			}
			Set<Object> once = new HashSet<>();
			SeedFile.each("/participants", this.event.participants(), (at, participant) -> {
				requireKnown(at + "/actor", "actor", participant.actor(), EventIntake.this.actors);
				requireOnce(at, participant, once);
			});
			SeedFile.each("/places", this.event.places(), (at, place) -> {
				requireKnown(at + "/place", "place", place.place(), EventIntake.this.places);
				requireOnce(at, place, once);
			});
			checkReports();
			SeedFile.each("/links", this.event.links(), this::checkLink);
		}

		private void checkReports() {
			if (this.event.reports().isEmpty()) {
				this.faults.add("/reports", "no article reports «%s»; an export has them with include=reports,links"
					.formatted(this.event.id()));
			}
			Map<String, KnownArticle> reporting = new HashMap<>();
			SeedFile.each("/reports", this.event.reports(), (at, report) -> {
				String id = report.article().id();
				requireKnown(at + "/article", "article", report.article(), EventIntake.this.articles);
				KnownArticle article = EventIntake.this.articles.get(id);
				if (article != null) {
					if (reporting.put(id, article) != null) {
						this.faults.add(at + "/article", "the article «%s» reports it twice".formatted(id));
					}
					article.rules(this.faults).report(at, report.seed(this.event.id()));
					article.checkUse(at + "/citation", report.citation(), this.faults);
				}
			});
			SeedFile.each("/figures", this.event.figures(), (at, figure) -> {
				KnownArticle article = reporting.get(figure.citation().article().id());
				if (article == null) {
					this.faults.add(at + "/citation/article",
							"no report is by the article «%s»".formatted(figure.citation().article().id()));
				}
				else {
					article.rules(this.faults).figure(at, figure.seed());
					article.checkUse(at + "/citation", figure.citation().citation(), this.faults);
				}
			});
		}

		private void checkLink(String at, LinkLine link) {
			if (!LINKS.containsKey(link.relation())) {
				this.faults.add(at + "/relation",
						"«%s» is none of %s".formatted(link.relation(), LINKS.keySet().stream().sorted().toList()));
			}
			if (link.event().id().equals(this.event.id())) {
				this.faults.add(at, "the event is linked to itself");
			}
		}

		private void requireKnown(String at, String what, Reference reference, Known<?> known) {
			if (known.get(reference.id()) == null) {
				this.faults.add(at, "there is no %s «%s»".formatted(what, reference.id()));
			}
		}

		private void requireOnce(String at, Object part, Set<Object> once) {
			if (!once.add(part)) {
				this.faults.add(at, "the same stands here twice");
			}
		}

	}

	/** The rows of some events. */
	private static final class EventRows {

		private final Rows events = new Rows("event",
				"id, slug, kind, title, summary, names, version, updated_at, digest");

		private final Rows states = new Rows("event_state",
				"event_id, known_from, known_until, status, " + Rows.date("when"));

		private final Rows participants = new Rows("event_participant", "event_id, position, actor_id, role");

		private final Rows places = new Rows("event_place", "event_id, position, place_id, role");

		private final Rows reports = new Rows("event_report", "event_id, article_id, status, " + Rows.date("when")
				+ ", says, reason, attributed_to, citation_paragraph, citation_start, citation_end");

		private final Rows figures = new Rows("event_figure",
				"event_id, position, measure, unit, stated, qualifier, low, high, "
						+ "article_id, citation_paragraph, citation_start, citation_end");

		private final Rows links = new Rows("link_line", "line, from_event, relation, to_event, named");

		Chunk chunk() {
			return new Chunk(List.of(this.events, this.states, this.participants, this.places, this.reports,
					this.figures, this.links));
		}

	}

}
