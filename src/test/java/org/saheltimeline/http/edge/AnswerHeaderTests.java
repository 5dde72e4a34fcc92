package org.saheltimeline.http.edge;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saheltimeline.Api;
import org.saheltimeline.TimelineTest;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** Tests the headers of every response, and the methods that need no controller. */
@TimelineTest
@ExtendWith(OutputCaptureExtension.class)
class AnswerHeaderTests {

	private static final Set<String> OF_THE_MOMENT = Set.of("date", "x-request-id", "content-length",
			"transfer-encoding");

	@Autowired
	private Api api;

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/events?limit=1", "/api/v1/events/niger-coup", "/api/v1/actors", "/api/v1/places",
			"/api/v1/articles", "/api/v1/troop-counts", "/api/v1/conflicts", "/api/v1/codebook",
			"/api/v1/problems/not-found", "/openapi.json", "/v3/api-docs.yaml", "/v3/api-docs/swagger-config", "/",
			"/swagger-ui.html", "/swagger-ui/index.html", "/actuator/health", "/api/v1/events/nothing",
			"/api/v1/nothing", "/api/v1/events?limit=0", "/api/v1/events?q=%25%25%25" })
	void headIsGetWithoutTheBody(String path) {
		HttpResponse<String> get = this.api.send("GET", path);
		HttpResponse<String> head = this.api.send("HEAD", path);
		assertThat(head.statusCode()).isEqualTo(get.statusCode());
		assertThat(head.body()).isEmpty();
		assertThat(lasting(head)).isEqualTo(lasting(get));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/events", "/api/v1/events/niger-coup", "/api/v1/troop-counts/estimate",
			"/api/v1/codebook", "/openapi.json", "/swagger-ui/index.html" })
	void optionsSaysWhatCanBeDone(String path) {
		HttpResponse<String> options = this.api.send("OPTIONS", path);
		assertThat(options.statusCode()).isEqualTo(200);
		assertThat(Arrays.asList(header(options, "Allow").split("[, ]+", -1))).containsExactlyInAnyOrder("GET", "HEAD",
				"OPTIONS");
		assertThat(options.headers().firstValue("Accept-Patch")).isEmpty();
	}

	@Test
	void whatOnlyAProxyMaySayIsIgnored() {
		for (String path : List.of("/v3/api-docs/swagger-config", "/openapi.json", "/swagger-ui.html", "/actuator",
				"/api/v1/events?format=atom&limit=1", "/api/v1/nothing", "/api/v1//nothing")) {
			HttpResponse<String> plain = this.api.send("GET", path);
			HttpResponse<String> spoofed = this.api.send("GET", path, "X-Forwarded-Prefix", "/evil", "X-Forwarded-Host",
					"evil.example", "X-Forwarded-Proto", "evil", "X-Forwarded-Port", "666", "X-Forwarded-Ssl", "on",
					"Forwarded", "host=evil.example;proto=evil");
			assertThat(spoofed.body()).isEqualTo(plain.body());
			assertThat(lasting(spoofed)).isEqualTo(lasting(plain));
		}
	}

	@Test
	void pagesOfAnyOriginMayReadAndTheAnswerIsTheSameForAll() {
		HttpResponse<String> answer = this.api.send("GET", "/api/v1/events?limit=1", "Origin", "https://example.org");
		assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
		assertThat(header(answer, "Access-Control-Expose-Headers")).contains("ETag", "Link", "Retry-After", "RateLimit",
				"X-Request-Id", "Content-Disposition");
		assertThat(answer.headers().allValues("Vary")).noneMatch((vary) -> vary.contains("Origin"));
		assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET", "HEAD", "OPTIONS" })
	void aPreflightOfAReadIsGranted(String method) {
		HttpResponse<String> answer = preflight(method);
		assertThat(answer.statusCode()).isEqualTo(204);
		assertThat(header(answer, "Access-Control-Allow-Methods")).isEqualTo("GET, HEAD, OPTIONS");
		assertThat(header(answer, "Access-Control-Allow-Headers")).contains("If-None-Match", "X-Request-Id");
		assertThat(header(answer, "Access-Control-Max-Age")).isEqualTo("7200");
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST", "PUT", "PATCH", "DELETE", "get" })
	void aPreflightOfAWriteIsNot(String method) {
		HttpResponse<String> answer = preflight(method);
		assertThat(answer.statusCode()).isEqualTo(405);
		assertThat(answer.headers().map()).doesNotContainKeys("access-control-allow-methods",
				"access-control-allow-headers");
	}

	@Test
	void aHarmlessRequestIdComesBackAlsoWithAnError() {
		for (String path : List.of("/api/v1/events?limit=1", "/api/v1/nothing", "/WEB-INF/web.xml",
				"/api/v1//events")) {
			assertThat(header(this.api.send("GET", path, "X-Request-Id", "a.B_9-c"), "X-Request-Id"))
				.isEqualTo("a.B_9-c");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "with space", "<b>", "a,b", "é" })
	void anotherOneIsReplaced(String sent) {
		assertThat(header(this.api.send("GET", "/api/v1/codebook", "X-Request-Id", sent), "X-Request-Id"))
			.matches("[0-9a-f-]{36}");
		assertThat(header(this.api.send("GET", "/api/v1/codebook", "X-Request-Id", "a".repeat(65)), "X-Request-Id"))
			.matches("[0-9a-f-]{36}");
	}

	@Test
	void aLogLineCarriesTheIdOfItsRequest(CapturedOutput output) throws Exception {
		Request request = mock(Request.class);
		given(request.getHeaders()).willReturn(HttpFields.build().add("X-Request-Id", "find-me-again"));
		LoggedRequestIds ids = new LoggedRequestIds();
		ids.setHandler(new Handler.Abstract() {

			@Override
			public boolean handle(Request received, Response response, Callback callback) {
				LoggerFactory.getLogger(AnswerHeaderTests.class).warn("Something to look into");
				return true;
			}

		});
		ids.handle(request, mock(Response.class), Callback.NOOP);
		assertThat(output.getAll().lines().filter((line) -> line.contains("Something to look into")))
			.singleElement(STRING)
			.contains("[find-me-again]");
	}

	@Test
	void noQueryIsEverLogged(CapturedOutput output) {
		for (String path : List.of("/api/v1/events?q=", "/api/v1/nothing?q=", "/api/v1/events?q=%25&date=",
				"/api/v1//events?q=", "/actuator/env?q=", "/swagger-ui/nothing.js?q=")) {
			this.api.send("GET", path + "nobody-reads-this");
		}
		assertThat(output.getAll()).doesNotContain("nobody-reads-this");
	}

	@ParameterizedTest
	@CsvSource({ "GET, identity", "GET, gzip", "HEAD, identity", "HEAD, gzip" })
	void whatIsNotModifiedHasNoLengthAndLeavesTheConnectionInOrder(String method, String encoding) throws Exception {
		String file = "/swagger-ui/swagger-ui.css";
		String modified = header(this.api.send("GET", file), "Last-Modified");
		String conditional = method + " " + file + " HTTP/1.1\\r\\nHost: a\\r\\nAccept-Encoding: " + encoding
				+ "\\r\\nIf-Modified-Since: " + modified + "\\r\\n\\r\\n";
		RawExchange first = RawExchange.of(this.port, conditional.repeat(3));
		assertThat(first.responses()).isEqualTo(3);
		assertThat(first.status()).isEqualTo(304);
		assertThat(first.header("Content-Length")).isEmpty();
		assertThat(first.header("Transfer-Encoding")).isEmpty();
		assertThat(first.header("Access-Control-Allow-Origin")).isEqualTo("*");
		assertThat(first.body()).startsWith("HTTP/1.1 304 ");
	}

	@Test
	void swaggerUiMayRunItsOwnScriptsAndNothingElse() {
		assertThat(header(this.api.send("GET", "/swagger-ui/index.html"), "Content-Security-Policy"))
			.contains("script-src 'self';", "frame-ancestors 'none'")
			.doesNotContain("unsafe-eval");
		assertThat(header(this.api.send("GET", "/api/v1/codebook"), "Content-Security-Policy"))
			.isEqualTo("default-src 'none'; frame-ancestors 'none'");
	}

	private HttpResponse<String> preflight(String method) {
		return this.api.send("OPTIONS", "/api/v1/events", "Origin", "https://example.org",
				"Access-Control-Request-Method", method, "Access-Control-Request-Headers", "x-request-id");
	}

	private static Map<String, List<String>> lasting(HttpResponse<String> response) {
		Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
		headers.keySet().removeAll(OF_THE_MOMENT);
		return headers;
	}

	private static String header(HttpResponse<String> response, String name) {
		return response.headers().firstValue(name).orElse("");
	}

}
