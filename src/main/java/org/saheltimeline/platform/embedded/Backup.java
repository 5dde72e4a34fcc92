package org.saheltimeline.platform.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * Copies the files of a cluster while its server runs, and has the server archive
 * everything that it writes from then on in the same folder.
 *
 * @param cluster the cluster
 * @param folder where the copy goes
 * @param jdbc a superuser's session
 */
record Backup(Path cluster, BackupFolder folder, JdbcClient jdbc) {

	private static final Logger log = LoggerFactory.getLogger(Backup.class);

	/** Long, because PostgreSQL waits ten seconds before it restarts its archiver. */
	private static final Duration PATIENCE = Duration.ofSeconds(90);

	private static final Duration ROUND = Duration.ofSeconds(5);

	/** Backs up the database of a directory, whether or not the service is running. */
	static void take(Path directory, Path folder) throws IOException, SQLException, InterruptedException {
		if (!Files.exists(DataDirectory.cluster(directory))) {
			throw new CommandFailed("There is no database in %s.".formatted(directory.toAbsolutePath().normalize()),
					"Set timeline.embedded.directory to that of the service.", null);
		}
		try (EmbeddedServer server = EmbeddedServer.start(directory)) {
			take(directory, folder, server.getJdbcUrl());
		}
		catch (DirectoryInUse ex) {
			take(directory, folder, JoinedServer.in(directory).orElseThrow(() -> ex).getJdbcUrl());
		}
	}

	private static void take(Path directory, Path folder, String url)
			throws IOException, SQLException, InterruptedException {
		String password = DataDirectory.superuserPassword(directory).read().orElse("");
		try (Connection connection = DriverManager.getConnection(url, "postgres", password)) {
			new Backup(DataDirectory.cluster(directory), new BackupFolder(folder),
					JdbcClient.create(new SingleConnectionDataSource(connection, true)))
				.take();
		}
	}

	private void take() throws IOException, InterruptedException {
		Files.createDirectories(this.folder.path(), DataDirectory.ownerOnly("rwx------"));
		if (!text("select current_setting('basic_archive.archive_directory', true)")
			.equals(this.folder.wal().toString())) {
			beginArchive();
		}
		Path draft = this.folder.draft();
		FileSystemUtils.deleteRecursively(draft);
		this.jdbc.sql("select pg_backup_start('Sahel Timeline', true)::text").query(String.class).single();
		new ClusterFiles(this.cluster).copyTo(draft);
		Stopped stopped = this.jdbc.sql("""
				select labelfile, pg_walfile_name(lsn),
				    ceil(extract(epoch from clock_timestamp()) * 1000)::bigint
				from pg_backup_stop(false)
				""")
			.query((row, number) -> new Stopped(row.getString(1), row.getString(2),
					Instant.ofEpochMilli(row.getLong(3))))
			.single();
		ClusterFiles.write(draft.resolve("backup_label"), stopped.label().getBytes(StandardCharsets.UTF_8));
		if (!isArchived(stopped.wal(), PATIENCE)) {
			throw notArchived();
		}
		Files.move(draft, this.folder.base(stopped.time()), StandardCopyOption.ATOMIC_MOVE);
		log.info("Backed up into {}: can be restored as of {} or any later time", this.folder.path(), stopped.time());
	}

	/**
	 * Starts archiving into the folder, which must be empty: only the database that
	 * already archives there may add to it.
	 */
	private void beginArchive() throws IOException, InterruptedException {
		try (Stream<Path> files = Files.list(this.folder.path())) {
			if (files.findAny().isPresent()) {
				throw new CommandFailed(
						"%s is not empty and does not contain a backup of this database.".formatted(this.folder.path()),
						"Give another folder.", null);
			}
		}
		if (!text("show archive_mode").equals("on")) {
			throw new CommandFailed("The running service is of an earlier version, which cannot be backed up.",
					"Start it again with this version.", null);
		}
		Files.createDirectories(this.folder.wal(), DataDirectory.ownerOnly("rwx------"));
		this.jdbc.sql("alter system set archive_command = ''").update();
		this.jdbc.sql("alter system set archive_library = 'basic_archive'").update();
		this.jdbc
			.sql("alter system set basic_archive.archive_directory = '%s'"
				.formatted(this.folder.wal().toString().replace("'", "''")))
			.update();
		text("select pg_reload_conf()::text");
		awaitArchive();
	}

	/** Waits until the archive works; until then, WAL may still be discarded. */
	private void awaitArchive() throws InterruptedException {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		do {
			text("select pg_create_restore_point('backup')::text");
			if (isArchived(text("select pg_walfile_name(pg_switch_wal())"), ROUND)) {
				return;
			}
		}
		while (System.nanoTime() < deadline);
		throw notArchived();
	}

	private boolean isArchived(String wal, Duration patience) throws InterruptedException {
		long deadline = System.nanoTime() + patience.toNanos();
		while (!Files.exists(this.folder.wal().resolve(wal))) {
			if (System.nanoTime() > deadline) {
				return false;
			}
			Thread.sleep(50);
		}
		return true;
	}

	private CommandFailed notArchived() {
		return new CommandFailed("PostgreSQL does not write into %s.".formatted(this.folder.wal()),
				"See postgresql.log beside the data.", null);
	}

	private String text(String sql) {
		return this.jdbc.sql(sql).query((row, number) -> String.valueOf(row.getString(1))).single();
	}

	/**
	 * The result of {@code pg_backup_stop}.
	 *
	 * @param label the contents of {@code backup_label}
	 * @param wal the last WAL file that the copy needs
	 * @param time when the copy was complete
	 */
	private record Stopped(String label, String wal, Instant time) {
	}

}
