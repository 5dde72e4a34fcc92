package org.saheltimeline.seed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.event.EventKnowledge;
import org.saheltimeline.event.EventKnowledge.Known;
import org.saheltimeline.event.EventKnowledge.Reported;
import org.saheltimeline.seed.ArticleSeed.ReportSeed;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes the events with who, where and what was known when; an event that changed gets a
 * new version.
 */
class EventWriter {

	private final JdbcClient jdbc;

	private final Seeds seeds;

	private final Map<String, ActorSeed> actors;

	private final Map<String, PlaceSeed> places;

	EventWriter(JdbcClient jdbc, Seeds seeds) {
		this.jdbc = jdbc;
		this.seeds = seeds;
		this.actors = byId(seeds.actors().content(), ActorSeed::id);
		this.places = byId(seeds.places().content(), PlaceSeed::id);
	}

	void write() {
		this.seeds.events().content().forEach((event) -> {
			List<ReportIn> reports = reports(event);
			List<Known> states = EventKnowledge.of(reports.stream().map(ReportIn::reported).toList());
			writeEvent(event, reports, states.getLast());
			states.forEach((state) -> writeState(event, state));
			writeParticipants(event);
			writePlaces(event);
		});
		this.seeds.events().content().forEach(this::writeLinks);
		this.seeds.events().content().forEach(this::writeContradictions);
	}

	private void writeEvent(EventSeed event, List<ReportIn> reports, Known now) {
		update("""
				insert into event (slug, kind, title, summary, names, version, updated_at, digest, first_date, last_date)
				values (:id, :kind, :title, :summary, :names, 1, :updatedAt, :digest,
				    coalesce(:firstDate::date, '-infinity'), coalesce(:lastDate::date, 'infinity'))
				on conflict (slug) do update set
				    kind = excluded.kind, title = excluded.title, summary = excluded.summary, names = excluded.names,
				    version = event.version + ((event.digest, event.names, event.first_date, event.last_date)
				        <> (excluded.digest, excluded.names, excluded.first_date, excluded.last_date))::integer,
				    updated_at = excluded.updated_at, digest = excluded.digest,
				    first_date = excluded.first_date, last_date = excluded.last_date
				where (event.digest, event.names, event.first_date, event.last_date, event.updated_at)
				    <> (excluded.digest, excluded.names, excluded.first_date, excluded.last_date, excluded.updated_at)
				""",
				new Row().with("id", event.id())
					.with("kind", event.kind())
					.with("title", event.title())
					.with("summary", event.summary())
					.with("names", names(event))
					.with("updatedAt", updatedAt(event))
					.with("digest", digest(List.of(event, reports)))
					.with("firstDate", now.when().earliest())
					.with("lastDate", now.when().latest()));
	}

	private void writeParticipants(EventSeed event) {
		for (int i = 0; i < event.participants().size(); i++) {
			EventSeed.ParticipantSeed participant = event.participants().get(i);
			update("""
					insert into event_participant (event_id, position, sort_date, actor_id, role)
					select event.id, :position, event.sort_date, actor.id, :role
					from event, actor
					where event.slug = :event and actor.slug = :actor
					""",
					new Row().with("event", event.id())
						.with("position", i)
						.with("actor", participant.actor())
						.with("role", participant.role()));
		}
	}

	private void writePlaces(EventSeed event) {
		for (int i = 0; i < event.places().size(); i++) {
			EventSeed.EventPlaceSeed place = event.places().get(i);
			update("""
					insert into event_place (event_id, position, sort_date, kind, place_id, role)
					select event.id, :position, event.sort_date, event.kind, place.id, :role
					from event, place
					where event.slug = :event and place.slug = :place
					""",
					new Row().with("event", event.id())
						.with("position", i)
						.with("place", place.place())
						.with("role", place.role()));
		}
	}

