package org.saheltimeline;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.SyndFeedInput;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saheltimeline.DatedEvents.Dated;
import org.saheltimeline.http.format.Format;
import org.saheltimeline.vocabulary.time.EdtfDate;
import org.saheltimeline.writing.intake.TakenIn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the same content gives the same bytes on any installation, whenever it was
 * loaded and wherever the machine is, and that every format preserves the bounds of every
 * date.
 */
class AnyInstallationTests {

	private static final List<String> PATHS = List.of("/events", "/events?include=reports,links", "/events/facets",
			"/events/niger-coup", "/events/dated-50", "/actors", "/places", "/articles", "/troop-counts", "/conflicts",
			"/codebook", "/troop-counts/estimate?force=france&place=niger&on=2023-12-12",
			"/troop-counts/series?force=france&place=niger", "/events?limit=x", "/events?date=2023-02-30");

	/**
	 * Turkish casing, the Buddhist calendar, Arabic digits and the time zone where days
	 * begin first.
	 */
	private static final List<String> ABROAD = List.of("-Duser.language=tr", "-Duser.country=TR",
			"-Duser.extensions=u-ca-buddhist-nu-arab", "-Duser.timezone=Pacific/Kiritimati");

	@TempDir
	private static Path folder;

	private static DatedEvents dated;

	private static RunningProgram home;

	private static RunningProgram abroad;

	@BeforeAll
	static void start() throws Exception {
		dated = DatedEvents.read();
		Path files = dated.write(folder);
		home = start(files, List.of());
		abroad = start(files, ABROAD);
	}

	private static RunningProgram start(Path files, List<String> options) throws Exception {
		OwnDatabase database = OwnDatabase.create();
		RunningProgram program = RunningProgram
			.start(folder, options, database.arguments("--server.forward-headers-strategy=framework"))
			.untilReady();
		TakenIn.take(files, database.source());
		return program;
	}

	@AfterAll
	static void stop() {
		Stream.of(home, abroad).filter(Objects::nonNull).forEach(RunningProgram::stop);
	}

	@Test
	void theSameContentIsTheSameBytesUnderTheSameTags() throws Exception {
		Map<String, String> expected = answers(home);
		assertThat(expected).hasSizeGreaterThan(100);
		assertThat(answers(abroad)).isEqualTo(expected);
	}

	private static Map<String, String> answers(RunningProgram program) throws Exception {
		Map<String, String> answers = new TreeMap<>();
		for (String path : PATHS) {
			for (Format format : Format.values()) {
				String asked = path + ((path.contains("?")) ? "&" : "?") + "format=" + format.value();
				HttpResponse<String> answer = get(program, asked);
				answers.put(asked, "%d %s %s".formatted(answer.statusCode(),
						answer.headers().firstValue("ETag").orElse("-"), answer.body()));
			}
		}
		return answers;
	}

	@Test
	void noHostIsInTheNameOfAFeedOrOfWhatItHolds() throws Exception {
		for (String list : List.of("/events?format=atom", "/events/niger-coup?format=atom")) {
			assertThat(names(home.get(list).body())).isEqualTo(names(get(home, list).body()))
				.allSatisfy((name) -> assertThat(name).startsWith("tag:saheltimeline.org,2026:"));
		}
	}

	private static List<String> names(String feed) {
		return Stream.of(feed.split("<id>", -1)).skip(1).map((part) -> part.substring(0, part.indexOf('<'))).toList();
	}

	@Test
	void jsonKeepsTheBounds() throws Exception {
		assertWhen(byId(json("/events?format=ndjson").toList(), "id"));
		assertWhen(byId(json("/events?format=geojson").flatMap((map) -> map.get("features").valueStream()).toList(),
				"id"));
	}

