package org.saheltimeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A round-robin load balancer: one port in front of several instances. */
final class Balancer implements AutoCloseable {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	/** Headers of the connection, not of the response (RFC 9110, section 7.6.1). */
	private static final Set<String> OF_THE_CONNECTION = Set.of("connection", "transfer-encoding", "content-length",
			"date");

	private final List<URI> instances;

	private final AtomicInteger turn = new AtomicInteger();

	private final HttpServer server;

	private Balancer(List<URI> instances) throws IOException {
		this.instances = instances;
		this.server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.createContext("/", this::forward);
		this.server.start();
	}

	static Balancer before(List<URI> instances) throws IOException {
		return new Balancer(instances);
	}

	private void forward(HttpExchange exchange) throws IOException {
		try (exchange) {
			URI instance = this.instances.get(this.turn.getAndIncrement() % this.instances.size());
			HttpRequest.Builder request = HttpRequest.newBuilder(instance.resolve(exchange.getRequestURI()));
			List<String> tags = exchange.getRequestHeaders().get("If-None-Match");
			if (tags != null) {
				request.header("If-None-Match", tags.getFirst());
			}
			HttpResponse<byte[]> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
			answer.headers().map().forEach((name, values) -> {
				if (!OF_THE_CONNECTION.contains(name)) {
					exchange.getResponseHeaders().put(name, values);
				}
			});
			exchange.getResponseHeaders().set("X-Instance", instance.toString());
			int length = answer.body().length;
			exchange.sendResponseHeaders(answer.statusCode(), (length > 0) ? length : -1);
			exchange.getResponseBody().write(answer.body());
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Sends a GET to a path below {@code /api/v1}, answered by the next instance. */
	HttpResponse<byte[]> get(String path, String... headers) {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create("http://localhost:" + this.server.getAddress().getPort() + "/api/v1" + path));
		if (headers.length > 0) {
			request.headers(headers);
		}
		try {
			return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
