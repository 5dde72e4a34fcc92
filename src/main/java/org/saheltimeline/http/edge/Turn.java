package org.saheltimeline.http.edge;

import java.time.Duration;

import org.eclipse.jetty.http.HttpParser.State;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.jspecify.annotations.Nullable;

/**
 * What a connection waits for, and since when.
 *
 * @param waitsFor what it waits for
 * @param messages how many requests and responses it had carried before
 * @param bytesIn how many bytes had been received when the wait began
 * @param bytesOut how many bytes had been sent by then
 * @param since when it was first seen waiting, in nanoseconds
 */
record Turn(WaitsFor waitsFor, long messages, long bytesIn, long bytesOut, long since) {

	private static final int BYTES_A_SECOND = 1000;

	/** Returns what a connection waits for, given the result of the previous look. */
	static Turn of(EndPoint endPoint, @Nullable Turn last, long now) {
		Connection outer = endPoint.getConnection();
		if (outer == null) {
			return new Turn(WaitsFor.SERVER, 0, 0, 0, now);
		}
		Connection inner = (outer instanceof SslConnection ssl) ? ssl.getSslEndPoint().getConnection() : outer;
		Turn seen = new Turn(waitsFor(endPoint, inner), inner.getMessagesIn() + inner.getMessagesOut(),
				outer.getBytesIn(), inner.getBytesOut(), now);
		return (last != null) ? seen.after(last) : seen;
	}

	/**
	 * Asks the parser, because Jetty reports that a request has begun only once it is
	 * complete.
	 */
	private static WaitsFor waitsFor(EndPoint endPoint, Connection connection) {
		if (endPoint instanceof AbstractEndPoint writing && writing.getWriteFlusher().isPending()) {
			return WaitsFor.READER;
		}
		State state = (connection instanceof HttpConnection http) ? http.getParser().getState() : State.START;
		if (state == State.START) {
			return WaitsFor.REQUEST;
		}
		return (state.compareTo(State.CONTENT) < 0) ? WaitsFor.HEADERS
				: (state.compareTo(State.END) < 0) ? WaitsFor.CONTENT : WaitsFor.SERVER;
	}

	private Turn after(Turn last) {
		if (this.messages != last.messages) {
			return this;
		}
		// Line ends and the TLS handshake come before the first byte of a request
		boolean trickles = this.waitsFor == WaitsFor.REQUEST && this.bytesIn != last.bytesIn
				&& (last.waitsFor == WaitsFor.REQUEST || last.waitsFor == WaitsFor.HEADERS);
		WaitsFor now = trickles ? WaitsFor.HEADERS : this.waitsFor;
		boolean readerWentOn = now == WaitsFor.READER && this.bytesOut != last.bytesOut;
		return (now == last.waitsFor && !readerWentOn) ? last
				: new Turn(now, this.messages, trickles ? last.bytesIn : this.bytesIn, this.bytesOut, this.since);
	}

	/**
	 * Returns whether the client has taken too long.
	 * @param now the current time, in nanoseconds
	 * @param received how many bytes have been received
	 * @param crowded whether others need the connection
	 */
	boolean isOver(long now, long received, boolean crowded, ConnectionSettings settings) {
		Duration waited = Duration.ofNanos(now - this.since);
		return switch (this.waitsFor) {
			case SERVER -> false;
			case REQUEST -> crowded && isLonger(waited, SlowClients.IN_A_CROWD);
			case HEADERS -> isLonger(waited, crowded ? SlowClients.IN_A_CROWD : settings.requestPatience());
			case CONTENT ->
				isLonger(waited, settings.requestPatience().plusSeconds((received - this.bytesIn) / BYTES_A_SECOND));
			case READER -> isLonger(waited, settings.answerPatience());
		};
	}

	private static boolean isLonger(Duration waited, Duration patience) {
		return waited.compareTo(patience) > 0;
	}

	/** Whose turn it is: the client's in every case except {@link #SERVER}. */
	enum WaitsFor {

		REQUEST, HEADERS, CONTENT, READER, SERVER

	}

}
