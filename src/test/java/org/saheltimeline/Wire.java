package org.saheltimeline;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

import org.jspecify.annotations.Nullable;

/**
 * A TCP proxy between a program and its database that a test can cut, like a server that
 * stops, or freeze, like a server that hangs.
 */
final class Wire implements AutoCloseable {

	private static final int ANY = 1 << 20;

	private final InetSocketAddress server;

	private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

	/** Each thread takes a permit while it forwards data; freezing takes all of them. */
	private final Semaphore passage = new Semaphore(ANY, true);

	private @Nullable ServerSocket entrance;

	private int port;

	private Wire(InetSocketAddress server) {
		this.server = server;
	}

	/** Creates a proxy to the server of a JDBC URL. */
	static Wire to(String url) throws IOException {
		URI address = URI.create(url.substring(url.indexOf("postgresql:")));
		Wire wire = new Wire(new InetSocketAddress(address.getHost(), address.getPort()));
		wire.mend();
		return wire;
	}

	/** Returns a JDBC URL that leads through the proxy. */
	String url(String url) {
		return url.replaceFirst("//[^/]+/", "//127.0.0.1:" + this.port + "/");
	}

	/** Closes every connection and refuses new ones. */
	void cut() throws IOException {
		if (this.entrance != null) {
			this.entrance.close();
		}
		this.sockets.forEach(Wire::close);
		this.sockets.clear();
	}

	/** Accepts connections again, on the same port. */
	void mend() throws IOException {
		ServerSocket open = new ServerSocket();
		open.setReuseAddress(true);
		open.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), this.port));
		this.port = open.getLocalPort();
		this.entrance = open;
		Thread.startVirtualThread(() -> letIn(open));
	}

	/** Stops forwarding data; connections stay open, and new ones are still accepted. */
	void freeze() {
		this.passage.acquireUninterruptibly(ANY);
	}

	void thaw() {
		this.passage.release(ANY);
	}

	private void letIn(ServerSocket open) {
		while (!open.isClosed()) {
			try {
				Socket client = open.accept();
				this.sockets.add(client);
				Socket database = new Socket(this.server.getAddress(), this.server.getPort());
				this.sockets.add(database);
				Thread.startVirtualThread(() -> pass(client, database));
				Thread.startVirtualThread(() -> pass(database, client));
			}
			catch (IOException ex) {
				// The proxy was cut, or the server is down
			}
		}
	}

	private void pass(Socket from, Socket to) {
		byte[] bytes = new byte[8192];
		try (InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
			for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
				this.passage.acquireUninterruptibly();
				try {
					out.write(bytes, 0, read);
				}
				finally {
					this.passage.release();
				}
			}
		}
		catch (IOException ex) {
			// Either side was closed
		}
		close(from);
		close(to);
	}

	private static void close(Closeable socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() throws IOException {
		cut();
	}

}
