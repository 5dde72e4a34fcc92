package org.saheltimeline.platform.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The files of a cluster.
 *
 * @param root the folder that holds them
 */
record ClusterFiles(Path root) {

	private static final Path CONTROL = Path.of("global", "pg_control");

	/** Folders whose contents need not be copied, according to PostgreSQL's manual. */
	private static final Set<Path> EMPTY = Set.of(Path.of("pg_wal"), Path.of("pg_replslot"), Path.of("pg_dynshmem"),
			Path.of("pg_notify"), Path.of("pg_serial"), Path.of("pg_snapshots"), Path.of("pg_stat_tmp"),
			Path.of("pg_subtrans"));

	private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "pg_internal.init",
			"epg-lock");

	/** Copies the files and flushes them to disk. A server may change them meanwhile. */
	void copyTo(Path target) throws IOException {
		Files.walkFileTree(this.root, new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
				Path name = ClusterFiles.this.root.relativize(folder);
				if (isTemporary(folder)) {
					return FileVisitResult.SKIP_SUBTREE;
				}
				Files.createDirectories(target.resolve(name.toString()), DataDirectory.ownerOnly("rwx------"));
				return EMPTY.contains(name) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				Path name = ClusterFiles.this.root.relativize(file);
				if (!isTemporary(file) && !LEFT_OUT.contains(file.getFileName().toString()) && !name.equals(CONTROL)) {
					copy(file, target.resolve(name.toString()));
				}
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
				if (failure instanceof NoSuchFileException) {
					return FileVisitResult.CONTINUE;
				}
				throw failure;
			}
		});
		write(target.resolve(CONTROL.toString()), control());
	}

	private static boolean isTemporary(Path file) {
		return file.getFileName().toString().startsWith("pgsql_tmp");
	}

	/**
	 * Copies a file unless it disappears: a table dropped during the copy is dropped
	 * again when the WAL is replayed.
	 */
	private static void copy(Path file, Path copy) throws IOException {
		try {
			Files.copy(file, copy);
			sync(copy);
		}
		catch (NoSuchFileException ex) {
			if (Files.exists(file)) {
				throw ex;
			}
		}
	}

	/** Reads the control file until two reads agree, so that it is never half-written. */
	private byte[] control() throws IOException {
		byte[] before = Files.readAllBytes(this.root.resolve(CONTROL));
		byte[] again = Files.readAllBytes(this.root.resolve(CONTROL));
		return Arrays.equals(before, again) ? again : control();
	}

	/** Writes a file and flushes it to disk before returning. */
	static void write(Path file, byte[] content) throws IOException {
		Files.write(file, content);
		sync(file);
	}

	private static void sync(Path file) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			channel.force(true);
		}
	}

	/**
	 * Replaces lines of the settings that {@code alter system} writes, atomically.
	 * @param dropped which lines to remove
	 * @param added the lines to append
	 */
	void changeSettings(Predicate<String> dropped, String... added) throws IOException {
		Path file = this.root.resolve("postgresql.auto.conf");
		Path draft = this.root.resolve("postgresql.auto.conf.tmp");
		List<String> kept = Files.readAllLines(file).stream().filter(dropped.negate()).toList();
		String text = String.join("\n", Stream.concat(kept.stream(), Stream.of(added)).toList()) + "\n";
		Files.deleteIfExists(draft);
		Files.createFile(draft, DataDirectory.ownerOnly("rw-------"));
		write(draft, text.getBytes(StandardCharsets.UTF_8));
		Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
	}

	/** Returns whether a line configures WAL archiving or recovery. */
	static boolean isOfArchive(String line) {
		return line.matches("(archive|basic_archive|restore|recovery)[_.].*");
	}

	/** Returns whether a setting was made by {@code alter system}. */
	boolean hasSetting(String name) throws IOException {
		return Files.readAllLines(this.root.resolve("postgresql.auto.conf"))
			.stream()
			.anyMatch((line) -> line.startsWith(name + " "));
	}

}
