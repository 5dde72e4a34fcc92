package org.saheltimeline.writing.submission;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.saheltimeline.OwnDatabase;
import org.saheltimeline.ProgramInThisJvm;
import org.saheltimeline.RunningProgram;
import org.saheltimeline.ServingProgram;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program that tests may write to.
 *
 * @param database its database
 * @param program the program
 */
public record WritableProgram(OwnDatabase database, ServingProgram program) implements AutoCloseable {

	public static final String YAML = "application/yaml";

	public static final String TOKEN = "a-token-that-nobody-can-guess-0123456789";

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	/** Starts the program in this JVM. */
	public static WritableProgram start(OwnDatabase database, String... more) {
		return new WritableProgram(database, ProgramInThisJvm.start(arguments(database, more)));
	}

	/** Starts the program in a process of its own. */
	public static RunningProgram startProcess(Path folder, OwnDatabase database, String... more) throws Exception {
		return RunningProgram.start(folder, arguments(database, more)).untilReady();
	}

	/**
	 * Returns the arguments by which the program finds its database and lets tests write.
	 */
	public static String[] arguments(OwnDatabase database, String... more) {
		return Stream.concat(Stream.of(database.arguments("--timeline.admin.token=" + TOKEN)), Stream.of(more))
			.toArray(String[]::new);
	}

	@Override
	public void close() {
		this.program.stop();
	}

	/** Submits a body with the token. */
	public HttpResponse<String> post(String type, String query, String body) throws Exception {
		return send(authorized(query, BodyPublishers.ofString(body)).header("Content-Type", type));
	}

	HttpRequest.Builder authorized(String query, BodyPublisher body) throws IOException {
		return request(query, body).header("Authorization", "Bearer " + TOKEN);
	}

	HttpRequest.Builder request(String query, BodyPublisher body) throws IOException {
		return HttpRequest.newBuilder(URI.create(this.program.address() + "/api/v1/submissions?" + query)).POST(body);
	}

	HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
		return HTTP.send(request.build(), BodyHandlers.ofString());
	}

	/** Sends a GET to a path below {@code /api/v1}. */
	public HttpResponse<String> get(String path) throws Exception {
		return this.program.get(path);
	}

	public long version() {
		return this.database.jdbc().sql("select version from data_version").query(Long.class).single();
	}

	public static JsonNode json(HttpResponse<String> answer) {
		return JsonMapper.shared().readTree(answer.body());
	}

	/** Returns the submission of a dossier of the seeds as it is. */
	public static String dossier(String id) throws IOException {
		return Files.readAllLines(Path.of("seeds/articles/" + id + ".yaml"))
			.stream()
			.filter((line) -> !line.startsWith("#") && !line.isBlank())
			.collect(Collectors.joining("\n  ", "dossiers:\n- ", "\n"));
	}

}
