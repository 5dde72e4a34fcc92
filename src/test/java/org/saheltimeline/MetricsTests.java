package org.saheltimeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Tests what Prometheus scrapes if a management port is set. */
@TimelineTest
@TestPropertySource(properties = "management.server.port=0")
class MetricsTests {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private static final Pattern NAME = Pattern.compile("(?m)^\\| `(timeline_\\w+)");

	@Autowired
	private Api api;

	@Autowired
	private JdbcClient database;

	@LocalManagementPort
	private int port;

	@Test
	void requestsAreCountedByTemplateAndStatusHoweverTheyWereAnswered() {
		for (int i = 0; i < 4; i++) {
			assertThat(this.api.send("GET", "/api/v1/actors/france").statusCode()).isEqualTo(200);
		}
		this.api.send("GET", "/api/v1/actors/no-such-actor");
		this.api.send("GET", "/api/v1/actors?kin=state");
		this.api.send("POST", "/api/v1/actors");
		Map<String, Double> metrics = scrape();
		assertThat(requests(metrics, "GET", 200, "/api/v1/actors/{id}")).isEqualTo(4);
		assertThat(requests(metrics, "GET", 404, "/api/v1/actors/{id}")).isEqualTo(1);
		assertThat(requests(metrics, "GET", 400, "/api/v1/actors")).isEqualTo(1);
		assertThat(requests(metrics, "POST", 405, "/api/v1/actors")).isEqualTo(1);
		assertThat(metrics.get("timeline_kept_answers_total{result=\"hit\"}")).isGreaterThanOrEqualTo(2);
		assertThat(metrics.get("timeline_kept_answers_total{result=\"miss\"}")).isGreaterThanOrEqualTo(2);
		assertThat(metrics.get("timeline_kept_answers_size_bytes")).isPositive();
	}

	private static double requests(Map<String, Double> metrics, String method, int status, String template) {
		return metrics.entrySet()
			.stream()
			.filter((metric) -> metric.getKey().startsWith("http_server_requests_seconds_count{")
					&& metric.getKey().contains("method=\"" + method + "\"")
					&& metric.getKey().contains("status=\"" + status + "\"")
					&& metric.getKey().contains("uri=\"" + template + "\""))
			.mapToDouble(Map.Entry::getValue)
			.sum();
	}

	@Test
	void aScannerMakesNoNewSeries() {
		scan(0);
		Set<String> before = seriesOfRequests();
		IntStream.rangeClosed(1, 20).forEach(this::scan);
		assertThat(seriesOfRequests()).isEqualTo(before);
	}

	private Set<String> seriesOfRequests() {
		return scrape().keySet()
			.stream()
			.filter((name) -> name.startsWith("http_server_requests"))
			.collect(Collectors.toSet());
	}

	private void scan(int number) {
		for (String path : new String[] { "/wp-%d.php", "/api/v1/x%d", "/api/v1/events/x%d", "/api/v1/events/x%d/y",
				"/api/v1/events?x%d=1", "/actuator/x%d", "/actuator/health/x%d", "/page/x%d.js", "/swagger-ui/x%d",
				"/api/v1/x%d?format=csv" }) {
			this.api.send("GET", path.formatted(number));
		}
		this.api.send("X" + (char) ('A' + number), "/api/v1/events");
	}

	@Test
	void theDatabaseSaysWhatCameInAndWhen() {
		Map<String, Double> metrics = scrape();
		assertThat(metrics).containsEntry("timeline_data_version",
				this.database.sql("select version from data_version").query(Double.class).single());
		assertThat(metrics).containsEntry("timeline_seeds_entries",
				this.database.sql("select count(*) from seed_entry").query(Double.class).single());
		assertThat(metrics.get("timeline_seeds_loaded_seconds")).isGreaterThan(1.7e9);
		assertThat(metrics.get("timeline_seeds_load_seconds")).isPositive();
		assertThat(metrics).containsEntry("timeline_intake_files", 0.0).containsEntry("timeline_intake_lines", 0.0);
	}

	@Test
	void poolAndMachineAreMeasured() {
		assertThat(scrape()).containsKeys("jvm_threads_live_threads", "process_cpu_usage", "timeline_streams_active")
			.anySatisfy((name, value) -> assertThat(name).startsWith("hikaricp_connections_active{"));
	}

	@Test
	void theTableInTheDocumentNamesWhatIsThere() throws IOException {
		Set<String> documented = NAME.matcher(Files.readString(Path.of("src/docs/operating.md")))
			.results()
			.map((row) -> row.group(1))
			.collect(Collectors.toSet());
		Set<String> measured = scrape().keySet()
			.stream()
			.filter((name) -> name.startsWith("timeline_"))
			.map((name) -> name.replaceAll("\\{.*", ""))
			.collect(Collectors.toSet());
		assertThat(measured).isEqualTo(documented);
	}

	@Test
	void theMainPortHasHealthAndInfoAndNoMetrics() {
		assertThat(this.api.send("GET", "/actuator/health").body()).contains("\"UP\"");
		assertThat(this.api.send("GET", "/actuator/health/readiness").body()).contains("\"UP\"");
		assertThat(this.api.send("GET", "/actuator/info").body()).contains("Sahel Timeline");
		this.api.problem(404, "GET", "/actuator/prometheus");
		this.api.problem(404, "GET", "/actuator");
	}

	@Test
	void theManagementPortIsForThisMachineOnly() throws IOException {
		for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
			network.inetAddresses().filter((address) -> !address.isLoopbackAddress()).forEach((address) -> {
				try (Socket socket = new Socket()) {
					assertThatThrownBy(() -> socket.connect(new InetSocketAddress(address, this.port), 1000))
						.isInstanceOf(IOException.class);
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			});
		}
	}

	/** Returns the value of each time series. */
	private Map<String, Double> scrape() {
		try {
			String body = HTTP
				.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/actuator/prometheus"))
					.build(), HttpResponse.BodyHandlers.ofString())
				.body();
			return Pattern.compile("(?m)^([a-z]\\w+(?:\\{.*})?) (\\S+)$")
				.matcher(body)
				.results()
				.collect(Collectors.toMap((MatchResult line) -> line.group(1), (line) -> Double.valueOf(line.group(2)),
						(one, other) -> one, TreeMap::new));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
