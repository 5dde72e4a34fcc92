package org.saheltimeline.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folder with the server's data, binaries, password and log, open to one program at a
 * time.
 */
final class DataDirectory implements AutoCloseable {

	/**
	 * The folders of this very process: to open one's lock file again would unlock it.
	 */
	private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

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
			// By itself, because the library makes this folder writable for everyone
			Files.createDirectories(root.resolve("bin"), ownerOnly("rwx------"));
			return new DataDirectory(root, lock(root));
		}
		catch (IOException ex) {
			HELD.remove(root);
			throw new ServerNotStarted(
					"The folder %s for the embedded PostgreSQL cannot be written (%s).".formatted(root,
							ex.getClass().getSimpleName()),
					"Make it a folder that this user may write, or set timeline.embedded.directory.", ex);
		}
	}

	private static FileChannel lock(Path root) throws IOException {
		if (!HELD.add(root)) {
			throw new DirectoryInUse(root, ownPid());
		}
		Path file = root.resolve("lock");
		FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		if (channel.tryLock() == null) {
			channel.close();
			HELD.remove(root);
			throw new DirectoryInUse(root, Files.readString(file));
		}
		channel.truncate(0);
		channel.write(ByteBuffer.wrap(ownPid().getBytes(StandardCharsets.US_ASCII)));
		return channel;
	}

	private static String ownPid() {
		return Long.toString(ProcessHandle.current().pid());
	}

	private static FileAttribute<?>[] ownerOnly(String permissions) {
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

	/** The data; the major version in its name keeps a later one off it. */
	Path cluster() {
		return cluster(this.root);
	}

	static Path cluster(Path root) {
		return root.resolve("pg18");
	}

	/**
	 * Where the data is first made, so that a half-made cluster is never taken for one.
	 */
	Path draft() {
		return this.root.resolve("pg18.tmp");
	}

	void acceptDraft() throws IOException {
		Files.move(draft(), cluster(), StandardCopyOption.ATOMIC_MOVE);
	}

	Path passwordFile() {
		return passwordFile(this.root);
	}

	private static Path passwordFile(Path root) {
		return root.resolve("password");
	}

	void writePassword(String password) throws IOException {
		Files.deleteIfExists(passwordFile());
		Files.createFile(passwordFile(), ownerOnly("rw-------"));
		Files.writeString(passwordFile(), password, StandardOpenOption.SYNC);
	}

	String readPassword() throws IOException {
		return readPassword(this.root);
	}

	static String readPassword(Path root) throws IOException {
		return Files.readString(passwordFile(root)).strip();
	}

	ServerLog log() {
		return new ServerLog(this.root.resolve("postgresql.log"));
	}

	/** Lets the next program in. */
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
