package org.saheltimeline.writing.submission;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.saheltimeline.ServingProgram;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An editor who reads and changes what is stated at addresses below {@code /api/v1}.
 *
 * @param program the program
 * @param token the editor's token
 */
public record Editor(ServingProgram program, String token) {

	public static final String JSON = "application/json";

	public static final String PATCH = "application/merge-patch+json";

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	public static Editor of(WritableProgram program) {
		return new Editor(program.program(), WritableProgram.TOKEN);
	}

	/** Returns an editor with a token of its own, which may write. */
	public Editor another(String name) throws Exception {
		return another(name, "write");
	}

	/** Returns somebody else with a token of one scope. */
	public Editor another(String name, String scope) throws Exception {
		String body = "{\"name\": \"%s\", \"scopes\": [\"%s\"]}".formatted(name, scope);
		return new Editor(this.program, json(send("POST", "/tokens", JSON, body)).get("secret").asString());
	}

	/** Returns what is stated, which has to be there. */
	public ObjectNode stated(String path) throws Exception {
		HttpResponse<String> answer = this.program.get(path);
		if (answer.statusCode() != 200) {
			throw new IllegalStateException(answer.body());
		}
		return (ObjectNode) json(answer);
	}

	/** Returns the tag of what is stated. */
	public String tag(String path) throws Exception {
		return tag(this.program.get(path));
	}

	public HttpResponse<String> put(String path, JsonNode body, String... headers) throws Exception {
		return send("PUT", path, JSON, body.toString(), headers);
	}

	/** Adds what is not there. */
	public HttpResponse<String> add(String path, JsonNode body) throws Exception {
		return put(path + "?because=a%20test", body, "If-None-Match", "*");
	}

	public HttpResponse<String> patch(String path, String body, String... headers) throws Exception {
		return send("PATCH", path, PATCH, body, headers);
	}

	public HttpResponse<String> delete(String path, String... headers) throws Exception {
		return send("DELETE", path, "", "", headers);
	}

	/**
	 * Sends a request.
	 * @param type the media type of the body; empty for no body
	 */
	public HttpResponse<String> send(String method, String path, String type, String body, String... headers)
			throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.program.address() + "/api/v1" + path))
			.method(method, type.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
			.header("Authorization", "Bearer " + this.token);
		if (!type.isEmpty()) {
			request.header("Content-Type", type);
		}
		if (headers.length > 0) {
			request.headers(headers);
		}
		return HTTP.send(request.build(), BodyHandlers.ofString());
	}

	public static JsonNode json(HttpResponse<String> answer) {
		return JsonMapper.shared().readTree(answer.body());
	}

	public static String tag(HttpResponse<String> answer) {
		return header(answer, "ETag");
	}

	public static String header(HttpResponse<String> answer, String name) {
		return String.join(", ", answer.headers().allValues(name));
	}

}
