package org.saheltimeline.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests what the embedded server guarantees for its data, and how it refuses to start.
 */
class EmbeddedServerTests {

	@TempDir
	private static Path folder;

	private static EmbeddedServer server;

	/** A folder in which each test may start a server of its own, one after another. */
	private static Path other;

	@BeforeAll
	static void start() {
		server = EmbeddedServer.start(folder.resolve("data"));
		other = folder.resolve("other");
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
		JdbcTemplate admin = connect("postgres", TestEmbeddedServer.superuserPassword(server));
		assertThat(admin.queryForObject("show listen_addresses", String.class)).isEqualTo("localhost");
		assertThat(admin.queryForObject("show unix_socket_directories", String.class)).isEmpty();
		assertThat(admin.queryForList("select distinct auth_method from pg_hba_file_rules", String.class))
			.containsExactly("scram-sha-256");
		assertThat(Files.getPosixFilePermissions(folder.resolve("data")))
			.isEqualTo(PosixFilePermissions.fromString("rwx------"));
		assertThat(List.of("data/password", "data/superuser-password"))
			.allSatisfy((file) -> assertThat(Files.getPosixFilePermissions(folder.resolve(file)))
				.isEqualTo(PosixFilePermissions.fromString("rw-------")));
	}

	@Test
	void theProgramItselfIsNoSuperuser() {
		JdbcTemplate database = connect(server.getUsername(), server.getPassword());
		assertThat(database.queryForObject("select usesuper from pg_user where usename = current_user", Boolean.class))
			.isFalse();
		assertThatExceptionOfType(CannotGetJdbcConnectionException.class)
			.isThrownBy(() -> connect("postgres", server.getPassword()).execute("select"))
			.havingRootCause()
			.withMessageContaining("password authentication failed");
	}

	@Test
	void aFolderOfAnEarlierVersionIsTakenOver() throws Exception {
		EmbeddedServer.start(other).close();
		String shared = Files.readString(other.resolve("password"));
		Files.delete(other.resolve("superuser-password"));
		Path programs = programs(other);
		Files.move(programs, other.resolve("bin/PG-0123456789abcdef"));
		try (EmbeddedServer again = EmbeddedServer.start(other)) {
			assertThat(again.getPassword()).isEqualTo(shared);
			assertThat(TestEmbeddedServer.superuserPassword(again)).hasSize(48).isNotEqualTo(shared);
			assertThat(connect(again, "postgres", TestEmbeddedServer.superuserPassword(again))
				.queryForObject("select datname from pg_database where datname = 'timeline'", String.class))
				.isNotNull();
			assertThat(other.resolve("bin")).isDirectoryNotContaining((file) -> !file.equals(programs));
		}
	}

	@Test
	void theDataOfAnotherMajorVersionIsNeverPassedOver() throws Exception {
		Path older = folder.resolve("older");
		Path data = Files.createDirectories(older.resolve("pg17"));
		assertThatExceptionOfType(ServerNotStarted.class).isThrownBy(() -> EmbeddedServer.start(older))
			.withMessage(data + " holds the data of another PostgreSQL, and this program brings version 18. "
					+ "Take the data over as described under \"Upgrading\" in src/docs/operating.md, "
					+ "or set another folder with timeline.embedded.directory.");
		assertThat(data).isEmptyDirectory();
	}

	@Test
	void programsThatAreNotWholeAreUnpackedAgain() throws Exception {
		EmbeddedServer.start(other).close();
		Path programs = programs(other);
		Files.writeString(programs.resolve("bin/postgres"), "");
		Files.createDirectories(other.resolve("bin/unpacking.tmp/bin"));
		EmbeddedServer.start(other).close();
		assertThat(Files.size(programs.resolve("bin/postgres"))).isGreaterThan(1_000_000);
		assertThat(other.resolve("bin")).isDirectoryNotContaining((file) -> !file.equals(programs));
	}

	@Test
	void aServerThatDiesIsStartedAgainWhereItWas() throws Exception {
		try (EmbeddedServer mortal = EmbeddedServer.start(other)) {
			JdbcTemplate database = connect(mortal, mortal.getUsername(), mortal.getPassword());
			database.execute("drop table if exists note");
			database.execute("create table note as select 'confirmed' as text");
			for (boolean alone : List.of(true, false)) {
				ProcessHandle postmaster = mortal.directory().processes().postmaster().orElseThrow();
				List<ProcessHandle> children = postmaster.children().toList();
				postmaster.destroyForcibly();
				if (!alone) {
					children.forEach(ProcessHandle::destroyForcibly);
				}
				await(() -> !"confirmed".equals(database.queryForObject("select text from note", String.class)));
				assertThat(mortal.directory().processes().postmaster()).isPresent().get().isNotEqualTo(postmaster);
			}
		}
	}

