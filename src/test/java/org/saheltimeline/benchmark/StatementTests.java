package org.saheltimeline.benchmark;

import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saheltimeline.Api;
import org.saheltimeline.TimelineTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the statements of the benchmark return what the API returns, so that the
 * comparison is fair.
 */
@TimelineTest
class StatementTests {

	private static final JsonMapper JSON = JsonMapper.shared();

	@Autowired
	private Api api;

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@CsvSource({ "statement, 2023-07-01", "convoy-departure, 2023-10-10", "refusal, 2023-08-10" })
	void aPageOfAKindInAWindow(String kind, LocalDate from) throws IOException {
		Statement statement = Statement.read("page-of-a-kind", Map.of("kinds", 2, "kind", "'none', '" + kind + "'",
				"days", 500, "from", from.minusDays(100), "window", 60));
		assertThat(rows(statement, Map.of("kind", 2, "day", 100)))
			.isEqualTo(items("/events?kind=%s&date=%s/%s&limit=50".formatted(kind, from, from.plusDays(60))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "sahel-insurgency", "niger-coup", "french-withdrawal-from-niger" })
	void oneEvent(String event) throws IOException {
		Statement statement = Statement.read("one-event", Map.of("first", 1, "last", 100));
		assertThat(row(statement, Map.of("event", key("event", event))))
			.isEqualTo(comparable(this.api.get("/events/" + event).toString()));
	}

	@Test
	void thePageAfterAnEvent() throws IOException {
		Statement statement = Statement.read("page-after-an-event", Map.of("first", 1, "last", 100));
		JsonNode before = this.api.get("/events?limit=10");
		String last = before.get("items").get(9).get("id").asString();
		assertThat(rows(statement, Map.of("event", key("event", last))))
			.isEqualTo(items("/events?limit=50&cursor=" + before.get("page").get("next").asString()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "france", "boris-pistorius" })
	void theEventsOfAnActor(String actor) throws IOException {
		Statement statement = Statement.read("events-of-an-actor", Map.of("actors", 1, "actor", "'" + actor + "'"));
		assertThat(rows(statement, Map.of("actor", 1))).isEqualTo(items("/events?limit=50&actor=" + actor));
	}

	@ParameterizedTest
	@ValueSource(strings = { "convoy", "niger", "drones" })
	void theEventsWithAWord(String word) throws IOException {
		Statement statement = Statement.read("events-with-a-word", Map.of("words", 1, "word", "'" + word + "'"));
		assertThat(rows(statement, Map.of("word", 1))).isEqualTo(items("/events?limit=50&q=" + word));
	}

	@Test
	void theExport() throws IOException {
		Statement statement = Statement.read("export", Map.of("from", "2023-01-01", "to", "2023-12-31"));
		List<JsonNode> lines = this.jdbc.sql(statement.sql(Map.of()))
			.query((row, number) -> comparable(row.getString(1)))
			.list();
		assertThat(lines).isEqualTo(this.api.send("GET", "/api/v1/events?format=ndjson&date=2023")
			.body()
			.lines()
			.map(StatementTests::comparable)
			.toList());
	}

	@Test
	void theEvidenceOfAnEstimate() throws IOException {
		Statement statement = Statement.read("evidence",
				Map.of("presences", 1, "force", "'france'", "place", "'niger'"));
		JsonNode evidence = row(statement, Map.of("presence", 1));
		JsonNode estimate = this.api.get("/troop-counts/estimate?force=france&place=niger&on=2023-12-12");
		assertThat(values(evidence.get("counts"), "id")).isNotEmpty()
			.containsExactlyInAnyOrderElementsOf(values(estimate.get("basis"), "troopCount"));
		assertThat(values(evidence.get("withdrawals"), "event")).isNotEmpty()
			.containsAll(values(estimate.get("withdrawals"), "event"));
	}

	private static List<String> values(JsonNode list, String member) {
		return list.valueStream().map((element) -> element.get(member).asString()).distinct().toList();
	}

	private int key(String table, String slug) {
		return this.jdbc.sql("select id from %s where slug = :slug".formatted(table))
			.param("slug", slug)
			.query(Integer.class)
			.single();
	}

	private JsonNode row(Statement statement, Map<String, Integer> variables) {
		return comparable(this.jdbc.sql(statement.sql(variables)).query(String.class).single());
	}

	private List<JsonNode> rows(Statement statement, Map<String, Integer> variables) {
		List<JsonNode> rows = row(statement, variables).valueStream().toList();
		assertThat(rows).isNotEmpty();
		return rows;
	}

	private List<JsonNode> items(String path) {
		return this.api.get(path).get("items").valueStream().map((item) -> comparable(item.toString())).toList();
	}

	/**
	 * Converts timestamps, which the database writes with another offset and other zeros.
	 */
	private static JsonNode comparable(String json) {
		JsonNode node = JSON.readTree(json);
		StreamSupport.stream(node.isArray() ? node.spliterator() : List.of(node).spliterator(), false)
			.filter((element) -> element.has("updatedAt"))
			.map(ObjectNode.class::cast)
			.forEach((event) -> event.put("updatedAt",
					OffsetDateTime.parse(event.get("updatedAt").asString())
						.toInstant()
						.truncatedTo(ChronoUnit.MICROS)
						.toString()));
		return node;
	}

}
