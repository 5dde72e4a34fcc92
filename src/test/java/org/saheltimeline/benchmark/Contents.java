package org.saheltimeline.benchmark;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads what a database holds, and turns it into the same questions for the API, as
 * addresses, and for the database, as statements.
 */
final class Contents {

	/**
	 * Kinds with at least 50 events in every window of eight years, even of 10,000
	 * events.
	 */
	private static final List<String> KINDS = List.of("statement", "attack", "operation", "announcement", "visit");

	private static final LocalDate FROM = LocalDate.of(1990, 1, 1);

	/**
	 * The number of days on which a window may begin, so that few are requested twice.
	 */
	private static final int DAYS = 27 * 365;

	private static final int WINDOW = 8 * 365;

	/** More addresses than a round requests. */
	private static final int ADDRESSES = 40_000;

	private static final int EXPORTED = 100_000;

	private final JdbcClient jdbc;

	private final RandomGenerator random = new SplittableRandom(1);

	Contents(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	int events() {
		return this.jdbc.sql("select count(*) from event").query(Integer.class).single();
	}

	/** Returns pages of a kind in a window, with hardly any repetition. */
	List<String> pagesOfAKind() {
		return many((number) -> {
			LocalDate start = FROM.plusDays(below(DAYS));
			return "/events?kind=%s&date=%s/%s&limit=50".formatted(KINDS.get(below(KINDS.size())), start,
					start.plusDays(WINDOW));
		});
	}

	Statement pageOfAKind() throws IOException {
		return Statement.read("page-of-a-kind",
				Map.of("kinds", KINDS.size(), "kind", quoted(KINDS), "days", DAYS, "from", FROM, "window", WINDOW));
	}

	/** Returns the ids of some events. */
	List<String> someEvents(int number) {
		return list("select slug from event order by md5(slug) limit " + number);
	}

	/** Returns the addresses of single events. */
	List<String> singleEvents() {
		return list("select '/events/' || slug from event order by random() limit " + ADDRESSES);
	}

	Statement oneEvent() throws IOException {
		return Statement.read("one-event", Map.of("first", id(0), "last", id(1)));
	}

	/** Returns the statement for the page after an event in a part of the whole list. */
	Statement pageAfterAnEvent(double from, double to) throws IOException {
		return Statement.read("page-after-an-event", Map.of("first", id(from), "last", id(to)));
	}

	/** Interpolates between the lowest (0) and the highest (1) key of an event. */
	private long id(double where) {
		return this.jdbc.sql("select min(id) + floor(:where * (max(id) - min(id)))::bigint from event")
			.param("where", where)
			.query(Long.class)
			.single();
	}

	/**
	 * Returns the single most frequent actor, or those with just enough events for a
	 * page.
	 */
	List<String> actors(boolean common) {
		return list("""
				select slug from actor join event_participant on actor_id = actor.id
				group by slug having count(*) >= 50
				order by count(*) %s, slug limit %d
				""".formatted(common ? "desc" : "asc", common ? 1 : 50));
	}

	List<String> eventsOf(List<String> actors) {
		return many((number) -> "/events?actor=%s&limit=%d".formatted(actors.get(below(actors.size())), 50));
	}

	Statement eventsOfAnActor(List<String> actors) throws IOException {
		return Statement.read("events-of-an-actor", Map.of("actors", actors.size(), "actor", quoted(actors)));
	}

	/**
	 * Returns the most frequent words of the summaries, or those with just enough events
	 * for a page.
	 */
	List<String> words(boolean common) {
		return list("""
				select word
				from ts_stat('select to_tsvector(''simple'', summary) from event order by id limit 100000')
				where length(word) > 3 and word ~ '^[a-z]+$'
				order by %s limit %d
				""".formatted(common ? "ndoc desc, word"
				: "ndoc < least(100000, :events) * 50.0 / :events, ndoc, word".replace(":events", "" + events()),
				common ? 10 : 50));
	}

	List<String> eventsWith(List<String> words) {
		return many((number) -> "/events?q=%s&limit=50".formatted(words.get(below(words.size()))));
	}

	Statement eventsWithAWord(List<String> words) throws IOException {
		return Statement.read("events-with-a-word", Map.of("words", words.size(), "word", quoted(words)));
	}

	/**
	 * Returns the end of the exported period, which holds about the first 100,000 events,
	 * or all if there are fewer.
	 */
	private String exportedTo() {
		return this.jdbc.sql("""
				select coalesce(max(day), '2100-01-01')::text
				from (
				    select coalesce(when_earliest, when_latest) as day from event_state where known_until is null
				    order by 1 offset :events limit 1
				) as behind
				""").param("events", EXPORTED).query(String.class).single();
	}

	String export() {
		return "/events?date=1900-01-01/%s&format=ndjson".formatted(exportedTo());
	}

	Statement exported() throws IOException {
		return Statement.read("export", Map.of("from", "1900-01-01", "to", exportedTo()));
	}

	/** Returns forces and the places where they were counted. */
	List<Presence> presences() {
		return this.jdbc.sql("""
				select actor.slug as force, place.slug as place
				from troop_count join actor on actor.id = force_id join place on place.id = place_id
				group by 1, 2 order by 1, 2 limit 500
				""").query((row, number) -> new Presence(row.getString(1), row.getString(2))).list();
	}

	List<String> estimates(List<Presence> presences) {
		return many((number) -> "%s&on=%s".formatted(of("estimate", presences), FROM.plusDays(below(DAYS))));
	}

	List<String> series(List<Presence> presences) {
		return many((number) -> {
			LocalDate start = FROM.plusDays(below(DAYS));
			return "%s&date=%s/%s".formatted(of("series", presences), start, start.plusYears(2));
		});
	}

	private String of(String what, List<Presence> presences) {
		Presence presence = presences.get(below(presences.size()));
		return "/troop-counts/%s?force=%s&place=%s".formatted(what, presence.force, presence.place);
	}

	Statement evidence(List<Presence> presences) throws IOException {
		return Statement.read("evidence",
				Map.of("presences", presences.size(), "force", quoted(presences.stream().map(Presence::force).toList()),
						"place", quoted(presences.stream().map(Presence::place).toList())));
	}

	private int below(int limit) {
		return this.random.nextInt(limit);
	}

	private static List<String> many(Function<Integer, String> address) {
		return new ArrayList<>(IntStream.range(0, ADDRESSES).boxed().map(address).toList());
	}

	private List<String> list(String sql) {
		return this.jdbc.sql(sql).query((row, number) -> row.getString(1)).list();
	}

	private static String quoted(List<String> values) {
		return values.stream().map((value) -> "'" + value + "'").collect(Collectors.joining(", "));
	}

	/**
	 * A force in a place.
	 *
	 * @param force the slug of the force
	 * @param place the slug of the place
	 */
	record Presence(String force, String place) {

	}

}