	/**
	 * A surviving child process would keep the shared memory that the next server needs.
	 */
	@Test
	void aChildThatOutlivesTheServerIsInNobodysWay() throws Exception {
		try (EmbeddedServer mortal = EmbeddedServer.start(other)) {
			JdbcTemplate database = connect(mortal, mortal.getUsername(), mortal.getPassword());
			ProcessHandle postmaster = mortal.directory().processes().postmaster().orElseThrow();
			CompletableFuture<Void> busy = CompletableFuture.runAsync(() -> database
				.execute("do $$ declare n bigint := 0; begin loop n := n + 1; exit when n < 0; end loop; end $$"));
			await(() -> database
				.queryForList("select from pg_stat_activity where query like 'do %' and state = 'active'")
				.isEmpty());
			postmaster.destroyForcibly();
			await(() -> database.queryForList("select 1").isEmpty());
			assertThat(busy).isCompletedExceptionally();
		}
	}

	@Test
	void theProgramEndsWhileItsServerCannotBeStarted() throws Exception {
		EmbeddedServer mortal = EmbeddedServer.start(other);
		Path control = other.resolve("pg18/global/pg_control");
		byte[] good = Files.readAllBytes(control);
		Files.delete(control);
		mortal.directory().processes().postmaster().orElseThrow().destroyForcibly();
		await(() -> !Files.readString(other.resolve("postgresql.log")).contains("pg_ctl: "));
		mortal.close();
		assertThat(mortal.directory().processes().postmaster()).isEmpty();
		Files.write(control, good);
		EmbeddedServer.start(other).close();
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
		EmbeddedServer.start(other).close();
		Path pidFile = other.resolve("pg18/postmaster.pid");
		Files.writeString(pidFile, ProcessHandle.current().pid() + "\n" + other.resolve("pg18") + "\n");
		EmbeddedServer.start(other).close();
		assertThat(pidFile).doesNotExist();
	}

	@Test
	void aFolderThatCannotBeIsRefused() throws Exception {
		Path file = Files.writeString(folder.resolve("file"), "");
		assertThatExceptionOfType(ServerNotStarted.class).isThrownBy(() -> EmbeddedServer.start(file))
			.withMessage("The folder %s for the embedded PostgreSQL is not writable: it is not a folder. "
					+ "Make it writable for this user, or set timeline.embedded.directory.", file);
	}

	@Test
	void aServerThatGivesUpIsNotWaitedFor() throws Exception {
		EmbeddedServer.start(other).close();
		Files.setPosixFilePermissions(other.resolve("pg18"), PosixFilePermissions.fromString("rwxr-xr-x"));
		assertThatExceptionOfType(ServerNotStarted.class).isThrownBy(() -> EmbeddedServer.start(other))
			.withMessageContaining("did not start: data directory")
			.withMessageContaining("has invalid permissions");
		Files.setPosixFilePermissions(other.resolve("pg18"), PosixFilePermissions.fromString("rwx------"));
	}

	private static Path programs(Path directory) throws IOException {
		try (Stream<Path> folders = Files.list(directory.resolve("bin"))) {
			return folders.findFirst().orElseThrow();
		}
	}

	private static JdbcTemplate connect(String username, String password) {
		return connect(server, username, password);
	}

	private static JdbcTemplate connect(EmbeddedServer server, String username, String password) {
		return new JdbcTemplate(new DriverManagerDataSource(server.getJdbcUrl(), username, password));
	}

	/** Waits while a condition holds or cannot even be checked. */
	private static void await(Callable<Boolean> not) throws Exception {
		long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
		while (true) {
			try {
				if (!not.call()) {
					return;
				}
			}
			catch (DataAccessException ex) {
				if (System.nanoTime() > deadline) {
					throw ex;
				}
			}
			assertThat(System.nanoTime()).as("still not so").isLessThan(deadline);
			Thread.sleep(50);
		}
	}

}
