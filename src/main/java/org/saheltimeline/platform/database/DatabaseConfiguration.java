package org.saheltimeline.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.flyway.autoconfigure.FlywayProperties;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.IsolationLevelDataSourceAdapter;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * Separates the connections that serve requests from those for migrations, seeds and
 * intake, which have no time limits and may use another role.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

	@Bean
	static ServingConnections servingConnections(ObjectProvider<DatabaseSettings> settings) {
		return new ServingConnections(settings);
	}

	/**
	 * Connections for migrations, seeds and intake. They are read committed because
	 * several instances may start at once: one that waited while another migrated must
	 * see the result.
	 */
	@Bean(defaultCandidate = false)
	@FlywayDataSource
	DataSource writingConnections(DataSource database, FlywayProperties flyway) throws SQLException {
		DriverManagerDataSource connections = DirectConnections.as(database.unwrap(WatchedPool.class).pool(),
				flyway.getUrl(), flyway.getUser(), flyway.getPassword(),
				Map.of("loginTimeout", "10", "socketTimeout", "0", "tcpKeepAlive", "true"));
		IsolationLevelDataSourceAdapter committed = new IsolationLevelDataSourceAdapter();
		committed.setTargetDataSource(connections);
		committed.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
		return committed;
	}

	/**
	 * Refuses a schema that a newer version has migrated: this version cannot know its
	 * tables.
	 */
	@Bean
	static FlywayConfigurationCustomizer newerTablesAreRefused() {
		return (flyway) -> flyway.ignoreMigrationPatterns(new String[0]);
	}

	/** Passes the name of the serving role to the migrations. */
	@Bean
	FlywayConfigurationCustomizer servingRole(DataSource database) {
		return (flyway) -> flyway.initSql(JdbcClient.create(database)
			.sql("select 'set timeline.serving = ' || quote_literal(current_user)")
			.query(String.class)
			.single());
	}

	@Bean
	FlywayMigrationStrategy migrateWhereItCanBe() {
		return DatabaseConfiguration::migrate;
	}

	private static void migrate(Flyway flyway) {
		try (Connection connection = flyway.getConfiguration().getDataSource().getConnection()) {
			String address = DatabaseAddress.of(connection.getMetaData().getURL()).orElse("");
			new Requirements(connection, address).ofMigrations(() -> flyway.info().pending().length > 0);
		}
		catch (SQLException ex) {
			throw new CannotGetJdbcConnectionException("The database cannot be migrated", ex);
		}
		flyway.migrate();
	}

	@Bean
	WebMvcRegistrations readsAreRepeated() {
		return new WebMvcRegistrations() {

			@Override
			public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
				return new RepeatedReads();
			}

		};
	}

}