	private static void assertWhen(Map<String, JsonNode> events) {
		assertThat(dated.all()).allSatisfy((date) -> {
			JsonNode when = of(events, date.id()).get("when");
			assertThat(when.get("edtf").asString()).isEqualTo(date.edtf());
			assertThat(when.get("earliest").asString(null)).isEqualTo(text(date.earliest()));
			assertThat(when.get("latest").asString(null)).isEqualTo(text(date.latest()));
		});
	}

	@Test
	void aTableKeepsTheBoundsAndAsManyNamesAsIds() throws Exception {
		Map<String, Map<String, String>> rows = new CsvMapper().readerForMapOf(String.class)
			.with(CsvSchema.emptySchema().withHeader())
			.<Map<String, String>>readValues(get(home, "/events?format=csv").body())
			.readAll()
			.stream()
			.collect(Collectors.toMap((row) -> row.get("id"), Function.identity()));
		assertThat(dated.all()).allSatisfy((date) -> {
			Map<String, String> row = of(rows, date.id());
			assertThat(row).containsEntry("when_edtf", date.edtf())
				.containsEntry("when_earliest", Objects.requireNonNullElse(text(date.earliest()), ""))
				.containsEntry("when_latest", Objects.requireNonNullElse(text(date.latest()), ""));
			assertThat(Stream.of(of(row, "participants_actor_name").split(" \\| ", -1))
				.map((name) -> JsonMapper.shared().readValue("\"" + name.replace("\"", "\\\"") + "\"", String.class)))
				.isEqualTo(DatedEvents.NAMES);
			assertThat(of(row, "participants_actor_id").split("\\|", -1)).hasSize(2);
			assertThat(of(row, "participants_actor_name").split("\\|", -1)).hasSize(2);
		});
	}

	@Test
	void aCalendarKeepsEveryDayOfTheEndsThatAreKnown() throws Exception {
		Map<String, VEvent> entries = Biweekly.parse(get(home, "/events?format=ics").body())
			.first()
			.getEvents()
			.stream()
			.collect(Collectors.toMap((entry) -> entry.getUid().getValue(), Function.identity()));
		assertThat(dated.all()).allSatisfy((date) -> {
			VEvent entry = of(entries, date.id() + "@saheltimeline.org");
			LocalDate first = day(entry.getDateStart().getValue().getRawComponents());
			LocalDate after = (entry.getDateEnd() != null) ? day(entry.getDateEnd().getValue().getRawComponents())
					: first.plusDays(entry.getDuration().getValue().getDays());
			List<LocalDate> known = known(date);
			assertThat(List.of(first, after.minusDays(1)))
				.isEqualTo(date.isPeriod() ? known : List.of(known.getLast(), known.getLast()));
		});
	}

	private static LocalDate day(biweekly.util.DateTimeComponents day) {
		return LocalDate.of(day.getYear(), day.getMonth(), day.getDate());
	}

	@Test
	void aTimelineKeepsTheBounds() throws Exception {
		Map<String, JsonNode> slides = byId(
				json("/events?format=timelinejs").flatMap((all) -> all.get("events").valueStream()).toList(),
				"unique_id");
		assertThat(dated.all()).allSatisfy((date) -> {
			JsonNode slide = of(slides, date.id());
			List<LocalDate> start = days(slide.get("start_date"));
			if (!date.isPeriod()) {
				assertThat(start.getLast()).isEqualTo(known(date).getLast());
				assertThat(slide.has("end_date")).isFalse();
				return;
			}
			List<LocalDate> end = slide.has("end_date") ? days(slide.get("end_date")) : start;
			// A date with an open end shows only the bound that is known
			assertThat((date.earliest() != null) ? start.getFirst() : null).isEqualTo(date.earliest());
			assertThat((date.latest() != null) ? end.getLast() : null).isEqualTo(date.latest());
		});
	}

	private static List<LocalDate> days(JsonNode date) {
		return days(Stream.of("year", "month", "day")
			.filter(date::has)
			.map((part) -> "%04d".formatted(date.get(part).asInt()).substring((part.equals("year")) ? 0 : 2))
			.collect(Collectors.joining("-")));
	}

