package org.saheltimeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A PostgreSQL and a replica of it by streaming replication. Both are embedded servers
 * even where a Docker engine answers, and write every statement to their logs.
 */
final class ReplicatedDatabase implements AutoCloseable {

	private static final String DATABASE = "timeline";

	private final Path folder;

	private final EmbeddedPostgres primary;

	private EmbeddedPostgres replica;

	private ReplicatedDatabase(Path folder) throws Exception {
		this.folder = folder;
		this.primary = server("primary").start();
		try (Connection connection = this.primary.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("create role timeline login");
			statement.execute("create database timeline owner timeline");
			copy(statement);
		}
		this.replica = server("replica").start();
	}

	static ReplicatedDatabase start(Path folder) throws Exception {
		return new ReplicatedDatabase(folder);
	}

	/** As pg_basebackup does it, which the embedded binaries do not hold. */
	private void copy(Statement statement) throws Exception {
		statement.execute("select pg_create_physical_replication_slot('replica', true)");
		statement.execute("select pg_backup_start('replica', true)");
		Path copy = this.folder.resolve("replica");
		try (Stream<Path> files = Files.walk(this.folder.resolve("primary"))) {
			for (Path file : files.toList()) {
				if (!file.endsWith("postmaster.pid") && !file.endsWith("epg-lock")) {
					copy(file, copy.resolve(this.folder.resolve("primary").relativize(file)));
				}
			}
		}
		try (ResultSet end = statement.executeQuery("select labelfile from pg_backup_stop()")) {
			end.next();
			Files.writeString(copy.resolve("backup_label"), end.getString(1));
		}
		Files.writeString(copy.resolve("standby.signal"), "");
		Files.writeString(copy.resolve("postgresql.auto.conf"), """
				primary_conninfo = 'host=localhost port=%d user=postgres'
				primary_slot_name = 'replica'
				max_standby_streaming_delay = 0
				""".formatted(this.primary.getPort()), StandardOpenOption.APPEND);
	}

	private static void copy(Path file, Path target) throws IOException {
		Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
	}

	private EmbeddedPostgres.Builder server(String name) {
		return EmbeddedPostgres.builder()
			.setOverrideWorkingDirectory(Path.of("target", "test-replication").toFile())
			.setDataDirectory(this.folder.resolve(name).toFile())
			.setCleanDataDirectory(false)
			.setRegisterShutdownHook(false)
			.setOutputRedirector(ProcessBuilder.Redirect.appendTo(log(name).toFile()))
			.setLocaleConfig("locale-provider", "builtin")
			.setLocaleConfig("builtin-locale", "C.UTF-8")
			.setLocaleConfig("locale", "C.UTF-8")
			.setServerConfig("listen_addresses", "localhost")
			.setServerConfig("unix_socket_directories", "")
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig("log_statement", "all");
	}

	private Path log(String name) {
		return this.folder.resolve(name + ".log");
	}

	/** What the program needs to find both, and other replicas beside. */
	String[] arguments(String... otherReplicas) {
		String replicas = String.join(",",
				Stream.concat(Stream.of(url(this.replica)), Stream.of(otherReplicas)).toList());
		return new String[] { "--spring.datasource.url=" + primaryUrl(), "--spring.datasource.username=timeline",
				"--spring.datasource.password=any", "--timeline.datasource.replicas=" + replicas };
	}

	String primaryUrl() {
		return url(this.primary);
	}

	String replicaUrl() {
		return url(this.replica);
	}

	private static String url(EmbeddedPostgres server) {
		return "jdbc:postgresql://localhost:%d/%s".formatted(server.getPort(), DATABASE);
	}

	/** As its superuser. */
	JdbcClient onPrimary() {
		return JdbcClient.create(this.primary.getDatabase("postgres", DATABASE));
	}

	/** As its superuser. */
	JdbcClient onReplica() {
		return JdbcClient.create(this.replica.getDatabase("postgres", DATABASE));
	}

	Connection connectToPrimary() throws SQLException {
		return this.primary.getDatabase("postgres", DATABASE).getConnection();
	}

	/** Changes a title and the version of the data, as any writer does. */
	void change(String title) {
		onPrimary().sql("""
				with change as (update event set title = :title where slug = 'niger-coup')
				update data_version set version = version + 1, raised_at = now()
				""").param("title", title).update();
	}

	/** Makes commits wait for replicas of this name; for none if it is empty. */
	void waitForReplicasNamed(String name) {
		onPrimary().sql("alter system set synchronous_standby_names = '%s'".formatted(name)).update();
		onPrimary().sql("select pg_reload_conf()").query(Boolean.class).single();
	}

	/** A number that the replica tells. */
	int count(String sql) {
		return onReplica().sql(sql).query(Integer.class).single();
	}

	/** How many statements a server has executed that have this parameter. */
	long statements(String server, String parameter) {
		try (Stream<String> lines = Files.lines(log(server))) {
			return lines.filter((line) -> line.contains("'" + parameter + "'")).count();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void pauseReplay() {
		onReplica().sql("select pg_wal_replay_pause()").query((row, number) -> "").single();
	}

	void resumeReplay() {
		onReplica().sql("select pg_wal_replay_resume()").query((row, number) -> "").single();
	}

	/** Sends a signal to every process of the replica. */
	void signalReplica(String signal) throws Exception {
		long postmaster = Long
			.parseLong(Files.readAllLines(this.folder.resolve("replica/postmaster.pid")).getFirst().strip());
		List<String> processes = Stream
			.concat(Stream.of(postmaster),
					ProcessHandle.of(postmaster).orElseThrow().descendants().map(ProcessHandle::pid))
			.map(Object::toString)
			.toList();
		new ProcessBuilder("sh", "-c", "kill -%s %s".formatted(signal, String.join(" ", processes))).start().waitFor();
	}

	/** Starts the replica again where it was, after it was killed. */
	void startReplicaAgain() throws Exception {
		int port = this.replica.getPort();
		close(this.replica);
		Files.deleteIfExists(this.folder.resolve("replica/postmaster.pid"));
		this.replica = server("replica").setPort(port).start();
	}

	private static void close(@Nullable EmbeddedPostgres server) {
		try {
			if (server != null) {
				server.close();
			}
		}
		catch (IOException ex) {
			// It was killed before
		}
	}

	@Override
	public void close() {
		close(this.replica);
		close(this.primary);
	}

}
