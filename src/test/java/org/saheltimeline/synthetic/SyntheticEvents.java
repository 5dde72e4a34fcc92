package org.saheltimeline.synthetic;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.synthetic.SyntheticTroopCounts.Presence;
import org.saheltimeline.timeline.article.ArticleCitation;
import org.saheltimeline.timeline.article.Citation;
import org.saheltimeline.vocabulary.time.Basis;
import org.saheltimeline.timeline.event.EventKind;
import org.saheltimeline.timeline.event.EventKnowledge;
import org.saheltimeline.timeline.event.EventKnowledge.Known;
import org.saheltimeline.timeline.event.EventKnowledge.Reported;
import org.saheltimeline.timeline.event.EventReference;
import org.saheltimeline.timeline.event.Measure;
import org.saheltimeline.timeline.event.ParticipantRole;
import org.saheltimeline.timeline.event.PlaceRole;
import org.saheltimeline.timeline.event.Status;
import org.saheltimeline.timeline.event.Unit;
import org.saheltimeline.timeline.place.PlaceReference;
import org.saheltimeline.vocabulary.quantity.Quantity;
import org.saheltimeline.vocabulary.time.FactDate;
import org.saheltimeline.vocabulary.time.Window;
import org.saheltimeline.vocabulary.time.Precision;

/** Generates the events, each of them reproducible from its number alone. */
final class SyntheticEvents {

	/** How many days before an event the first articles about it may appear. */
	static final int AHEAD = 60;

	/** How many days after an event the last articles about it may appear. */
	static final int BEHIND = 730;

	/** The size of a block of consecutive events, {@link #LINKED} of which are linked. */
	private static final int BLOCK = 100;

	private static final int LINKED = 5;

	private static final int REPORTS_AT_MOST = 30;

	/** Gives an event two reports on average, and two thirds of the events just one. */
	private static final double POWER_OF_REPORTS = 1.65;

	/**
	 * The share of events in which a participant has two roles; a second place is twice
	 * as likely.
	 */
	private static final double MORE_PARTS = 0.03;

	private static final List<EventKind> KINDS = List.of(EventKind.values());

	private static final List<ParticipantRole> ROLES = List.of(ParticipantRole.values());

	private static final List<Names> RELATIONS = List.of(new Names("follows", "followed-by"),
			new Names("responds-to", "responded-by"), new Names("defies", "defied-by"),
			new Names("led-from", "led-to"));

	private static final List<Map.Entry<Measure, Unit>> FIGURES = List.of(Map.entry(Measure.DURATION, Unit.DAY),
			Map.entry(Measure.DURATION, Unit.HOUR), Map.entry(Measure.DISTANCE, Unit.KILOMETRE),
			Map.entry(Measure.PERSONNEL, Unit.PERSON), Map.entry(Measure.EQUIPMENT_SHARE, Unit.PERCENT),
			Map.entry(Measure.MONEY, Unit.MILLION_DOLLAR), Map.entry(Measure.BASES, Unit.BASE),
			Map.entry(Measure.OCCURRENCE, Unit.TIME));

	private final long seed;

	private final int number;

	private final Words words;

	private final SyntheticActors actors;

	private final SyntheticPlaces places;

	private final SyntheticArticles articles;

	private final List<Presence> presences;

	private final Timetable timetable;

	private final LocalDate recently;

	SyntheticEvents(long seed, int number, Words words, SyntheticActors actors, SyntheticPlaces places,
			SyntheticArticles articles, List<Presence> presences, LocalDate from, LocalDate to) {
		this.seed = seed;
		this.number = number;
		this.words = words;
		this.actors = actors;
		this.places = places;
		this.articles = articles;
		this.presences = presences;
		this.timetable = new Timetable(number, from, to);
		this.recently = to.minusYears(3);
	}

	/** Writes the events that sort on a day. */
	void write(LocalDate day, Lines lines) {
		List<Exported.Event> events = new ArrayList<>();
		this.timetable.visit(day, (event) -> events.add(event(event)));
		events.stream().sorted(Comparator.comparing(Exported.Event::id)).forEach(lines::write);
	}

