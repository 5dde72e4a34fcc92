package org.saheltimeline.writing.access;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.saheltimeline.ServingProgram;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client that sends tokens to a program in its own process.
 *
 * @param program the program
 */
record TokenClient(ServingProgram program) {

	static final String ADMIN = "a-token-that-nobody-can-guess-0123456789";

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	/**
	 * Sends a request below {@code /api/v1}.
	 * @param token the bearer token; empty for none
	 */
	HttpResponse<String> send(String method, String path, String token, String body, String... headers)
			throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.program.address() + "/api/v1" + path))
			.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
		if (!token.isEmpty()) {
			request.header("Authorization", "Bearer " + token);
		}
		if (!body.isEmpty()) {
			request.header("Content-Type", "application/json");
		}
		if (headers.length > 0) {
			request.headers(headers);
		}
		return HTTP.send(request.build(), BodyHandlers.ofString());
	}

	/** Checks a submission that changes nothing, for which a token has to be valid. */
	HttpResponse<String> write(String token) throws Exception {
		return send("POST", "/submissions?dryRun=true", token, "{\"actors\": []}");
	}

	HttpResponse<String> create(String body) throws Exception {
		return send("POST", "/tokens", ADMIN, body);
	}

	/** Returns the OpenAPI document. */
	String document() throws Exception {
		return HTTP
			.send(HttpRequest.newBuilder(URI.create(this.program.address() + "/openapi.json")).build(),
					BodyHandlers.ofString())
			.body();
	}

	static JsonNode json(HttpResponse<String> answer) {
		return JsonMapper.shared().readTree(answer.body());
	}

	static String header(HttpResponse<String> answer, String name) {
		return String.join(", ", answer.headers().allValues(name));
	}

}
