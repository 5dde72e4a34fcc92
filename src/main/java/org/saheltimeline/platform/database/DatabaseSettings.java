package org.saheltimeline.platform.database;

import java.time.Duration;

import org.saheltimeline.platform.settings.Within;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the program waits for its database. All but the first hold for the connections
 * that answer requests, not for migrations, seeds and intake; 0 sets no limit.
 *
 * @param startTimeout how long a start waits for a database that is not up yet
 * @param statementTimeout how long one statement may take
 * @param lockTimeout how long a statement waits for a lock
 * @param idleInTransactionTimeout how long a transaction may do nothing; longer than
 * {@code timeline.streams.patience}, as a reader of a whole list may take that long
 * @param connectionCheckInterval how often PostgreSQL looks whether somebody still waits
 * for a running statement
 */
@ConfigurationProperties("timeline.database")
record DatabaseSettings(@DefaultValue("2m") @Within(min = "0s", max = "24h") Duration startTimeout,
		@DefaultValue("10s") @Within(min = "0s", max = "24h") Duration statementTimeout,
		@DefaultValue("1s") @Within(min = "0s", max = "24h") Duration lockTimeout,
		@DefaultValue("2m") @Within(min = "0s", max = "24h") Duration idleInTransactionTimeout,
		@DefaultValue("2s") @Within(min = "0s", max = "24h") Duration connectionCheckInterval) {

	/**
	 * Sets the limits of a connection. A server on Windows cannot see that a client has
	 * gone, and refuses to be asked for it.
	 */
	String sql() {
		return """
				select set_config('statement_timeout', '%d', false), set_config('lock_timeout', '%d', false),
				    set_config('idle_in_transaction_session_timeout', '%d', false);
				select set_config('client_connection_check_interval', '%d', false)
				where version() !~* 'visual c|mingw|windows'
				""".formatted(this.statementTimeout.toMillis(), this.lockTimeout.toMillis(),
				this.idleInTransactionTimeout.toMillis(), this.connectionCheckInterval.toMillis());
	}

	/** How long to wait for a server that no longer ends its statements by itself. */
	Duration socketTimeout() {
		return this.statementTimeout.isZero() ? Duration.ZERO : this.statementTimeout.plusSeconds(5);
	}

}
