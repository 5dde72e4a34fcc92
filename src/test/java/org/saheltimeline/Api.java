package org.saheltimeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The running API as a client sees it, over real HTTP. Every GET below {@code /api} and
 * its response are validated against the OpenAPI document.
 */
public class Api {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private static final int ATTEMPTS = 3;

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Environment environment;

	/** Fetched from the program with the first request. */
	private @Nullable Contract contract;

	@Autowired
	Api(Environment environment) {
		this(environment, null);
	}

	private Api(Environment environment, @Nullable Contract contract) {
		this.environment = environment;
		this.contract = contract;
	}

	/** Returns a client of the same program that validates against another document. */
	Api against(Contract other) {
		return new Api(this.environment, other);
	}

	/** Sends a GET to a path below {@code /api/v1}, which must return 200 and JSON. */
	public JsonNode get(String path) {
		HttpResponse<String> response = send("GET", "/api/v1" + path);
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
		return JSON.readTree(response.body());
	}

	/**
	 * Sends a GET whose response, in any format, is not served from the cache: requests
	 * with a date condition never are.
	 */
	public String getAnew(String path) {
		HttpResponse<String> response = send("GET", "/api/v1" + path, "If-Modified-Since",
				"Thu, 01 Jan 1970 00:00:00 GMT");
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		return response.body();
	}

	/** Returns the ids of a list below {@code /api/v1}, in list order. */
	public List<String> ids(String path) {
		return get(path).get("items").valueStream().map((item) -> item.get("id").asString()).toList();
	}

	/**
	 * Sends a GET to a path below {@code /api/v1}, which must return this status and a
	 * problem detail.
	 */
	public JsonNode problem(int status, String path) {
		return problem(status, "GET", "/api/v1" + path);
	}

	/** Sends a request that must return this status and a problem detail. */
	public JsonNode problem(int status, String method, String path, String... headers) {
		HttpResponse<String> response = send(method, path, headers);
		assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		return JSON.readTree(response.body());
	}

	/** Sends a request. */
	public HttpResponse<String> send(String method, String path, String... headers) {
		try {
			HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
				.method(method, HttpRequest.BodyPublishers.noBody());
			if (headers.length > 0) {
				request.headers(headers);
			}
			HttpResponse<String> response = answer(request.build());
			if (method.equals("GET") && path.startsWith("/api/")) {
				contract().check(response.uri(), response);
			}
			return response;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Sends a request, again if the connection broke without an answer: the system resets
	 * one that the server closes before it has read all of an oversized request, and the
	 * answer on its way may be lost with it.
	 */
	private static HttpResponse<String> answer(HttpRequest request) throws IOException, InterruptedException {
		IOException failure = null;
		for (int i = 0; i < ATTEMPTS; i++) {
			try {
				return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
			}
			catch (IOException ex) {
				failure = ex;
			}
		}
		throw Objects.requireNonNull(failure);
	}

	private Contract contract() {
		if (this.contract == null) {
			this.contract = new Contract(send("GET", "/openapi.json").body());
		}
		return this.contract;
	}

	private String port() {
		return this.environment.getRequiredProperty("local.server.port");
	}

}
