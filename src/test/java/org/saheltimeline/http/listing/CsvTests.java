package org.saheltimeline.http.listing;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import org.saheltimeline.Api;
import org.saheltimeline.TestDatabase;
import org.saheltimeline.TimelineTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests CSV by reading it back with two parsers and comparing it with the JSON of the
 * same list.
 */
@TimelineTest
class CsvTests {

	@Autowired
	private Api api;

	private final DataSource database = TestDatabase.createDatabase();

	@ParameterizedTest
	@ValueSource(strings = { "/events", "/events?include=links", "/actors", "/places", "/articles", "/troop-counts",
			"/conflicts" })
	void postgresqlAndJacksonReadTheSameRows(String list) throws Exception {
		HttpResponse<String> csv = get(list);
		List<Map<String, String>> rows = rows(csv.body());
		assertThat(rows).extracting((row) -> row.get("id"))
			.isEqualTo(this.api.ids(list + ((list.contains("?")) ? "&" : "?") + "limit=200"));
		assertThat(copied(csv.body())).isEqualTo(rows);
		assertThat(csv.body().replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
	}

	@Test
	void aTableIsAWholeFileWithAName() {
		HttpResponse<String> csv = get("/troop-counts");
		assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
		assertThat(csv.headers().firstValue("Content-Disposition"))
			.hasValue("attachment; filename=\"troop-counts.csv\"");
		assertThat(get("/troop-counts?limit=3").headers().firstValue("Content-Disposition")).isEmpty();
		assertThat(rows(get("/troop-counts?limit=3").body())).hasSize(3);
	}

	@Test
	void datesAreThreeColumnsAndMoreAndCitationsAreKept() {
		Map<String, String> event = rows(get("/events?kind=convoy-departure").body()).getFirst();
		assertThat(event).containsEntry("id", "first-convoy-leaves-niger")
			.containsEntry("when_edtf", "2023-10-10")
			.containsEntry("when_earliest", "2023-10-10")
			.containsEntry("when_latest", "2023-10-10")
			.containsEntry("when_precision", "day")
			.containsEntry("reports_article_id", "niger-army-sets-december-22 | last-french-troops-to-leave-niger")
			.containsEntry("reports_citation_paragraph", "9 | 8")
			.doesNotContainKey("links_relation");
		Map<String, String> count = rows(
				get("/troop-counts?article=niger-army-sets-december-22&measure=departed").body())
			.getFirst();
		assertThat(count).containsEntry("count_stated", "1346")
			.containsEntry("citation_article_seed", "001_b80e2ac620fe8ccc.txt")
			.containsKeys("citation_paragraph", "citation_start", "citation_end");
	}

	@Test
	void anOpenEndIsAnEmptyCell() {
		Map<String, String> event = rows(get("/events?id=niger-france-rift").body()).getFirst();
		assertThat(event).containsEntry("when_edtf", "2023-07-26/..")
			.containsEntry("when_earliest", "2023-07-26")
			.containsEntry("when_latest", "");
	}

	@Test
	void numbersAreNotQuoted() {
		assertThat(get("/troop-counts?fields=id,count&limit=1").body().lines().toList().get(1))
			.matches("[a-z0-9-]+,\\d+,[a-z-]+,\\d+,\\d*");
		assertThat(get("/places?fields=coordinates,id&kind=port").body()).contains(",4.0");
	}

	@Test
	void fieldsChooseTheColumnsInTheOrderOfTheItem() {
		assertThat(get("/events?fields=when,id,title").body())
			.startsWith("id,title,when_edtf,when_extent,when_earliest,when_latest,when_surely_from,when_surely_to,"
					+ "when_precision,when_approximate,when_uncertain,when_conflicting,when_basis\r\n");
		assertThat(get("/events?fields=links&include=links&limit=1").body())
			.startsWith("links_relation,links_event_id,links_event_title,links_basis,links_lag_low,links_lag_high,"
					+ "links_citation_article_id,links_citation_article_seed,links_citation_paragraph,links_citation_start,"
					+ "links_citation_end\r\n");
	}

	@Test
	void aRowOfOneEmptyCellIsStillARow() {
		assertThat(rows(get("/troop-counts?fields=attributedTo").body()))
			.hasSameSizeAs(this.api.ids("/troop-counts?limit=200"));
		assertThat(get("/actors?fields=wikidata&limit=200").body()).contains("\r\n\"\"\r\n").doesNotContain("\r\n\r\n");
	}

	@Test
	void anEmptyListHasItsHeaderRow() {
		assertThat(get("/events?kind=pact&country=GN&fields=id").body()).isEqualTo("id\r\n");
	}

	@Test
	void aByteOrderMarkStandsFirstWhereItIsAskedFor() {
		assertThat(get("/actors?bom=true&fields=id").body()).startsWith("\uFEFFid\r\n");
		assertThat(get("/actors?bom=false&fields=id").body()).startsWith("id\r\n");
		assertThat(get("/actors?q=Itte").body().getBytes(StandardCharsets.UTF_8)).contains((byte) 0xC3, (byte) 0xA9);
	}

	@Test
	void aCursorStartsTheTableWhereItSays() {
		String next = this.api.get("/actors?limit=5").get("page").get("next").asString();
		List<String> rest = rows(get("/actors?cursor=" + next).body()).stream().map((row) -> row.get("id")).toList();
		List<String> all = this.api.ids("/actors?limit=200");
		assertThat(rest).isEqualTo(all.subList(5, all.size()));
	}

	private HttpResponse<String> get(String list) {
		HttpResponse<String> response = this.api.send("GET", "/api/v1" + list, "Accept", "text/csv");
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		return response;
	}

	static List<Map<String, String>> rows(String csv) {
		return CsvMapper.builder()
			.build()
			.readerFor(JsonNode.class)
			.with(CsvSchema.emptySchema().withHeader())
			.with(CsvReadFeature.FAIL_ON_MISSING_COLUMNS)
			.<JsonNode>readValues(csv)
			.readAll()
			.stream()
			.map((row) -> {
				Map<String, String> cells = new LinkedHashMap<>();
				row.forEachEntry((name, cell) -> cells.put(name, cell.asString()));
				return cells;
			})
			.toList();
	}

	/** Returns the rows as PostgreSQL's COPY reads them, every column as text. */
	private List<Map<String, String>> copied(String csv) throws Exception {
		List<String> columns = List.of(csv.lines().findFirst().orElseThrow().split(",", -1));
		try (Connection connection = this.database.getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("create temporary table read_back (row_number bigint generated always as identity, "
					+ columns.stream().map((column) -> column + " text").collect(Collectors.joining(", ")) + ")");
			connection.unwrap(PGConnection.class)
				.getCopyAPI()
				.copyIn("copy read_back (" + String.join(", ", columns)
						+ ") from stdin with (format csv, header match)", new StringReader(csv));
			return JdbcClient.create(new SingleConnectionDataSource(connection, true))
				.sql("select * from read_back order by row_number")
				.query((row, number) -> {
					Map<String, String> cells = new LinkedHashMap<>();
					for (String column : columns) {
						cells.put(column, Objects.requireNonNullElse(row.getString(column), ""));
					}
					return cells;
				})
				.list();
		}
	}

}