	private Exported.Event event(int event) {
		Core core = core(event);
		Chance chance = Chance.of(this.seed, "reports", event);
		List<Said> said = said(event, core, chance);
		List<Known> states = EventKnowledge.of(Map.of(core.id, said.stream().map(Said::reported).toList()), List.of())
			.getOrDefault(core.id, List.of());
		Known state = states.getLast();
		ArticleCitation first = said.getFirst().citation();
		return new Exported.Event(core.id, core.kind, state.status(), false, core.title, core.summary, state.when(),
				said.stream().map((report) -> report.article.knownFrom()).max(LocalDate::compareTo).orElseThrow(),
				core.participants.stream().map((one) -> one.in(first)).toList(),
				core.places.stream().map((one) -> one.in(first)).toList(),
				figures(core.id, said.getFirst().article, chance), List.of(), links(event),
				said.stream()
					.sorted(Comparator.comparing((Said report) -> report.article.knownFrom())
						.thenComparing((report) -> report.article.reference().id()))
					.map(Said::report)
					.toList(),
				states.size(),
				state.from()
					.atTime(LocalTime.ofNanoOfDay(chance.below(86_400_000) * 1_000_000L))
					.toInstant(ZoneOffset.UTC));
	}

	/** Returns the part of an event that does not depend on articles. */
	private Core core(int event) {
		Chance chance = Chance.of(this.seed, "events", event);
		EventKind kind = KINDS.get(chance.weighted(kindWeights()));
		List<Exported.Participant> participants;
		List<Exported.EventPlace> where;
		if (kind == EventKind.TROOP_WITHDRAWAL) {
			Presence presence = chance.pick(this.presences);
			participants = List
				.of(new Exported.Participant(presence.force().reference(), ParticipantRole.AGENT, List.of()));
			where = List.of(new Exported.EventPlace(presence.place().reference(), PlaceRole.ORIGIN, List.of()));
		}
		else {
			participants = participants(chance);
			where = places(chance);
		}
		String title = this.words.phrase(chance, 3, 7);
		if (chance.happens(0.4)) {
			title = chance.pick(participants).actor().name() + ": " + title;
		}
		if (!where.isEmpty() && chance.happens(0.4)) {
			title = title + " in " + where.getFirst().place().name();
		}
		Chance more = Chance.of(this.seed, "more parts", event);
		return new Core(Words.slug(title, event), kind, title, this.words.sentence(chance, 8, 28),
				(kind == EventKind.TROOP_WITHDRAWAL) ? participants : withSecondRole(participants, more),
				(kind == EventKind.TROOP_WITHDRAWAL) ? where : withSecondPlace(where, more));
	}

	/**
	 * Makes statements and attacks common, and withdrawals so rare that a place sees few.
	 */
	private static int[] kindWeights() {
		return KINDS.stream().mapToInt((kind) -> switch (kind) {
			case STATEMENT -> 300;
			case ATTACK -> 200;
			case OPERATION, ANNOUNCEMENT, VISIT -> 80;
			case TROOP_WITHDRAWAL -> 1;
			case COUP, EMBASSY_CLOSURE, MISSION_ENDED -> 2;
			default -> 20;
		}).toArray();
	}

	private List<Exported.Participant> participants(Chance chance) {
		int count = 1 + chance.weighted(25, 40, 25, 8, 2);
		Set<Exported.Actor> who = new LinkedHashSet<>();
		if (chance.happens(SyntheticActors.SHARE_OF_THE_FIRST)) {
			who.add(this.actors.first());
		}
		while (who.size() < count) {
			who.add(this.actors.any(chance));
		}
		return who.stream()
			.map((actor) -> new Exported.Participant(actor.reference(), chance.pick(ROLES), List.of()))
			.toList();
	}

	private List<Exported.EventPlace> places(Chance chance) {
		int count = chance.weighted(8, 68, 20, 4);
		Set<Exported.Place> where = new LinkedHashSet<>();
		while (where.size() < count) {
			where.add(this.places.any(chance));
		}
		return where.stream()
			.map((place) -> new Exported.EventPlace(place.reference(),
					(where.size() == 1) ? PlaceRole.LOCATION : chance.pick(List.of(PlaceRole.values())), List.of()))
			.toList();
	}

