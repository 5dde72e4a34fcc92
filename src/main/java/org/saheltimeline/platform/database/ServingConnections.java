package org.saheltimeline.platform.database;

import java.util.Objects;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;

/**
 * Applies the time limits to the pool, waits until its database is available, and watches
 * it from then on.
 */
class ServingConnections implements BeanPostProcessor, Ordered {

	private final ObjectProvider<DatabaseSettings> settings;

	ServingConnections(ObjectProvider<DatabaseSettings> settings) {
		this.settings = settings;
	}

	/** Runs before the replicas are added beside the pool. */
	@Override
	public int getOrder() {
		return 0;
	}

	@Override
	public Object postProcessBeforeInitialization(Object bean, String name) {
		if (bean instanceof HikariDataSource pool) {
			DatabaseSettings limits = this.settings.getObject();
			String asSet = Objects.requireNonNullElse(pool.getConnectionInitSql(), "");
			pool.setConnectionInitSql(limits.sql() + ";" + asSet);
			pool.getDataSourceProperties()
				.putIfAbsent("socketTimeout", String.valueOf(limits.socketTimeout().toSeconds()));
		}
		return bean;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		if (!(bean instanceof HikariDataSource pool)) {
			return bean;
		}
		DatabaseStart.of(pool, this.settings.getObject().startTimeout()).await();
		return new WatchedPool(pool).watched();
	}

}
