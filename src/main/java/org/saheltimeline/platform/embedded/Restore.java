package org.saheltimeline.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Restores a database from a backup and puts it in place of the current one.
 *
 * @param folder the backups
 * @param time the time to restore to; null for the latest possible
 * @param directory where the restored database goes
 */
record Restore(BackupFolder folder, @Nullable Instant time, DataDirectory directory) {

	private static final Logger log = LoggerFactory.getLogger(Restore.class);

	/** The format that PostgreSQL can read before it has loaded its time zone names. */
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS'+00'")
		.withZone(ZoneOffset.UTC);

	static void from(Path folder, @Nullable Instant time, Path path) throws IOException, InterruptedException {
		try (DataDirectory directory = DataDirectory.open(path)) {
			new Restore(new BackupFolder(folder), time, directory).run();
		}
	}

	private void run() throws IOException, InterruptedException {
		Path base = base();
		this.directory.processes().stop();
		this.directory.settle();
		this.directory.log().rotate();
		Binaries binaries = Binaries.unpacked(this.directory.binaries(), this.directory.log());
		Path draft = this.directory.draft();
		new ClusterFiles(base).copyTo(draft);
		replay(binaries, new ClusterFiles(draft));
		new Cluster(this.directory, binaries).setPasswords(draft);
		String replaced = this.directory.replace(draft);
		log.info("Restored into {}{}. Nothing is archived until the next backup", this.directory.cluster(),
				(replaced != null) ? "; what was there is kept beside it as " + replaced : "");
	}

	private Path base() throws IOException {
		if (!Files.isDirectory(this.folder.path()) || this.folder.bases().isEmpty()) {
			throw new CommandFailed("There is no backup in %s.".formatted(this.folder.path()),
					"Use the folder that was given as timeline.backup.", null);
		}
		return this.folder.lastBase(this.time)
			.orElseThrow(() -> new CommandFailed("The first backup in %s is later than %s: %s."
				.formatted(this.folder.path(), this.time, folderName()), "Give a later time.", null));
	}

	private String folderName() {
		try {
			return this.folder.bases().getFirst().getFileName().toString();
		}
		catch (IOException ex) {
			return ex.toString();
		}
	}

	/** Has a server replay the WAL up to the requested time. */
	private void replay(Binaries binaries, ClusterFiles files) throws IOException, InterruptedException {
		files.changeSettings(ClusterFiles::isOfArchive, "archive_command = 'exit 0'",
				"restore_command = '%s'".formatted(restoreCommand().replace("\\", "\\\\").replace("'", "''")),
				"recovery_target_timeline = 'current'", "recovery_target_action = 'promote'",
				(this.time != null) ? "recovery_target_time = '%s'".formatted(TIME.format(this.time)) : "");
		Files.createFile(files.root().resolve("recovery.signal"));
		OwnProcesses processes = this.directory.processes(files.root());
		Server server = new Server(files.root(), binaries, processes, Map.of("hot_standby", "off"));
		try {
			server.start();
			while (Files.exists(files.root().resolve("recovery.signal"))
					|| !JoinedServer.isReady(Files.readAllLines(files.root().resolve("postmaster.pid")))) {
				if (!server.isRunning()) {
					throw new IOException("the server ended");
				}
				Thread.sleep(100);
			}
		}
		catch (IOException ex) {
			throw notReplayed(ex);
		}
		finally {
			processes.stop();
		}
		files.changeSettings((line) -> ClusterFiles.isOfArchive(line) || line.isEmpty(), "archive_command = 'exit 0'");
	}

	/**
	 * Returns a command that falls back to the current data's WAL: the end may not have
	 * reached the archive.
	 */
	private String restoreCommand() {
		return "cp %s \"%%p\" 2>/dev/null || cp %s \"%%p\" 2>/dev/null".formatted(shell(this.folder.wal()),
				shell(this.directory.cluster().resolve("pg_wal")));
	}

	private static String shell(Path wal) {
		return "'" + wal.toString().replace("%", "%%").replace("'", "'\\''") + "/%f'";
	}

	private CommandFailed notReplayed(IOException cause) {
		String reason = this.directory.reason(this.directory.log(), cause);
		if (reason.contains("before configured recovery target was reached")) {
			return new CommandFailed(
					"Nothing in %s was written at %s or later.".formatted(this.folder.path(), this.time),
					"Leave timeline.restore.to out to restore all that is there.", cause);
		}
		return new CommandFailed("The backup in %s cannot be restored: %s.".formatted(this.folder.path(), reason),
				"See %s.".formatted(this.directory.log().file()), cause);
	}

}
