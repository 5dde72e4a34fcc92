package org.saheltimeline;

import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.IsolationLevelDataSourceAdapter;
import org.springframework.transaction.TransactionDefinition;

/** Lets several instances start at once on one database. */
@Configuration(proxyBeanMethods = false)
class MigrationConfiguration {

	/**
	 * Who waited while another instance migrated must see what that one did, which
	 * repeatable read, the pool's default, would hide.
	 */
	@Bean
	FlywayConfigurationCustomizer migrationsReadWhatIsCommitted() {
		return (flyway) -> {
			IsolationLevelDataSourceAdapter connections = new IsolationLevelDataSourceAdapter();
			connections.setTargetDataSource(flyway.getDataSource());
			connections.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
			flyway.dataSource(connections);
		};
	}

}
