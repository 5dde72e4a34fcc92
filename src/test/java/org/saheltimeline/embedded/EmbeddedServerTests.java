package org.saheltimeline.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the embedded server promises for its data, and how it refuses. */
class EmbeddedServerTests {

	@TempDir
	private static Path folder;

	private static EmbeddedServer server;

	@BeforeAll
	static void start() {
		server = EmbeddedServer.start(folder.resolve("data"));
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void whatIsConfirmedIsOnTheDisk() {
		JdbcTemplate database = connect(server.getUsername(), server.getPassword());
		assertThat(List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums"))
			.allMatch((name) -> "on".equals(database.queryForObject("show " + name, String.class)));
	}

	@Test
	void onlyThisMachineWithThePasswordGetsIn() throws Exception {
		JdbcTemplate admin = connect("postgres", server.getPassword());
		assertThat(admin.queryForObject("show listen_addresses", String.class)).isEqualTo("localhost");
		assertThat(admin.queryForObject("show unix_socket_directories", String.class)).isEmpty();
		assertThat(admin.queryForList("select distinct auth_method from pg_hba_file_rules", String.class))
			.containsExactly("scram-sha-256");
		assertThat(Files.getPosixFilePermissions(folder.resolve("data")))
			.isEqualTo(PosixFilePermissions.fromString("rwx------"));
		assertThat(Files.getPosixFilePermissions(folder.resolve("data/password")))
			.isEqualTo(PosixFilePermissions.fromString("rw-------"));
	}

	@Test
	void theProgramItselfIsNoSuperuser() {
		JdbcTemplate database = connect(server.getUsername(), server.getPassword());
		assertThat(database.queryForObject("select usesuper from pg_user where usename = current_user", Boolean.class))
			.isFalse();
	}

	@Test
	void aSecondOneOnTheSameFolderIsRefused() {
		assertThatExceptionOfType(DirectoryInUse.class).isThrownBy(() -> EmbeddedServer.start(folder.resolve("data")))
			.withMessageContaining("(process %d)", ProcessHandle.current().pid());
	}

	@Test
	void aCommandJoinsTheOneThatRuns() throws Exception {
		JoinedServer joined = JoinedServer.in(folder.resolve("data")).orElseThrow();
		assertThat(new DriverManagerDataSource(joined.getJdbcUrl(), joined.getUsername(), joined.getPassword())
			.getConnection()).satisfies(Connection::close);
		assertThat(joined.getJdbcUrl()).isEqualTo(server.getJdbcUrl());
		Path starting = folder.resolve("starting/pg18");
		Files.createDirectories(starting);
		assertThat(JoinedServer.in(folder.resolve("starting"))).isEmpty();
		Files.writeString(starting.resolve("postmaster.pid"),
				"1\n%s\n0\n5432\n\nlocalhost\n0\nstarting\n".formatted(starting));
		assertThat(JoinedServer.in(folder.resolve("starting"))).isEmpty();
	}

	@Test
	void aHalfMadeClusterIsMadeAgain() throws Exception {
		Path half = folder.resolve("half");
		Files.createDirectories(half.resolve("pg18.tmp/base"));
		Files.writeString(half.resolve("password"), "");
		try (EmbeddedServer whole = EmbeddedServer.start(half)) {
			assertThat(whole.getPassword()).hasSize(48);
		}
		assertThat(half.resolve("pg18.tmp")).doesNotExist();
	}

	@Test
	void aPidFileThatNamesAForeignProcessIsInNobodysWay() throws Exception {
		Path stale = folder.resolve("stale");
		EmbeddedServer.start(stale).close();
		Path pidFile = stale.resolve("pg18/postmaster.pid");
		Files.writeString(pidFile, ProcessHandle.current().pid() + "\n" + stale.resolve("pg18") + "\n");
		EmbeddedServer.start(stale).close();
		assertThat(pidFile).doesNotExist();
	}

	@Test
	void aFolderThatCannotBeIsRefused() throws Exception {
		Path file = Files.writeString(folder.resolve("file"), "");
		assertThatExceptionOfType(ServerNotStarted.class).isThrownBy(() -> EmbeddedServer.start(file))
			.withMessageStartingWith("The folder %s for the embedded PostgreSQL cannot be written", file);
	}

	@Test
	void aServerThatGivesUpIsNotWaitedFor() throws Exception {
		Path open = folder.resolve("open");
		EmbeddedServer.start(open).close();
		Files.setPosixFilePermissions(open.resolve("pg18"), PosixFilePermissions.fromString("rwxr-xr-x"));
		assertThatExceptionOfType(ServerNotStarted.class).isThrownBy(() -> EmbeddedServer.start(open))
			.withMessageContaining("did not start: data directory")
			.withMessageContaining("has invalid permissions");
	}

	private static JdbcTemplate connect(String username, String password) {
		return new JdbcTemplate(new DriverManagerDataSource(server.getJdbcUrl(), username, password));
	}

}
