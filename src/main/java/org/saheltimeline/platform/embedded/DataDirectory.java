package org.saheltimeline.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import org.springframework.util.FileSystemUtils;

/**
 * The folder with the server's data, binaries, passwords and log, open to one program at
 * a time.
 */
final class DataDirectory implements AutoCloseable {

	/**
	 * Folders held by this process. If this process opened the lock file again, closing
	 * it would release the lock.
	 */
	private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

	/** Less space than PostgreSQL needs to start, in bytes. */
	private static final long ALMOST_NOTHING = 1 << 20;

	private final Path root;

	private final FileChannel lock;

	private DataDirectory(Path root, FileChannel lock) {
		this.root = root;
		this.lock = lock;
	}

	static DataDirectory open(Path directory) {
		Path root = directory.toAbsolutePath().normalize();
		try {
			Files.createDirectories(root, ownerOnly("rwx------"));
			Files.createDirectories(root.resolve("bin"), ownerOnly("rwx------"));
			return new DataDirectory(root, lock(root));
		}
		catch (IOException ex) {
			throw new ServerNotStarted(
					"The folder %s for the embedded PostgreSQL is not writable: %s.".formatted(root,
							(ex instanceof FileAlreadyExistsException) ? "it is not a folder" : brief(ex)),
					"Make it writable for this user, or set timeline.embedded.directory.", ex);
		}
	}

	private static FileChannel lock(Path root) throws IOException {
		if (!HELD.add(root)) {
			throw new DirectoryInUse(root, ownPid());
		}
		FileChannel channel = null;
		boolean locked = false;
		try {
			Path file = root.resolve("lock");
			channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			if (channel.tryLock() == null) {
				throw new DirectoryInUse(root, Files.readString(file));
			}
			channel.truncate(0);
			channel.write(ByteBuffer.wrap(ownPid().getBytes(StandardCharsets.US_ASCII)));
			locked = true;
			return channel;
		}
		finally {
			if (!locked) {
				HELD.remove(root);
				if (channel != null) {
					channel.close();
				}
			}
		}
	}

	private static String ownPid() {
		return Long.toString(ProcessHandle.current().pid());
	}

	static FileAttribute<?>[] ownerOnly(String permissions) {
		if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
			return new FileAttribute<?>[0];
		}
		return new FileAttribute<?>[] {
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) };
	}

	Path path() {
		return this.root;
	}

	Path binaries() {
		return this.root.resolve("bin");
	}

	/**
	 * Returns the processes that run from this folder. The lock is held, so all of them
	 * are this program's.
	 */
	OwnProcesses processes() throws IOException {
		return processes(cluster());
	}

	/** Returns the processes that run from this folder, with the server of a cluster. */
	OwnProcesses processes(Path cluster) throws IOException {
		return new OwnProcesses(binaries().toRealPath(), cluster.resolve("postmaster.pid"));
	}

	/**
	 * Returns the cluster's folder. The major version in its name keeps a later version
	 * from using it.
	 */
	Path cluster() {
		return cluster(this.root);
	}

	static Path cluster(Path root) {
		return root.resolve("pg18");
	}

	/**
	 * Returns where a cluster is created, so that an incomplete one is never mistaken for
	 * the data.
	 */
	Path draft() {
		return this.root.resolve("pg18.tmp");
	}

	/** Moves a draft into place as the cluster. */
	void accept(Path draft) throws IOException {
		Files.move(draft, cluster(), StandardCopyOption.ATOMIC_MOVE);
	}

	/**
	 * Replaces the data with a complete cluster.
	 * @return the name under which the previous data is kept; null if there was none
	 */
	@Nullable String replace(Path draft) throws IOException {
		Files.move(draft, restored(), StandardCopyOption.ATOMIC_MOVE);
		return finishReplacing();
	}

	private Path restored() {
		return this.root.resolve("pg18.restored");
	}

	private @Nullable String finishReplacing() throws IOException {
		String name = null;
		if (Files.exists(cluster())) {
			name = "pg18.replaced-" + BackupFolder.name(Files.getLastModifiedTime(cluster()).toInstant());
			Files.move(cluster(), this.root.resolve(name), StandardCopyOption.ATOMIC_MOVE);
		}
		accept(restored());
		return name;
	}

	/**
	 * Finishes what a killed program left undone: deletes an unfinished cluster and puts
	 * a restored one in place. If there is no data, refuses another major version's
	 * folder and a disk that is too small.
	 */
	void settle() throws IOException {
		FileSystemUtils.deleteRecursively(draft());
		if (Files.exists(restored())) {
			finishReplacing();
		}
		if (!Files.exists(cluster())) {
			new NewDatabaseFolder(this.root).refuseUnsuitable();
		}
	}

	/** Returns the password of the role that the program uses. */
	PasswordFile password() {
		return password(this.root);
	}

	static PasswordFile password(Path root) {
		return new PasswordFile(root.resolve("password"));
	}

	/** Returns the superuser's password. Backups log in with it; the service does not. */
	PasswordFile superuserPassword() {
		return superuserPassword(this.root);
	}

	static PasswordFile superuserPassword(Path root) {
		return new PasswordFile(root.resolve("superuser-password"));
	}

	Reserve reserve() {
		return new Reserve(this.root);
	}

	ServerLog log() {
		return new ServerLog(this.root.resolve("postgresql.log"), 0);
	}

	/** Returns why something failed here, in one line without a full stop. */
	String reason(ServerLog log, Exception failure) {
		return log.lastComplaint().map((line) -> line.replaceFirst("\\.$", "")).orElseGet(() -> reason(failure));
	}

	/** Returns the reason when the log has none, as on a full disk. */
	private String reason(Exception failure) {
		return (this.root.toFile().getUsableSpace() < ALMOST_NOTHING) ? "no space left on device" : brief(failure);
	}

	private static String brief(Exception failure) {
		return switch (failure) {
			case AccessDeniedException _ -> "permission denied";
			case FileSystemException ex when ex.getReason() != null -> ex.getReason();
			default -> Objects.requireNonNullElse(failure.getMessage(), failure.getClass().getSimpleName());
		};
	}

	/** Releases the folder for the next program. */
	@Override
	public void close() {
		try {
			this.lock.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			HELD.remove(this.root);
		}
	}

}
