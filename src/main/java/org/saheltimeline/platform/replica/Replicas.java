package org.saheltimeline.platform.replica;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.platform.database.DataVersion;
import org.saheltimeline.platform.database.RepeatedReads;
import org.saheltimeline.platform.database.WatchedPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Read-only connections: from the replicas in turn, or from the primary if no replica has
 * the requested version.
 * <p>
 * A replica serves a transaction only if it shows exactly the data version that the
 * response is based on, which was read from the primary. An older version would take the
 * reader back in time. So would a newer one, at the next request: a replica can show a
 * commit before the primary does, and long before it if the primary waits for another
 * replica to confirm.
 */
class Replicas implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(Replicas.class);

	/** How long the return of a replica may go unnoticed. */
	private static final int SECONDS_BETWEEN_LOOKS = 2;

	private final List<String> urls;

	private final AtomicInteger turn = new AtomicInteger();

	private final ScheduledExecutorService watch = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("replicas").factory());

	private @Nullable DataSource primary;

	private List<Replica> replicas = List.of();

	Replicas(List<String> urls) {
		this.urls = urls;
	}

	/**
	 * Returns a data source of read-only connections.
	 * @param primary the pool that has the newest data, and whose settings the replicas
	 * share
	 */
	DataSource beside(WatchedPool primary) {
		this.primary = primary;
		this.replicas = this.urls.stream().map((url) -> new Replica(url, primary.pool())).toList();
		return new AbstractDataSource() {

			@Override
			public Connection getConnection() throws SQLException {
				return connection(primary);
			}

			@Override
			public Connection getConnection(String username, String password) throws SQLException {
				throw new SQLFeatureNotSupportedException("Each replica has its own user");
			}

		};
	}

	/**
	 * Starts checking the replicas once the primary has the tables that they must have.
	 */
	@EventListener(ApplicationReadyEvent.class)
	@SuppressWarnings("FutureReturnValueIgnored") // no exception gets out of it
	void startWatching() {
		this.watch.scheduleWithFixedDelay(this::look, 0, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
	}

	private void look() {
		try (Connection connection = Objects.requireNonNull(this.primary).getConnection()) {
			ReplicaState server = ReplicaState.of(connection);
			this.replicas.forEach((replica) -> replica.look(server));
		}
		catch (SQLException | RuntimeException ex) {
			log.debug("The primary cannot be compared with its replicas", ex);
		}
	}

	private Connection connection(DataSource primary) throws SQLException {
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		if (request != null && !hasFailed(request) && request.getAttribute(DataVersion.OF_REQUEST,
				RequestAttributes.SCOPE_REQUEST) instanceof DataVersion version) {
			Connection connection = at(version);
			if (connection != null) {
				request.setAttribute(RepeatedReads.FROM_REPLICA, true, RequestAttributes.SCOPE_REQUEST);
				return connection;
			}
		}
		Connection connection = primary.getConnection();
		connection.setReadOnly(true);
		return connection;
	}

	/** Returns whether a replica has already failed to serve the request. */
	private static boolean hasFailed(RequestAttributes request) {
		return Boolean.FALSE.equals(request.getAttribute(RepeatedReads.FROM_REPLICA, RequestAttributes.SCOPE_REQUEST));
	}

	private @Nullable Connection at(DataVersion version) {
		int first = this.turn.getAndIncrement();
		return IntStream.range(0, this.replicas.size())
			.mapToObj((next) -> this.replicas.get(Math.floorMod(first + next, this.replicas.size())))
			.flatMap((replica) -> replica.at(version).stream())
			.findFirst()
			.orElse(null);
	}

	@Override
	public void close() {
		this.watch.shutdownNow();
		this.replicas.forEach(Replica::close);
	}

}
