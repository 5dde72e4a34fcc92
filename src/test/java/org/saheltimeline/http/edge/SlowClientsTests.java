package org.saheltimeline.http.edge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Blocker;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Tests that a client that takes too long is disconnected, however steadily it sends, and
 * that one that waits for the server is not.
 */
class SlowClientsTests {

	private static final int CROWD = 20;

	private static final Server server = new Server();

	private static final ServerConnector connector = new ServerConnector(server);

	@BeforeAll
	static void start() throws Exception {
		connector.setHost("127.0.0.1");
		server.addConnector(connector);
		server.setHandler(new Echo());
		server.addBean(
				new SlowClients(server, new ConnectionSettings(Duration.ofSeconds(1), Duration.ofSeconds(1)), CROWD));
		server.start();
	}

	@AfterAll
	static void stop() throws Exception {
		server.stop();
	}

	/**
	 * Each request is its beginning and, after the bar, what is sent every tenth of a
	 * second.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "|G", "|\r\n", "GET /|a", "GET / HTTP/1.1\r\nX: |a", "GET / HTTP/1.1\r\n|X: a\r\n",
			"GET / HTTP/1.1\r\nHost: x\r\n\r\n|\r\n", "GET / HTTP/1.1\r\nHost: x\r\n\r\n|G",
			"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n|a",
			"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n|1\r\na\r\n",
			"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n|X: a\r\n" })
	void aRequestThatTricklesInIsGivenUp(String request) throws Exception {
		String[] parts = request.split("\\|", -1);
		try (Socket client = connect()) {
			client.getOutputStream().write(parts[0].getBytes(StandardCharsets.US_ASCII));
			assertThat(millisUntilRefused(client, parts[1])).isBetween(900L, 9_000L);
		}
	}

	@Test
	void whatComesFastEnoughIsReadToItsEnd() throws Exception {
		try (Socket client = connect()) {
			client.getOutputStream()
				.write("POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 60000\r\n\r\n"
					.getBytes(StandardCharsets.US_ASCII));
			for (int i = 0; i < 30; i++) {
				client.getOutputStream().write(new byte[2_000]);
				Thread.sleep(100);
			}
			assertThat(new String(client.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
				.startsWith("HTTP/1.1 200");
		}
	}

	@Test
	void aClientWhoWaitsForTheServerOrIsSilentBetweenRequestsIsNotInTheWay() throws Exception {
		try (Socket client = connect()) {
			for (String path : List.of("/slow", "/")) {
				client.getOutputStream()
					.write("GET %s HTTP/1.1\r\nHost: x\r\n\r\n".formatted(path).getBytes(StandardCharsets.US_ASCII));
				assertThat(client.getInputStream().readNBytes(12)).asString().isEqualTo("HTTP/1.1 200");
				Thread.sleep(1_500);
				client.getInputStream().skipNBytes(client.getInputStream().available());
			}
		}
	}

	@Test
	void aReaderWhoStallsIsLetGo() throws Exception {
		try (Socket client = new Socket()) {
			client.setReceiveBufferSize(4096);
			client.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), connector.getLocalPort()));
			client.getOutputStream().write("GET /much HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
			await(() -> connector.getConnectedEndPoints()
				.stream()
				.anyMatch((endPoint) -> client.getLocalSocketAddress().equals(endPoint.getRemoteSocketAddress())));
			await(() -> connector.getConnectedEndPoints()
				.stream()
				.noneMatch((endPoint) -> client.getLocalSocketAddress().equals(endPoint.getRemoteSocketAddress())));
		}
	}

	@Test
	void inACrowdTheIdleMakeRoom() throws Exception {
		List<Socket> idle = new ArrayList<>();
		try {
			for (int i = 0; i <= CROWD; i++) {
				idle.add(connect());
			}
			await(() -> connector.getConnectedEndPoints().size() <= CROWD);
		}
		finally {
			for (Socket client : idle) {
				client.close();
			}
		}
		assertThatNoException().isThrownBy(this::aClientWhoWaitsForTheServerOrIsSilentBetweenRequestsIsNotInTheWay);
	}

	private static void await(BooleanSupplier condition) throws InterruptedException {
		long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
		while (!condition.getAsBoolean()) {
			assertThat(System.nanoTime()).as("patience").isLessThan(deadline);
			Thread.sleep(50);
		}
	}

	private static Socket connect() throws IOException {
		Socket socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort());
		socket.setSoTimeout(10_000);
		return socket;
	}

	private static long millisUntilRefused(Socket client, String drop) throws Exception {
		long start = System.nanoTime();
		try {
			for (int i = 0; i < 100; i++) {
				client.getOutputStream().write(drop.getBytes(StandardCharsets.US_ASCII));
				Thread.sleep(100);
			}
		}
		catch (IOException ex) {
			// The server closed the connection
		}
		return Duration.ofNanos(System.nanoTime() - start).toMillis();
	}

	/** Reads the request, and answers with a little, late or with a lot. */
	private static final class Echo extends Handler.Abstract {

		@Override
		public boolean handle(Request request, Response response, Callback callback) throws Exception {
			try (InputStream content = Content.Source.asInputStream(request)) {
				content.readAllBytes();
			}
			switch (request.getHttpURI().getPath()) {
				case "/slow" -> Thread.sleep(3_000);
				case "/much" -> writeMuch(response);
				default -> response.getHeaders().put("X-Echo", "yes");
			}
			callback.succeeded();
			return true;
		}

		private static void writeMuch(Response response) {
			for (int i = 0; i < 1_000; i++) {
				try (Blocker.Callback written = Blocker.callback()) {
					response.write(false, ByteBuffer.allocate(32_768), written);
					written.block();
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			}
		}

	}

}