	/** Sometimes gives a participant a second role. */
	private static List<Exported.Participant> withSecondRole(List<Exported.Participant> participants, Chance chance) {
		if (!chance.happens(MORE_PARTS)) {
			return participants;
		}
		Exported.Participant one = chance.pick(participants);
		Exported.Participant again = new Exported.Participant(one.actor(), next(ROLES, one.role()), List.of());
		return Stream.concat(participants.stream(), Stream.of(again)).toList();
	}

	/**
	 * Sometimes gives a place a second role, or adds another place of the same country.
	 */
	private List<Exported.EventPlace> withSecondPlace(List<Exported.EventPlace> places, Chance chance) {
		if (places.isEmpty() || !chance.happens(2 * MORE_PARTS)) {
			return places;
		}
		Exported.EventPlace one = chance.pick(places);
		PlaceReference place = chance.happens(0.5) ? one.place() : this.places.neighbour(one.place(), chance);
		Exported.EventPlace other = new Exported.EventPlace(place, next(List.of(PlaceRole.values()), one.role()),
				List.of());
		return places.contains(other) ? places : Stream.concat(places.stream(), Stream.of(other)).toList();
	}

	private static <T> T next(List<T> values, T value) {
		return values.get((values.indexOf(value) + 1) % values.size());
	}

	/** Returns what the articles say; the first one gives the exact date. */
	private List<Said> said(int event, Core core, Chance chance) {
		FactDate when = this.timetable.date(event, chance);
		Status status = List.of(Status.values()).get(chance.weighted(5, 3, 8, 82, 2));
		if (when.precision() == Precision.INTERVAL && chance.happens(isRecent(event) ? 0.1 : 0.002)) {
			when = FactDate.of(when.earliest() + "/..", when.basis());
			status = Status.ONGOING;
		}
		else if (when.precision() == Precision.INTERVAL && chance.happens(0.02)) {
			when = FactDate.of("../" + when.earliest(), when.basis());
			status = Status.OCCURRED;
		}
		LocalDate happened = this.timetable.happened(event, chance);
		boolean toCome = status == Status.ANNOUNCED || status == Status.SCHEDULED;
		Set<Integer> used = new HashSet<>();
		List<Said> said = new ArrayList<>();
		List<SyntheticArticle> before = new ArrayList<>();
		for (int i = chance.pareto(POWER_OF_REPORTS, REPORTS_AT_MOST); i > 0; i--) {
			boolean early = !said.isEmpty() && !toCome && chance.happens(0.15);
			LocalDate day = (early || toCome) ? this.timetable.day(event).minusDays(chance.between(1, AHEAD))
					: happened.plusDays(said.isEmpty() ? chance.below(3) : chance.zipf(365));
			SyntheticArticle article = unused(day, used, chance);
			if (article != null && early) {
				before.add(article);
			}
			else if (article != null) {
				boolean exact = said.isEmpty() || chance.happens(0.7);
				said.add(said(article, status, exact ? when : vague(when), core, chance));
			}
		}
		FactDate expected = vague(when);
		LocalDate first = said.stream()
			.map((report) -> report.article.knownFrom())
			.min(LocalDate::compareTo)
			.orElseThrow();
		before.stream()
			.filter((article) -> article.knownFrom().isBefore(first))
			.map((article) -> said(article, chance.pick(List.of(Status.ANNOUNCED, Status.SCHEDULED)), expected, core,
					chance))
			.forEach(said::add);
		return said;
	}

	/**
	 * Returns whether an event is recent: few that began more than three years before the
	 * end are still ongoing.
	 */
	private boolean isRecent(int event) {
		return this.timetable.day(event).isAfter(this.recently);
	}

	private @Nullable SyntheticArticle unused(LocalDate day, Set<Integer> used, Chance chance) {
		int number = this.articles.number(day, chance);
		while (!used.add(number)) {
			number++;
		}
		return this.articles.get(number);
	}

	private Said said(SyntheticArticle article, Status status, FactDate when, Core core, Chance chance) {
		return new Said(article, status, when, this.words.sentence(chance, 5, 16),
				chance.happens(0.2) ? this.words.sentence(chance, 4, 9) : null,
				chance.happens(0.2) ? this.actors.any(chance).name() : null, core.id);
	}

