package org.saheltimeline.platform.database;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saheltimeline.RunningProgram;
import org.saheltimeline.TestServer;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests that a pooler that mixes up sessions is rejected at startup, and that a session
 * pooler works.
 */
class PgBouncerTests {

	@TempDir
	private Path folder;

	private final String database = TestServer.running().createDatabase("template1");

	@Test
	void aPoolOfTransactionsIsRefused() throws Exception {
		try (PgBouncer pooler = PgBouncer.start(this.folder, this.database, "transaction")) {
			assertThatExceptionOfType(DatabaseUnfit.class).isThrownBy(() -> start(pooler).await())
				.withMessage(
						"The database test is reached through a pooler that gives each transaction another session. "
								+ "Set pool_mode = session for it in PgBouncer, "
								+ "or connect to PostgreSQL directly: this program has a pool of its own.");
		}
	}

	@Test
	void aPoolOfSessionsServes() throws Exception {
		try (PgBouncer pooler = PgBouncer.start(this.folder, this.database, "session");
				RunningProgram program = RunningProgram
					.start(this.folder, "--spring.datasource.url=" + pooler.url(), "--spring.datasource.username=any",
							"--spring.datasource.password=any")
					.untilReady()) {
			for (int i = 0; i < 20; i++) {
				assertThat(program.get("/events?limit=" + (1 + i)).statusCode()).isEqualTo(200);
			}
			assertThat(program.complaints()).isEmpty();
		}
	}

	private static DatabaseStart start(PgBouncer pooler) {
		return new DatabaseStart(new DriverManagerDataSource(pooler.url(), "any", "any"), "test",
				Duration.ofMinutes(2));
	}

}
