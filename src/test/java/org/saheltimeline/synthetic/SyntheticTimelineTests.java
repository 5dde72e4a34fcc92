package org.saheltimeline.synthetic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saheltimeline.timeline.event.EventKnowledge;
import org.saheltimeline.timeline.event.EventKnowledge.Known;
import org.saheltimeline.timeline.event.EventKnowledge.Reported;
import org.saheltimeline.timeline.event.Status;
import org.saheltimeline.vocabulary.time.FactDate;
import org.saheltimeline.vocabulary.time.Window;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Tests that a synthetic timeline follows the rules of a real one and has the intended
 * mix.
 */
class SyntheticTimelineTests {

	private static final int EVENTS = 4_000;

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final List<String> LISTS = List.of("articles", "actors", "places", "events", "troop-counts");

	private static final Map<String, String> INVERSES = Map.of("follows", "followed-by", "led-to", "led-from",
			"responds-to", "responded-by", "fulfils", "fulfilled-by", "defies", "defied-by");

	@TempDir
	private static Path folder;

	private static Map<String, List<JsonNode>> lists;

	private static Map<String, JsonNode> articles;

	@BeforeAll
	static void make() throws IOException {
		SyntheticTimeline.write(EVENTS, 1, folder);
		lists = LISTS.stream().collect(Collectors.toMap(Function.identity(), SyntheticTimelineTests::lines));
		articles = byId("articles");
	}

