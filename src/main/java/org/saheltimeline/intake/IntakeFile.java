package org.saheltimeline.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.util.StreamUtils;

/**
 * A file of lines, by whose name it is known of which list they are.
 *
 * @param path where it is
 * @param list the list, as the API's address names it
 */
record IntakeFile(Path path, String list) {

	/** Each names only what comes before it, or itself. */
	private static final List<String> LISTS = List.of("articles", "places", "actors", "events", "troop-counts");

	private static final String ENDING = ".ndjson";

	/**
	 * The files of a folder, in the order in which they can be taken in, or a single one.
	 */
	static List<IntakeFile> at(Path path) {
		if (Files.notExists(path)) {
			throw new NotTakenIn("There is no file or folder %s.".formatted(path));
		}
		if (!Files.isDirectory(path)) {
			return List.of(of(path));
		}
		List<Path> paths;
		try (Stream<Path> listed = Files.list(path)) {
			paths = listed.filter((file) -> file.toString().endsWith(ENDING)).sorted().toList();
		}
		catch (IOException ex) {
			throw NotTakenIn.unreadable(path, ex);
		}
		if (paths.isEmpty()) {
			throw new NotTakenIn("The folder %s holds no file that ends in %s.".formatted(path, ENDING));
		}
		return paths.stream()
			.map(IntakeFile::of)
			.sorted(Comparator.comparingInt((file) -> LISTS.indexOf(file.list)))
			.toList();
	}

	private static IntakeFile of(Path path) {
		String name = path.getFileName().toString();
		return LISTS.stream()
			.filter((list) -> name.equals(list + ENDING) || (name.startsWith(list + "-") && name.endsWith(ENDING)))
			.findFirst()
			.map((list) -> new IntakeFile(path, list))
			.orElseThrow(() -> new NotTakenIn(
					"«%s» does not tell which list it is of: a name is one of %s, with %s or with a hyphen and more behind it."
						.formatted(name, String.join(", ", LISTS), ENDING)));
	}

	String name() {
		return this.path.getFileName().toString();
	}

	long size() {
		try {
			return Files.size(this.path);
		}
		catch (IOException ex) {
			throw NotTakenIn.unreadable(this.path, ex);
		}
	}

	/** SHA-256, by which a file is known again. */
	String digest() {
		try (InputStream input = Files.newInputStream(this.path)) {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			StreamUtils.drain(new DigestInputStream(input, digest));
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (IOException ex) {
			throw NotTakenIn.unreadable(this.path, ex);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