	/** Returns the month or year of a date with two known ends. */
	private static FactDate vague(FactDate when) {
		LocalDate day = when.earliest();
		if (day == null || when.latest() == null) {
			return when;
		}
		boolean year = when.precision() == Precision.MONTH || when.precision() == Precision.YEAR;
		return FactDate.of(year ? "" + day.getYear() : YearMonth.from(day).toString(), when.basis());
	}

	private List<Exported.Figure> figures(String id, SyntheticArticle article, Chance chance) {
		List<Exported.Figure> figures = new ArrayList<>();
		if (chance.happens(0.05)) {
			for (int i = chance.between(1, 2); i > 0; i--) {
				Map.Entry<Measure, Unit> of = chance.pick(FIGURES);
				Quantity quantity = Numbers.quantity(chance.between(2, 90), chance);
				figures.add(new Exported.Figure(of.getKey(), of.getValue(), quantity.stated(), quantity.qualifier(),
						quantity.low(), quantity.high(), null, null, article.citation("figure", id)));
			}
		}
		return figures;
	}

	/**
	 * Returns the links of an event. Both ends derive them from the number of their
	 * block: the first of the linked events is linked to each of the others.
	 */
	private List<Exported.Link> links(int event) {
		int start = event - event % BLOCK;
		if (start + BLOCK > this.number) {
			return List.of();
		}
		Chance chance = Chance.of(this.seed, "links", start);
		TreeSet<Integer> linked = new TreeSet<>();
		while (linked.size() < LINKED) {
			linked.add(start + chance.below(BLOCK));
		}
		int first = linked.removeFirst();
		List<Exported.Link> links = new ArrayList<>();
		for (int other : linked) {
			Names of = chance.pick(RELATIONS);
			Names names = this.timetable.day(other).isBefore(this.timetable.day(first)) ? of.reversed() : of;
			if (event == first) {
				links.add(new Exported.Link(names.ofTheFirst, reference(other), Basis.INFERRED, null, null));
			}
			else if (event == other) {
				links.add(new Exported.Link(names.ofTheOther, reference(first), Basis.INFERRED, null, null));
			}
		}
		links.sort(Comparator.comparing(Exported.Link::relation).thenComparing((link) -> link.event().id()));
		return links;
	}

	private EventReference reference(int event) {
		Core core = core(event);
		return new EventReference(core.id, core.title);
	}

	/**
	 * The part of an event that does not depend on articles.
	 *
	 * @param id its id
	 * @param kind its kind
	 * @param title what happened, in a few words
	 * @param summary what happened
	 * @param participants who took part
	 * @param places where it happened
	 */
	private record Core(String id, EventKind kind, String title, String summary,
			List<Exported.Participant> participants, List<Exported.EventPlace> places) {

	}

	/**
	 * The names of a link between the first of the linked events and another one, which
	 * comes later.
	 *
	 * @param ofTheOther its name from the other end
	 * @param ofTheFirst its name from the first one
	 */
	private record Names(String ofTheOther, String ofTheFirst) {

		/** Returns the names if the other one comes earlier. */
		Names reversed() {
			return new Names(/* ofTheOther= */ this.ofTheFirst, /* ofTheFirst= */ this.ofTheOther);
		}

	}

	/**
	 * What one article says about an event.
	 *
	 * @param article the article
	 * @param status the status of the event at the time
	 * @param when the article's own date for the event
	 * @param report the report as the API exports it
	 */
	private record Said(SyntheticArticle article, Status status, FactDate when, Exported.Report report) {

		Said(SyntheticArticle article, Status status, FactDate when, String says, @Nullable String reason,
				@Nullable String attributedTo, String event) {
			this(article, status, when, new Exported.Report(article.reference(), status, when, says, reason,
					attributedTo, null, false, article.cite("report", event)));
		}

		Reported reported() {
			return new Reported(this.article.reference().id(),
					new Window(this.article.published().earliest(), this.article.knownFrom()), this.status, this.when);
		}

		ArticleCitation citation() {
			Citation cited = this.report.citation();
			return new ArticleCitation(this.article.reference(), cited.paragraph(), cited.start(), cited.end());
		}

	}

}