	private static List<JsonNode> lines(String list) {
		try (Stream<String> lines = Files.lines(folder.resolve(list + ".ndjson"))) {
			return lines.map(JSON::readTree).toList();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<JsonNode> all(String list) {
		return lists.getOrDefault(list, List.of());
	}

	private static Map<String, JsonNode> byId(String list) {
		return all(list).stream().collect(Collectors.toMap((line) -> text(line, "/id"), Function.identity()));
	}

	private static JsonNode found(Map<String, JsonNode> lines, String id) {
		return Objects.requireNonNull(lines.get(id), id);
	}

	private static String text(JsonNode node, String pointer) {
		return node.at(pointer).asString();
	}

	@Test
	void theSameSeedNumberGivesTheSameBytesAndAnotherOneOthers(@TempDir Path one, @TempDir Path again,
			@TempDir Path other) throws IOException {
		SyntheticTimeline.write(200, 7, one);
		SyntheticTimeline.write(200, 7, again);
		SyntheticTimeline.write(200, 8, other);
		for (String list : LISTS) {
			String file = list + ".ndjson";
			assertThat(one.resolve(file)).hasSameBinaryContentAs(again.resolve(file));
			assertThat(Files.mismatch(one.resolve(file), other.resolve(file))).as(file).isNotNegative();
		}
	}

	@ParameterizedTest
	@CsvSource({ "day, 0.74", "interval, 0.14", "month, 0.09", "year, 0.03" })
	void theDatesHaveTheMixOfPrecisions(String precision, double share) {
		assertThat(share("events", (event) -> text(event, "/when/precision").equals(precision))).isCloseTo(share,
				within(0.001));
	}

	@Test
	void theMixOfTheRestIsThePromisedOne() {
		assertThat(all("events")).hasSize(EVENTS);
		assertThat(mean("participants")).isCloseTo(2.2, within(0.1));
		assertThat(mean("places")).isCloseTo(1.2, within(0.1));
		assertThat(mean("reports")).isCloseTo(2, within(0.2));
		assertThat(all("events")).allSatisfy((event) -> assertThat(event.get("reports").size()).isBetween(1, 30));
		assertThat(share("events", (event) -> !event.get("links").isEmpty())).isCloseTo(0.05, within(0.002));
		assertThat(share("events", (event) -> !event.get("figures").isEmpty())).isCloseTo(0.05, within(0.02));
		assertThat((double) all("troop-counts").size() / EVENTS).isCloseTo(0.04, within(0.01));
	}

	private static double share(String list, Function<JsonNode, Boolean> condition) {
		return (double) all(list).stream().filter(condition::apply).count() / all(list).size();
	}

	private static double mean(String part) {
		return all("events").stream().mapToInt((event) -> event.get(part).size()).average().orElseThrow();
	}

	@Test
	void oneActorIsInThirtyPercentOfTheEventsAndMostAreInFew() {
		List<Long> taken = new ArrayList<>(all("events").stream()
			.flatMap((event) -> event.get("participants").valueStream())
			.collect(Collectors.groupingBy((participant) -> text(participant, "/actor/id"), Collectors.counting()))
			.values());
		taken.sort(null);
		assertThat((double) taken.getLast() / EVENTS).isCloseTo(0.3, within(0.03));
		assertThat((double) taken.get(taken.size() / 2) / EVENTS).isLessThan(0.02);
	}

	@ParameterizedTest
	@CsvSource({ "articles, /published", "events, /when", "troop-counts, /when" })
	void listsAreInTheOrderOfTheirDates(String list, String date) {
		assertInOrder(list, (line) -> day(line.at(date)) + " " + text(line, "/id"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "actors", "places" })
	void actorsAndPlacesAreInTheOrderOfTheirNamesWhichAreTheirsAlone(String list) {
		assertInOrder(list, (line) -> Words.folded(text(line, "/name")) + "\0" + text(line, "/id"));
		assertThat(all(list).stream()
			.flatMap((line) -> Stream.concat(Stream.of(line.get("name")), line.get("aliases").valueStream()))
			.map((name) -> name.asString().toLowerCase(Locale.ROOT))).doesNotHaveDuplicates();
	}

	private static void assertInOrder(String list, Function<JsonNode, String> key) {
		assertThat(all(list).stream().map(key)).isSorted().doesNotHaveDuplicates();
		assertThat(all(list))
			.allSatisfy((line) -> assertThat(text(line, "/id")).matches("[a-z0-9]+(-[a-z0-9]+)*").hasSizeLessThan(101));
	}

	private static String day(JsonNode date) {
		return text(date, date.get("earliest").isNull() ? "/latest" : "/earliest");
	}

	@Test
	void aParagraphHasFactsOrSaysWhyItHasNone() {
		all("articles").forEach((article) -> {
			int end = -1;
			assertThat(article.get("coverage").size()).isPositive().isEqualTo(article.get("paragraphs").asInt());
			for (JsonNode paragraph : article.get("coverage")) {
				assertThat(paragraph.get("start").asInt()).isGreaterThan(end);
				assertThat(paragraph.get("taken").isEmpty()).isNotEqualTo(paragraph.get("leftOut").isNull());
				end = paragraph.get("end").asInt();
			}
		});
	}

	@Test
	void everyFactStandsWhereItsArticleHasIt() {
		Set<String> facts = new TreeSet<>();
		for (JsonNode event : all("events")) {
			event.get("reports").forEach((report) -> facts.add(fact(report, report, "report", event)));
			event.get("figures").forEach((figure) -> facts.add(fact(figure.get("citation"), figure, "figure", event)));
		}
		all("troop-counts").forEach((count) -> facts.add(fact(count.get("citation"), count, "troop-count", count)));
		Set<String> taken = new TreeSet<>();
		for (JsonNode article : all("articles")) {
			for (JsonNode paragraph : article.get("coverage")) {
				paragraph.get("taken").forEach((fact) -> taken.add(taken(article, paragraph, fact)));
			}
		}
		taken.removeIf((fact) -> fact.contains(" relation "));
		assertThat(facts).isEqualTo(taken);
	}

	private static String fact(JsonNode cites, JsonNode cited, String kind, JsonNode holder) {
		JsonNode citation = cited.get("citation");
		JsonNode paragraph = article(cites).get("coverage").get(citation.get("paragraph").asInt() - 1);
		assertThat(citation.get("start").asInt()).isBetween(paragraph.get("start").asInt(),
				citation.get("end").asInt() - 1);
		assertThat(citation.get("end").asInt()).isLessThanOrEqualTo(paragraph.get("end").asInt());
		return "%s %s %s %s %s %s".formatted(text(cites, "/article/id"), citation.get("paragraph"), kind,
				text(holder, "/id"), citation.get("start"), citation.get("end"));
	}

	private static String taken(JsonNode article, JsonNode paragraph, JsonNode fact) {
		return "%s %s %s %s %s %s".formatted(text(article, "/id"), paragraph.get("paragraph"), text(fact, "/kind"),
				text(fact, "/id"), fact.get("start"), fact.get("end"));
	}

	private static JsonNode article(JsonNode cites) {
		return found(articles, text(cites, "/article/id"));
	}

	private static Window published(JsonNode report) {
		FactDate published = JSON.treeToValue(article(report).get("published"), FactDate.class);
		return new Window(published.earliest(), published.latest());
	}

	@Test
	void statusAndDateOfAnEventAreWhatItsReportsAmountToWithoutItsLinks() {
		all("events").forEach((event) -> {
			List<Reported> reports = event.get("reports")
				.valueStream()
				.map((report) -> new Reported(text(report, "/article/id"), published(report),
						JSON.treeToValue(report.get("status"), Status.class),
						JSON.treeToValue(report.get("when"), FactDate.class)))
				.toList();
			Known known = EventKnowledge.of(Map.of("it", reports), List.of()).getOrDefault("it", List.of()).getLast();
			assertThat(text(event, "/status")).isEqualTo(known.status().value());
			assertThat(JSON.treeToValue(event.get("when"), FactDate.class)).isEqualTo(known.when());
			assertThat(reports).allSatisfy(SyntheticTimelineTests::assertNotBeforehand);
			assertThat(reports.stream().map(Reported::knownFrom)).isSorted();
		});
	}

	private static void assertNotBeforehand(Reported report) {
		if (report.status() == Status.OCCURRED || report.status() == Status.ONGOING) {
			assertThat(report.when().earliest() == null || !report.when().earliest().isAfter(report.knownFrom()))
				.isTrue();
		}
		if (report.status() == Status.OCCURRED) {
			assertThat(report.when().latest()).isNotNull();
		}
	}

	@Test
	void nothingStandsTwiceInAnEvent() {
		assertThat(all("events")).allSatisfy((event) -> {
			assertThat(event.get("participants").valueStream()).doesNotHaveDuplicates();
			assertThat(event.get("places").valueStream()).doesNotHaveDuplicates();
			assertThat(event.get("reports").valueStream().map((report) -> report.get("article")))
				.doesNotHaveDuplicates();
			assertThat(event.get("links").valueStream().map((link) -> link.get("event"))).doesNotHaveDuplicates();
		});
	}

	@Test
	void someActorsHaveTwoRolesInAnEventAndSomePlacesAndSomeEventsHaveTwoPlacesOfACountry() {
		Map<String, JsonNode> places = byId("places");
		assertThat(share("events", (event) -> repeats(event, "participants", (part) -> text(part, "/actor/id"))))
			.isBetween(0.02, 0.04);
		assertThat(share("events", (event) -> repeats(event, "places", (part) -> text(part, "/place/id"))))
			.isBetween(0.01, 0.04);
		assertThat(
				share("events",
						(event) -> !repeats(event, "places", (part) -> text(part, "/place/id")) && repeats(event,
								"places", (part) -> text(found(places, text(part, "/place/id")), "/country"))))
			.isGreaterThan(0.01);
	}

	private static boolean repeats(JsonNode event, String part, Function<JsonNode, String> value) {
		List<String> values = event.get(part).valueStream().map(value).toList();
		return Set.copyOf(values).size() < values.size();
	}

	@Test
	void linksStandAtBothEnds() {
		Map<String, JsonNode> events = byId("events");
		Set<String> direct = new HashSet<>();
		Set<String> inverse = new HashSet<>();
		for (JsonNode event : events.values()) {
			for (JsonNode link : event.get("links")) {
				JsonNode other = found(events, text(link, "/event/id"));
				assertThat(text(link, "/event/title")).isEqualTo(text(other, "/title"));
				String relation = text(link, "/relation");
				if (INVERSES.containsKey(relation)) {
					direct.add(text(event, "/id") + " " + INVERSES.get(relation) + " " + text(other, "/id"));
				}
				else {
					inverse.add(text(other, "/id") + " " + relation + " " + text(event, "/id"));
				}
			}
		}
		assertThat(direct).isNotEmpty().isEqualTo(inverse);
	}

	@Test
	void aPartOfTheTroopsIsCountedWithItsWhole() {
		Map<String, JsonNode> counts = byId("troop-counts");
		assertThat(counts.values()).anySatisfy((count) -> assertThat(count.get("partOf").isNull()).isFalse())
			.allSatisfy((count) -> {
				assertThat(count.get("component").isNull()).isEqualTo(count.get("partOf").isNull());
				if (!count.get("partOf").isNull()) {
					JsonNode whole = found(counts, text(count, "/partOf"));
					assertThat(Stream.of("force", "place", "measure", "when", "reported").map(count::get))
						.containsExactlyElementsOf(
								Stream.of("force", "place", "measure", "when", "reported").map(whole::get).toList());
				}
			});
		assertThat(counts.values()
			.stream()
			.map((count) -> Stream.of("/citation/article/id", "/force/id", "/place/id", "/measure", "/component")
				.map((pointer) -> text(count, pointer))
				.toList()))
			.as("an article counts the same only once")
			.doesNotHaveDuplicates();
	}

}