	/** Returns the first and the last day of a year, a month or a day. */
	private static List<LocalDate> days(String date) {
		return switch (date.length()) {
			case 4 -> List.of(LocalDate.parse(date + "-01-01"), LocalDate.parse(date + "-12-31"));
			case 7 -> List.of(YearMonth.parse(date).atDay(1), YearMonth.parse(date).atEndOfMonth());
			default -> List.of(LocalDate.parse(date), LocalDate.parse(date));
		};
	}

	@Test
	void linkedDataKeepTheBounds() throws Exception {
		Map<String, JsonNode> nodes = byId(
				json("/events?format=jsonld").flatMap((all) -> all.get("@graph").valueStream()).toList(), "identifier");
		assertThat(dated.all()).allSatisfy((date) -> {
			JsonNode node = of(nodes, date.id());
			assertThat(node.get("edtf").asString()).isEqualTo(date.edtf());
			JsonNode start = node.get("startDate");
			if (!date.isPeriod()) {
				assertThat(node.has("endDate")).isFalse();
				assertThat(start == null || (!days(start.asString()).getFirst().isAfter(known(date).getFirst())
						&& !days(start.asString()).getLast().isBefore(known(date).getLast())))
					.isTrue();
				return;
			}
			JsonNode end = (node.has("endDate") || date.latest() == null) ? node.get("endDate") : start;
			assertThat((start != null) ? days(start.asString()).getFirst() : null).isEqualTo(date.earliest());
			assertThat((end != null) ? days(end.asString()).getLast() : null).isEqualTo(date.latest());
		});
	}

	@Test
	void aFeedKeepsTheDate() throws Exception {
		Map<String, SyndEntry> entries = new TreeMap<>();
		String next = "/events?format=atom&limit=200&actor=front-north";
		new SyndFeedInput().build(new StringReader(get(home, next).body()))
			.getEntries()
			.forEach((entry) -> entries.put(entry.getUri(), entry));
		assertThat(dated.all()).allSatisfy((date) -> {
			SyndEntry entry = of(entries, "tag:saheltimeline.org,2026:event/" + date.id());
			EdtfDate read = EdtfDate.parse(entry.getCategories().getLast().getName());
			assertThat(read.earliest()).isEqualTo(date.earliest());
			assertThat(read.latest()).isEqualTo(date.latest());
			assertThat(entry.getTitle()).contains(date.edtf());
		});
	}

	/** Returns the first and the last day covered by the ends that are not open. */
	private static List<LocalDate> known(Dated date) {
		List<LocalDate> known = new ArrayList<>();
		EdtfDate read = EdtfDate.parse(date.edtf());
		Stream.of(read.start(), read.end()).filter(Objects::nonNull).forEach((end) -> {
			known.add(Objects.requireNonNull(end.earliest()));
			known.add(Objects.requireNonNull(end.latest()));
		});
		return List.of(Objects.requireNonNullElse(date.earliest(), known.getFirst()),
				Objects.requireNonNullElse(date.latest(), known.getLast()));
	}

	private static Stream<JsonNode> json(String path) throws Exception {
		return get(home, path).body().lines().map(JsonMapper.shared()::readTree);
	}

	private static Map<String, JsonNode> byId(List<JsonNode> items, String id) {
		return items.stream().collect(Collectors.toMap((item) -> item.get(id).asString(), Function.identity()));
	}

	private static <T> T of(Map<String, T> all, String key) {
		return Objects.requireNonNull(all.get(key), key);
	}

	private static @Nullable String text(@Nullable LocalDate day) {
		return (day != null) ? day.toString() : null;
	}

	/**
	 * Sends a GET as if behind a proxy, so that both programs have the same host name.
	 */
	private static HttpResponse<String> get(RunningProgram program, String path) throws Exception {
		return program.get(path, "X-Forwarded-Host", "timeline.example", "X-Forwarded-Port", "80");
	}

}
