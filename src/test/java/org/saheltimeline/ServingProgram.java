package org.saheltimeline;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.stream.Stream;

/** A program that serves the API on a port of its own, wherever it runs. */
public abstract class ServingProgram implements AutoCloseable {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	/** Adds a free port, unless the arguments have one. */
	static String[] withPort(String... arguments) {
		boolean isGiven = Arrays.stream(arguments).anyMatch((argument) -> argument.startsWith("--server.port="));
		return Stream.concat(Arrays.stream(arguments), isGiven ? Stream.empty() : Stream.of("--server.port=0"))
			.toArray(String[]::new);
	}

	/** Returns the address, up to the port. */
	public abstract URI address() throws IOException;

	/** Stops the program as a user would: requests in progress are answered first. */
	public abstract void stop();

	/** Sends a GET to a path below {@code /api/v1}. */
	public HttpResponse<String> get(String path, String... headers) throws Exception {
		return HTTP.send(request(path, headers), HttpResponse.BodyHandlers.ofString());
	}

	/** Sends a GET and streams the body of the response. */
	public HttpResponse<InputStream> stream(String path, String... headers) throws Exception {
		return HTTP.send(request(path, headers), HttpResponse.BodyHandlers.ofInputStream());
	}

	private HttpRequest request(String path, String... headers) throws IOException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + "/api/v1" + path));
		if (headers.length > 0) {
			request.headers(headers);
		}
		return request.build();
	}

	@Override
	public void close() {
		stop();
	}

}
