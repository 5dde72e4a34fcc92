package org.saheltimeline.platform.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL's programs, unpacked for this machine.
 *
 * @param folder where they are
 * @param log where their output goes
 */
record Binaries(Path folder, ServerLog log) {

	/** Name of the file with the number and total size of the others, written last. */
	private static final String SIZE = "size";

	/**
	 * Unpacks the programs unless a complete copy exists. They are unpacked into a
	 * temporary folder that is then renamed, so that a program killed at any moment never
	 * leaves a partial copy that looks complete.
	 * @param parent the folder that holds one folder per archive; those of other archives
	 * are deleted
	 * @param log where the programs write
	 */
	static Binaries unpacked(Path parent, ServerLog log) throws IOException {
		Path folder = parent.resolve(digest());
		boolean whole = isWhole(folder);
		try (Stream<Path> children = Files.list(parent)) {
			for (Path child : children.filter((child) -> !whole || !child.equals(folder)).toList()) {
				FileSystemUtils.deleteRecursively(child);
			}
		}
		if (!whole) {
			Path draft = parent.resolve("unpacking.tmp");
			unpack(draft);
			Files.writeString(draft.resolve(SIZE), size(draft));
			Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
		}
		return new Binaries(folder, log);
	}

	private static boolean isWhole(Path folder) throws IOException {
		Path size = folder.resolve(SIZE);
		return Files.exists(size) && Files.readString(size).equals(size(folder));
	}

	private static String size(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			List<Long> lengths = files
				.filter((file) -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && !file.endsWith(SIZE))
				.map((file) -> file.toFile().length())
				.toList();
			return lengths.size() + " files, " + lengths.stream().mapToLong(Long::longValue).sum() + " bytes\n";
		}
	}

	private static String digest() throws IOException {
		try (DigestInputStream archive = new DigestInputStream(archive(), MessageDigest.getInstance("SHA-256"))) {
			archive.transferTo(OutputStream.nullOutputStream());
			return HexFormat.of().formatHex(archive.getMessageDigest().digest(), 0, 8);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	private static InputStream archive() throws IOException {
		String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
		String system = name.startsWith("windows") ? "Windows" : name.startsWith("mac") ? "Darwin" : "Linux";
		return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, System.getProperty("os.arch"));
	}

	private static void unpack(Path folder) throws IOException {
		try (TarArchiveInputStream archive = new TarArchiveInputStream(
				new XZInputStream(new BufferedInputStream(archive())))) {
			for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
				Path path = folder.resolve(entry.getName()).normalize();
				if (entry.isDirectory()) {
					Files.createDirectories(path);
					continue;
				}
				Files.createDirectories(path.resolveSibling("."));
				if (entry.isSymbolicLink() || entry.isLink()) {
					Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
					continue;
				}
				Files.copy(archive, path);
				if ((entry.getMode() & 0100) != 0 && !path.toFile().setExecutable(true)) {
					throw new IOException(path + " cannot be made executable");
				}
			}
		}
	}

	/**
	 * Runs one of the programs and waits until it ends.
	 * @param input what it reads
	 * @param command its name and its arguments
	 * @throws IOException if it fails
	 */
	void run(String input, String... command) throws IOException, InterruptedException {
		List<String> line = new ArrayList<>(List.of(command));
		line.set(0, this.folder.resolve("bin").resolve(command[0]).toString());
		if (LinuxUtils.isUnshareAvailable()) {
			// PostgreSQL refuses to run as root, so it gets its own user namespace
			line.addAll(0, List.of("unshare", "-U"));
		}
		Process process = new ProcessBuilder(line).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(this.log.file().toFile()))
			.start();
		try (OutputStream stream = process.getOutputStream()) {
			stream.write(input.getBytes(StandardCharsets.UTF_8));
		}
		int status = process.waitFor();
		if (status != 0) {
			throw new IOException("%s ended with status %d".formatted(command[0], status));
		}
	}

}
