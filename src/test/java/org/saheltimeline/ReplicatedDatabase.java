package org.saheltimeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A PostgreSQL server and a streaming replica of it. Both are embedded servers even if
 * Docker is available, and log every statement.
 */
final class ReplicatedDatabase implements AutoCloseable {

	private static final Path BINARIES = Path.of("target", "test-replication");

	private static final String DATABASE = "timeline";

	private final Path folder;

	private final EmbeddedPostgres primary;

	private final int replicaPort;

	private final Path binaries;

	private ReplicatedDatabase(Path folder) throws Exception {
		this.folder = folder;
		this.primary = startPrimary();
		this.replicaPort = freePort();
		this.binaries = binaries(folder.resolve("primary"));
		try (Connection connection = this.primary.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("create role timeline login");
			statement.execute("create database timeline owner timeline");
			copy(statement);
		}
		startReplica();
	}

	/**
	 * Returns the folder into which the library unpacked the binaries, once for all
	 * servers of this JVM.
	 */
	private static Path binaries(Path cluster) throws IOException {
		long pid = Long.parseLong(Files.readAllLines(cluster.resolve("postmaster.pid")).getFirst());
		String postgres = ProcessHandle.of(pid).orElseThrow().info().command().orElseThrow();
		return Objects.requireNonNull(Path.of(postgres).getParent());
	}

	static ReplicatedDatabase start(Path folder) throws Exception {
		return new ReplicatedDatabase(folder);
	}

	/** Copies the primary as pg_basebackup would, which the embedded binaries lack. */
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
				port = %d
				listen_addresses = 'localhost'
				unix_socket_directories = ''
				max_connections = 300
				fsync = off
				log_statement = 'all'
				""".formatted(this.primary.getPort(), this.replicaPort), StandardOpenOption.APPEND);
	}

	private static void copy(Path file, Path target) throws IOException {
		Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
	}

	private EmbeddedPostgres startPrimary() throws IOException {
		return EmbeddedPostgres.builder()
			.setOverrideWorkingDirectory(BINARIES.toFile())
			.setDataDirectory(this.folder.resolve("primary").toFile())
			.setCleanDataDirectory(false)
			.setRegisterShutdownHook(false)
			.setOutputRedirector(ProcessBuilder.Redirect.appendTo(log("primary").toFile()))
			.setLocaleConfig("locale-provider", "builtin")
			.setLocaleConfig("builtin-locale", "C.UTF-8")
			.setLocaleConfig("locale", "C.UTF-8")
			.setServerConfig("listen_addresses", "localhost")
			.setServerConfig("unix_socket_directories", "")
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig("log_statement", "all")
			.start();
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	/** Starts the replica, initially or after it was killed. */
	void startReplica() throws IOException {
		Files.deleteIfExists(this.folder.resolve("replica/postmaster.pid"));
		pgCtl("start", "-w", "-l", log("replica").toString());
	}

	/**
	 * Runs pg_ctl directly, because the library can neither keep a port nor learn that
	 * its server was killed.
	 */
	private void pgCtl(String... arguments) throws IOException {
		List<String> command = new ArrayList<>();
		if (System.getProperty("user.name").equals("root")) {
			// PostgreSQL refuses to run as root; the library uses the same workaround
			command.addAll(List.of("unshare", "-U"));
		}
		command.add(this.binaries.resolve("pg_ctl").toString());
		command.addAll(List.of("-D", this.folder.resolve("replica").toString()));
		command.addAll(List.of(arguments));
		int exit = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log("pg_ctl").toFile()))
			.start()
			.onExit()
			.join()
			.exitValue();
		if (exit != 0) {
			throw new IllegalStateException(command + ": " + Files.readString(log("pg_ctl")));
		}
	}

	private Path log(String name) {
		return this.folder.resolve(name + ".log");
	}

	/**
	 * Returns the arguments by which the program finds the primary, the replica and any
	 * other replicas. The answer cache is off, because cached answers would be read from
	 * neither server.
	 */
	String[] arguments(String... otherReplicas) {
		String replicas = String.join(",", Stream.concat(Stream.of(replicaUrl()), Stream.of(otherReplicas)).toList());
		return new String[] { "--spring.datasource.url=" + primaryUrl(), "--spring.datasource.username=timeline",
				"--spring.datasource.password=any", "--timeline.datasource.replicas=" + replicas,
				"--timeline.kept-answers.size=0" };
	}

	String primaryUrl() {
		return url(this.primary.getPort());
	}

	String replicaUrl() {
		return url(this.replicaPort);
	}

	private static String url(int port) {
		return "jdbc:postgresql://localhost:%d/%s".formatted(port, DATABASE);
	}

	/** Connects to the primary as its superuser. */
	JdbcClient onPrimary() {
		return JdbcClient.create(new DriverManagerDataSource(primaryUrl(), "postgres", ""));
	}

	/** Connects to the replica as its superuser. */
	JdbcClient onReplica() {
		return JdbcClient.create(new DriverManagerDataSource(replicaUrl(), "postgres", ""));
	}

	Connection connectToPrimary() throws SQLException {
		return this.primary.getDatabase("postgres", DATABASE).getConnection();
	}

	/** Changes a title and the data version, as any writer does. */
	void change(String title) {
		onPrimary().sql("""
				with change as (update event set title = :title where slug = 'niger-coup')
				update data_version set version = version + 1, raised_at = now()
				""").param("title", title).update();
	}

	/** Sets how long replay waits for readers of the replica, in milliseconds. */
	void letReplayWait(int millis) {
		onReplica().sql("alter system set max_standby_streaming_delay = " + millis).update();
		onReplica().sql("select pg_reload_conf()").query(Boolean.class).single();
	}

	/** Makes commits wait for replicas of this name; for none if it is empty. */
	void waitForReplicasNamed(String name) {
		onPrimary().sql("alter system set synchronous_standby_names = '%s'".formatted(name)).update();
		onPrimary().sql("select pg_reload_conf()").query(Boolean.class).single();
	}

	/** Returns the number that a query on the replica selects. */
	int count(String sql) {
		return onReplica().sql(sql).query(Integer.class).single();
	}

	/** Returns the number of statements in a server's log that have this parameter. */
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

	@Override
	public void close() throws IOException {
		pgCtl("stop", "-m", "immediate");
		this.primary.close();
	}

}
