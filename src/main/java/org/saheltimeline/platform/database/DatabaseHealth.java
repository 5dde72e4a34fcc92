package org.saheltimeline.platform.database;

import java.sql.SQLException;

import javax.sql.DataSource;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Reports within a second whether the database answers; Spring Boot's own indicator would
 * wait for the pool. Readiness depends on it, liveness does not.
 */
@Component("dbHealthIndicator")
class DatabaseHealth implements HealthIndicator {

	private final DataSource database;

	DatabaseHealth(DataSource database) {
		this.database = database;
	}

	@Override
	public Health health() {
		try {
			return (this.database.unwrap(WatchedPool.class).answers() ? Health.up() : Health.down()).build();
		}
		catch (SQLException ex) {
			return Health.down(ex).build();
		}
	}

}
