package org.saheltimeline.assistant;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saheltimeline.Api;
import org.saheltimeline.ExpectedBody;
import org.saheltimeline.OwnDatabase;
import org.saheltimeline.ProgramInThisJvm;
import org.saheltimeline.TimelineTest;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests the endpoint for assistants over plain HTTP, and what leads there. */
@TimelineTest
class McpEndpointTests {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private static final Pattern LINK = Pattern.compile("\\]\\((\\S+)\\)");

	private static final String PING = """
			{"jsonrpc": "2.0", "id": 1, "method": "ping"}""";

	@LocalServerPort
	private int port;

	@Autowired
	private Api api;

	@Test
	void aMessageIsAnsweredWithoutASession() throws Exception {
		HttpResponse<String> answer = post(PING);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).isEqualTo("""
				{"jsonrpc":"2.0","id":1,"result":{}}""");
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
		assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
		assertThat(answer.headers().firstValue("Mcp-Session-Id")).isEmpty();
		assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
	}

	@Test
	void aNotificationIsAccepted() throws Exception {
		HttpResponse<String> answer = post("""
				{"jsonrpc": "2.0", "method": "notifications/cancelled", "params": {"requestId": 1}}""");
		assertThat(answer.statusCode()).isEqualTo(202);
		assertThat(answer.body()).isEmpty();
	}

	@Test
	void anUnknownMethodAndAnUnknownToolAreErrorsOfTheProtocol() throws Exception {
		assertThat(post("""
				{"jsonrpc": "2.0", "id": "a", "method": "resources/list"}""").body()).contains("-32601")
			.contains("\"id\":\"a\"");
		assertThat(post("""
				{"jsonrpc": "2.0", "id": 2, "method": "tools/call", "params": {"name": "delete_event"}}""").body())
			.contains("-32602");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "null", "\"x\"", "{}",
			"[{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"ping\"}]", "{\"id\": 1, \"method\": \"ping\"}",
			"{\"jsonrpc\": \"2.0\", \"id\": {}, \"method\": \"ping\"}",
			"{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": 7}" })
	void whatIsNoMessageIsRefused(String body) throws Exception {
		HttpResponse<String> answer = post(body);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(JsonMapper.shared().readTree(answer.body()).at("/error/code").asInt()).isEqualTo(-32600);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			initialize |
			initialize | 5
			initialize | {"protocolVersion": 5}
			tools/list | "x"
			tools/call |
			tools/call | []
			tools/call | {"name": 5}
			tools/call | {"name": "get_event", "arguments": "niger-coup"}
			tools/call | {"name": "get_event", "arguments": {"id": {"a": []}}}
			tools/call | {"name": "get_event", "arguments": {"id": "\\u0000"}}
			""")
	void malformedParametersAreNoFailureOfTheServer(String method, @Nullable String parameters) throws Exception {
		HttpResponse<String> answer = post("""
				{"jsonrpc": "2.0", "id": 1, "method": "%s"%s}""".formatted(method,
				(parameters != null) ? ", \"params\": " + parameters : ""));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		assertThat(answer.body()).containsPattern("\"error\"|\"isError\":true|\"tools\"")
			.doesNotContain("jackson", "java", "Cannot");
	}

	@Test
	void aLongOrDeepMessageIsRefused() throws Exception {
		assertThat(post(" ".repeat(1 << 20) + PING).statusCode()).isEqualTo(413);
		assertThat(post("[".repeat(100_000)).statusCode()).isEqualTo(400);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			http://localhost:8080, 200
			http://127.0.0.1,      200
			http://[::1]:6274,     200
			http://evil.example,   403
			http://localhost.evil.example:8080, 403
			null,                  403
			""")
	void onlyPagesOfThisMachineMayAsk(String origin, int status) throws Exception {
		assertThat(post(PING, "Origin", origin).statusCode()).isEqualTo(status);
	}

	@Test
	void onlyKnownVersionsOfTheProtocolAreSpoken() throws Exception {
		assertThat(post(PING, "MCP-Protocol-Version", "2025-06-18").statusCode()).isEqualTo(200);
		HttpResponse<String> refused = post(PING, "MCP-Protocol-Version", "1999-01-01");
		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(refused.body()).contains("Supported are 2025-03-26, 2025-06-18, 2025-11-25.");
	}

	@Test
	void everythingElseIsRefusedAsAnywhere() throws Exception {
		this.api.problem(405, "GET", "/mcp", "Accept", "text/event-stream, application/json");
		assertThat(this.api.send("DELETE", "/mcp").headers().firstValue("Allow")).hasValue("POST, OPTIONS");
		assertThat(HTTP
			.send(HttpRequest.newBuilder(address("/mcp?x=1"))
				.header("Content-Type", "application/json")
				.POST(HttpRequest.BodyPublishers.ofString(PING))
				.build(), HttpResponse.BodyHandlers.ofString())
			.statusCode()).isEqualTo(400);
		assertThat(HTTP
			.send(HttpRequest.newBuilder(address("/mcp"))
				.header("Content-Type", "text/plain")
				.POST(HttpRequest.BodyPublishers.ofString(PING))
				.build(), HttpResponse.BodyHandlers.ofString())
			.statusCode()).isEqualTo(415);
	}

	@Test
	void withoutAssistantsThereIsNoSuchAddress() throws Exception {
		try (ProgramInThisJvm program = ProgramInThisJvm
			.start(OwnDatabase.create().arguments("--timeline.assistants.enabled=false"))) {
			HttpResponse<String> answer = HTTP.send(request(URI.create(program.address() + "/mcp"), PING),
					HttpResponse.BodyHandlers.ofString());
			assertThat(answer.statusCode()).isEqualTo(404);
			assertThat(answer.body()).contains("/problems/no-such-path");
			assertThat(HTTP
				.send(HttpRequest.newBuilder(URI.create(program.address() + "/llms.txt")).build(),
						HttpResponse.BodyHandlers.ofString())
				.body()).contains("/api/v1/events").doesNotContain("mcp");
		}
	}

	@Test
	void aTextLeadsAssistantsToEverything() {
		HttpResponse<String> answer = this.api.send("GET", "/llms.txt");
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain;charset=utf-8");
		assertThat(answer.headers().firstValue("ETag")).isPresent();
		assertThat(answer.body().lines().count()).isLessThanOrEqualTo(60);
		ExpectedBody.assertBody(answer.body().replace("localhost:" + this.port, "localhost:8080"),
				"assistants/llms.txt");
		answer.body()
			.lines()
			.flatMap((line) -> LINK.matcher(line).results())
			.map((link) -> URI.create(link.group(1)))
			.filter((link) -> !link.getPath().equals("/mcp"))
			.forEach((link) -> assertThat(
					this.api.send("GET", link.getPath() + ((link.getQuery() != null) ? "?" + link.getQuery() : ""))
						.statusCode())
				.as(link.toString())
				.isIn(200, 302));
	}

	@Test
	void aCatalogueLinksTheDocuments() {
		HttpResponse<String> answer = this.api.send("GET", "/.well-known/api-catalog");
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/linkset+json");
		assertThat(answer.headers().firstValue("Link").orElse("")).contains("rel=\"api-catalog\"");
		ExpectedBody.assertBody(
				JsonMapper.shared().readTree(answer.body().replace("localhost:" + this.port, "localhost:8080")),
				"assistants/api-catalog");
	}

	private HttpResponse<String> post(String body, String... headers) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(request(address("/mcp"), body), (name, value) -> true);
		if (headers.length > 0) {
			request.headers(headers);
		}
		return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	private static HttpRequest request(URI address, String body) {
		return HttpRequest.newBuilder(address)
			.header("Content-Type", "application/json")
			.header("Accept", "application/json, text/event-stream")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build();
	}

	private URI address(String path) {
		return URI.create("http://localhost:" + this.port + path);
	}

}
