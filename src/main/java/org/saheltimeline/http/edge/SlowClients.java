package org.saheltimeline.http.edge;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes the connections of clients that take too long. Jetty's idle timeout is not
 * enough, because every byte restarts it, however slowly the bytes come.
 */
class SlowClients extends AbstractLifeCycle {

	/** How long a client may keep others waiting. */
	static final Duration IN_A_CROWD = Duration.ofSeconds(2);

	private static final Logger log = LoggerFactory.getLogger(SlowClients.class);

	private static final long MILLIS_BETWEEN_LOOKS = 500;

	private static final long LOOKS_BETWEEN_LINES = 120;

	private final Server server;

	private final ConnectionSettings settings;

	private final int crowd;

	private Map<EndPoint, Turn> turns = Map.of();

	private long closed;

	private long looks;

	private volatile Scheduler.@Nullable Task next;

	/**
	 * Watches all connections of a server.
	 * @param crowd the number of connections above which idle ones are closed early
	 */
	SlowClients(Server server, ConnectionSettings settings, int crowd) {
		this.server = server;
		this.settings = settings;
		this.crowd = crowd;
	}

	@Override
	protected void doStart() {
		schedule();
	}

	@Override
	protected void doStop() {
		Scheduler.Task task = this.next;
		if (task != null) {
			task.cancel();
		}
	}

	private void schedule() {
		this.next = this.server.getScheduler().schedule(this::lookAndGoOn, MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
	}

	private void lookAndGoOn() {
		try {
			look();
		}
		finally {
			if (isStarting() || isRunning()) {
				schedule();
			}
		}
	}

	private void look() {
		long now = System.nanoTime();
		List<EndPoint> open = Arrays.stream(this.server.getConnectors())
			.flatMap((connector) -> connector.getConnectedEndPoints().stream())
			.toList();
		Map<EndPoint, Turn> seen = new HashMap<>();
		for (EndPoint endPoint : open) {
			Turn turn = Turn.of(endPoint, this.turns.get(endPoint), now);
			Connection connection = endPoint.getConnection();
			if (connection != null
					&& turn.isOver(now, connection.getBytesIn(), open.size() > this.crowd, this.settings)) {
				this.closed++;
				endPoint.close(new TimeoutException("The client is too slow"));
			}
			else {
				seen.put(endPoint, turn);
			}
		}
		this.turns = seen;
		tell(open.size());
	}

	/** Logs at most once a minute, so that an attack cannot fill the log. */
	private void tell(int open) {
		if (this.closed > 0 && this.looks++ % LOOKS_BETWEEN_LINES == 0) {
			log.info("Closed {} connections whose clients were too slow or idle; {} are open", this.closed, open);
			this.closed = 0;
		}
	}

}
