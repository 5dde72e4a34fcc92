package org.saheltimeline.writing.revision;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.saheltimeline.timeline.event.EventKnowledge;
import org.saheltimeline.timeline.event.EventKnowledge.Reported;
import org.saheltimeline.timeline.event.Status;
import org.saheltimeline.vocabulary.codebook.Term;
import org.saheltimeline.vocabulary.time.Basis;
import org.saheltimeline.vocabulary.time.Extent;
import org.saheltimeline.vocabulary.time.FactDate;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Derives what was known about each event of a change, and when. */
final class Knowledge {

	/** Few enough for a small heap. */
	private static final int REPORTS_AT_ONCE = 20_000;

	private final Connection connection;

	private final JdbcClient jdbc;

	Knowledge(Connection connection, JdbcClient jdbc) {
		this.connection = connection;
		this.jdbc = jdbc;
	}

	void derive() throws SQLException, IOException {
		this.jdbc.sql("""
				declare reports no scroll cursor for
				select event, known_article.published_latest, status, when_edtf, when_extent, when_basis
				from staged_report join known_article on slug = article
				order by event
				""").update();
		List<Report> reports = fetch();
		while (!reports.isEmpty()) {
			List<Report> next = fetch();
			// The next batch may hold more reports of the same event
			String last = next.isEmpty() ? "" : next.getFirst().event();
			List<Report> open = reports.stream().filter((report) -> report.event().equals(last)).toList();
			write(reports.stream().filter((report) -> !report.event().equals(last)).toList());
			reports = new ArrayList<>(open);
			reports.addAll(next);
		}
		this.jdbc.sql("close reports").update();
	}

	private List<Report> fetch() {
		return this.jdbc.sql("fetch forward %d from reports".formatted(REPORTS_AT_ONCE))
			.query((row, number) -> Report.of(row))
			.list();
	}

	private void write(List<Report> reports) throws SQLException, IOException {
		Map<String, List<Reported>> byEvent = new TreeMap<>();
		reports.forEach((report) -> byEvent.computeIfAbsent(report.event(), (event) -> new ArrayList<>())
			.add(report.reported()));
		Rows states = new Rows("staged_state", "event, known_from, known_until, status, " + Rows.date("when"));
		byEvent.forEach((event, reported) -> EventKnowledge.of(reported)
			.forEach((state) -> states.add(event)
				.add(state.from())
				.add(state.until())
				.add(state.status())
				.add(state.when())
				.end()));
		states.copyTo(this.connection);
	}

	/** What an article says about an event. */
	private record Report(String event, Reported reported) {

		static Report of(ResultSet row) throws SQLException {
			return new Report(row.getString(1),
					new Reported(row.getObject(2, LocalDate.class), Term.of(Status.class, row.getString(3)),
							FactDate.of(row.getString(4), Term.of(Extent.class, row.getString(5)),
									Term.of(Basis.class, row.getString(6)))));
		}

	}

}
