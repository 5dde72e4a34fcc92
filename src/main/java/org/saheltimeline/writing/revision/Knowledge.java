package org.saheltimeline.writing.revision;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.event.ContradictedLink;
import org.saheltimeline.timeline.event.EventKnowledge;
import org.saheltimeline.timeline.event.EventKnowledge.Reported;
import org.saheltimeline.timeline.event.Lag;
import org.saheltimeline.timeline.event.LinkRelation;
import org.saheltimeline.timeline.event.Linked;
import org.saheltimeline.timeline.event.Status;
import org.saheltimeline.vocabulary.codebook.Term;
import org.saheltimeline.vocabulary.time.Basis;
import org.saheltimeline.vocabulary.time.Extent;
import org.saheltimeline.vocabulary.time.FactDate;
import org.saheltimeline.vocabulary.time.Window;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Derives what was known about each event of a change, and when. Events that links
 * connect are dated together.
 */
final class Knowledge {

	private static final JsonMapper JSON = JsonMapper.shared();

	/** Few enough for a small heap. */
	private static final int REPORTS_AT_ONCE = 20_000;

	private final Connection connection;

	private final JdbcClient jdbc;

	private final StatedFaults faults;

	Knowledge(Connection connection, JdbcClient jdbc, StatedFaults faults) {
		this.connection = connection;
		this.jdbc = jdbc;
		this.faults = faults;
	}

	void derive() throws SQLException, IOException {
		connect();
		this.jdbc
			.sql("""
					declare reports no scroll cursor for
					select coalesce(storyline, known_event.id), report.event, article, published_earliest, published_latest, status, when_edtf, when_extent, when_basis
					from staged_report report join known_article on known_article.slug = article
					join known_event on known_event.slug = report.event
					left join staged_storyline on event_id = known_event.id
					order by 1
					""")
			.update();
		List<Report> reports = fetch();
		while (!reports.isEmpty()) {
			List<Report> next = fetch();
			// The next batch may hold more reports of the same storyline
			long last = next.isEmpty() ? -1 : next.getFirst().storyline();
			List<Report> open = reports.stream().filter((report) -> report.storyline() == last).toList();
			write(reports.stream().filter((report) -> report.storyline() != last).toList());
			reports = new ArrayList<>(open);
			reports.addAll(next);
		}
		this.jdbc.sql("close reports").update();
	}

	/** Finds out which events links connect, directly or indirectly. */
	private void connect() throws SQLException, IOException {
		Storylines storylines = new Storylines();
		this.jdbc
			.sql("""
					select one.id, other.id
					from bounding_link join known_event one on one.slug = from_event join known_event other on other.slug = to_event
					""")
			.query((RowCallbackHandler) (row) -> storylines.connect(row.getLong(1), row.getLong(2)));
		Rows rows = new Rows("staged_storyline", "event_id, storyline");
		storylines.forEach((event, storyline) -> rows.add((Object) event).add((Object) storyline).end());
		rows.copyTo(this.connection);
		this.jdbc.sql("analyze staged_storyline").update();
		this.jdbc.sql("""
				create temporary table storyline_link on commit drop as
				select storyline, bounding_link.*
				from bounding_link join known_event on slug = from_event join staged_storyline on event_id = id
				""").update();
		this.jdbc.sql("create index on storyline_link (storyline)").update();
	}

	private List<Report> fetch() {
		return this.jdbc.sql("fetch forward %d from reports".formatted(REPORTS_AT_ONCE))
			.query((row, number) -> Report.of(row))
			.list();
	}

	private void write(List<Report> reports) throws SQLException, IOException {
		if (reports.isEmpty()) {
			return;
		}
		Map<Long, Map<String, List<Reported>>> storylines = new TreeMap<>();
		reports.forEach((report) -> storylines.computeIfAbsent(report.storyline(), (first) -> new TreeMap<>())
			.computeIfAbsent(report.event(), (first) -> new ArrayList<>())
			.add(report.reported()));
		Map<Long, List<Link>> links = links(reports.getFirst().storyline(), reports.getLast().storyline());
		Rows states = new Rows("staged_state",
				"event, known_from, known_until, status, " + Rows.date("when") + ", dating");
		storylines.forEach((storyline,
				events) -> known(events, links.getOrDefault(storyline, List.of())).forEach((event,
						known) -> known.forEach((state) -> states.add(event)
							.add(state.from())
							.add(state.until())
							.add(state.status())
							.add(state.when())
							.add(JSON.writeValueAsString(state.dating()))
							.end())));
		states.copyTo(this.connection);
	}

	private Map<String, List<EventKnowledge.Known>> known(Map<String, List<Reported>> events, List<Link> links) {
		try {
			return EventKnowledge.of(events, links.stream().map(Link::linked).toList());
		}
		catch (ContradictedLink ex) {
			Link link = links.stream().filter((one) -> one.linked().equals(ex.link())).findFirst().orElseThrow();
			String fault = Objects.requireNonNull(ex.getMessage());
			if (link.number() == null) {
				this.faults.addStored(fault);
			}
			else {
				this.faults.add(link.number(), link.pointer(), fault);
			}
			return Map.of();
		}
	}

	private Map<Long, List<Link>> links(long first, long last) {
		Map<Long, List<Link>> links = new HashMap<>();
		this.jdbc.sql("""
				select storyline, from_event, relation, to_event, lag_low, lag_high, known_from, number, pointer
				from storyline_link where storyline between ? and ?
				""")
			.params(first, last)
			.query((RowCallbackHandler) (row) -> links.computeIfAbsent(row.getLong(1), (storyline) -> new ArrayList<>())
				.add(Link.of(row)));
		return links;
	}

	/** What an article says about an event. */
	private record Report(long storyline, String event, Reported reported) {

		static Report of(ResultSet row) throws SQLException {
			return new Report(row.getLong(1), row.getString(2),
					new Reported(row.getString(3),
							new Window(row.getObject(4, LocalDate.class), row.getObject(5, LocalDate.class)),
							Term.of(Status.class, row.getString(6)), FactDate.of(row.getString(7),
									Term.of(Extent.class, row.getString(8)), Term.of(Basis.class, row.getString(9)))));
		}

	}

	/** A link, and where it is stated; the number is null if it was stored before. */
	private record Link(Linked linked, @Nullable Long number, String pointer) {

		static Link of(ResultSet row) throws SQLException {
			Integer low = row.getObject(5, Integer.class);
			Lag lag = (low != null) ? new Lag(low, row.getObject(6, Integer.class)) : null;
			return new Link(new Linked(row.getString(2), Term.of(LinkRelation.class, row.getString(3)),
					row.getString(4), lag, row.getObject(7, LocalDate.class)), row.getObject(8, Long.class),
					row.getString(9));
		}

	}

}
