package org.saheltimeline.platform.database;

import java.time.Duration;

import org.saheltimeline.platform.settings.Within;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the program waits for its database. All settings but the first apply to the
 * connections that serve requests, not to migrations, seeds and intake; for them, 0 means
 * no limit.
 *
 * @param startTimeout how long a start waits for a database that is not up yet
 * @param statementTimeout how long one statement may take
 * @param lockTimeout how long a statement waits for a lock
 * @param idleInTransactionTimeout how long a transaction may be idle; longer than
 * {@code timeline.streams.patience}, because the reader of a whole list may take that
 * long
 * @param connectionCheckInterval how often PostgreSQL checks, during a statement, that
 * the client is still connected
 */
@ConfigurationProperties("timeline.database")
record DatabaseSettings(@DefaultValue("2m") @Within(min = "0s", max = "24h") Duration startTimeout,
		@DefaultValue("10s") @Within(min = "0s", max = "24h") Duration statementTimeout,
		@DefaultValue("1s") @Within(min = "0s", max = "24h") Duration lockTimeout,
		@DefaultValue("2m") @Within(min = "0s", max = "24h") Duration idleInTransactionTimeout,
		@DefaultValue("2s") @Within(min = "0s", max = "24h") Duration connectionCheckInterval) {

	/**
	 * Returns the SQL that sets the limits of a connection. A server on Windows cannot
	 * detect that a client has gone, and rejects the setting.
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

	/**
	 * Returns how long to wait for a server that no longer enforces the statement
	 * timeout; zero for no limit.
	 */
	Duration socketTimeout() {
		return this.statementTimeout.isZero() ? Duration.ZERO : this.statementTimeout.plusSeconds(5);
	}

}
