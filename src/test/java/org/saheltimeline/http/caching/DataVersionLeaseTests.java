package org.saheltimeline.http.caching;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saheltimeline.TestDatabase;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests the database's part of the lease on which {@link DataVersions} relies. */
class DataVersionLeaseTests {

	private static final DataSource DATABASE = TestDatabase.createDatabase();

	private static final String RAISE = "update data_version set version = version + 1";

	@Test
	void aWriterWhoMayCommitAtAnyTimeLetsNobodyHaveALease() throws Exception {
		JdbcClient reader = JdbcClient.create(DATABASE);
		long before = version(reader);
		assertThat(hasLease(reader)).isTrue();
		try (Connection writer = DATABASE.getConnection(); Statement statement = writer.createStatement()) {
			writer.setAutoCommit(false);
			statement.executeUpdate(RAISE);
			assertThat(hasLease(reader)).isFalse();
			assertThat(version(reader)).isEqualTo(before);
			writer.commit();
			assertThat(hasLease(reader)).isTrue();
			assertThat(version(reader)).isEqualTo(before + 1);
			statement.executeUpdate(RAISE);
			writer.rollback();
			assertThat(hasLease(reader)).isTrue();
			assertThat(version(reader)).isEqualTo(before + 1);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { RAISE, "delete from data_version", "truncate data_version",
			"insert into data_version (version, digest, raised_at) values (7, '', now()) on conflict do nothing" })
	void whateverMayChangeTheVersionOutlastsALease(String write) throws Exception {
		Duration lease = Duration.ofNanos(1_000 * JdbcClient.create(DATABASE)
			.sql("select extract(microseconds from data_version_lease())")
			.query(Long.class)
			.single());
		try (Connection writer = DATABASE.getConnection(); Statement statement = writer.createStatement()) {
			writer.setAutoCommit(false);
			long start = System.nanoTime();
			statement.execute(write);
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(lease);
			writer.rollback();
		}
	}

	@Test
	void aSnapshotMayBeOldAndHasNoLease() throws SQLException {
		try (Connection connection = DATABASE.getConnection()) {
			connection.setAutoCommit(false);
			JdbcClient reader = JdbcClient.create(new SingleConnectionDataSource(connection, true));
			assertThat(hasLease(reader)).isTrue();
			connection.commit();
			connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
			assertThat(hasLease(reader)).isFalse();
		}
	}

	private static long version(JdbcClient reader) {
		return reader.sql("select version from leased_data_version()").query(Long.class).single();
	}

	private static boolean hasLease(JdbcClient reader) {
		@Nullable Boolean leased = reader.sql("select lease = data_version_lease() from leased_data_version()")
			.query(Boolean.class)
			.optional()
			.orElse(null);
		return leased != null;
	}

}