	private void writeState(EventSeed event, Known state) {
		update("""
				insert into event_state (event_id, known_from, known_until, status, when_edtf, when_earliest, when_latest,
				    when_precision, when_approximate, when_uncertain, when_basis)
				values ((select id from event where slug = :event), :from, :until, :status, :when_edtf, :when_earliest,
				    :when_latest, :when_precision, :when_approximate, :when_uncertain, :when_basis)
				""",
				new Row().with("event", event.id())
					.with("from", state.from())
					.with("until", state.until())
					.with("status", state.status())
					.with("when", state.when()));
	}

	private void writeLinks(EventSeed event) {
		event.links().forEach((link) -> update("""
				insert into event_link (from_event_id, relation, to_event_id)
				values ((select id from event where slug = :from), :relation,
				    (select id from event where slug = :to))
				""", new Row().with("from", event.id()).with("relation", link.relation()).with("to", link.event())));
	}

	private void writeContradictions(EventSeed event) {
		for (int i = 0; i < event.contradictedBy().size(); i++) {
			EventSeed.ContradictionSeed contradiction = event.contradictedBy().get(i);
			update("""
					insert into event_contradiction (event_id, position, by_event_id, because)
					values ((select id from event where slug = :event), :position,
					    (select id from event where slug = :by), :because)
					""",
					new Row().with("event", event.id())
						.with("position", i)
						.with("by", contradiction.event())
						.with("because", contradiction.because()));
		}
	}

	private List<ReportIn> reports(EventSeed event) {
		return this.seeds.articles()
			.stream()
			.map(SeedFile::content)
			.flatMap((article) -> article.reports()
				.stream()
				.filter((report) -> report.event().equals(event.id()))
				.map((report) -> new ReportIn(article.id(), article.published(), report)))
			.toList();
	}

	private String names(EventSeed event) {
		return Stream
			.concat(actors(event).map((actor) -> actor.name() + " · " + actor.names()),
					places(event).map((place) -> place.name() + " · " + place.names()))
			.distinct()
			.collect(Collectors.joining(" · "));
	}

	/** The start of the day on which anything that says or names it was last revised. */
	private OffsetDateTime updatedAt(EventSeed event) {
		Stream<String> reported = this.seeds.articles()
			.stream()
			.map(SeedFile::content)
			.filter((article) -> article.reports().stream().anyMatch((report) -> report.event().equals(event.id())))
			.map(ArticleSeed::revised);
		Stream<@Nullable String> named = Stream.concat(actors(event).map(ActorSeed::revised),
				places(event).map(PlaceSeed::revised));
		return Stream.of(Stream.of(event.revised()), reported, named.map(Objects::requireNonNull))
			.flatMap(Function.identity())
			.map(LocalDate::parse)
			.max(Comparator.naturalOrder())
			.orElseThrow()
			.atStartOfDay()
			.atOffset(ZoneOffset.UTC);
	}

	private Stream<ActorSeed> actors(EventSeed event) {
		return event.participants()
			.stream()
			.map((participant) -> Objects.requireNonNull(this.actors.get(participant.actor())));
	}

	private Stream<PlaceSeed> places(EventSeed event) {
		return event.places().stream().map((place) -> Objects.requireNonNull(this.places.get(place.place())));
	}

	private static String digest(Object content) {
		try {
			byte[] json = JsonMapper.shared().writeValueAsString(content).getBytes(StandardCharsets.UTF_8);
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	private static <T> Map<String, T> byId(List<T> entries, Function<T, String> id) {
		return entries.stream().collect(Collectors.toMap(id, Function.identity()));
	}

	private void update(String sql, Row row) {
		this.jdbc.sql(sql).params(row.parameters()).update();
	}

	/** A report beside the article that it is in. */
	record ReportIn(String article, ArticleSeed.DateSeed published, ReportSeed report) {

		Reported reported() {
			return new Reported(Objects.requireNonNull(this.published.date().latest()), this.report.status(),
					this.report.when().date());
		}

	}

}
