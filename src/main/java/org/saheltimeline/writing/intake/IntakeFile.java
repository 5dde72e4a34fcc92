package org.saheltimeline.writing.intake;

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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.util.StreamUtils;

/**
 * A file of lines, whose name says which list they belong to.
 *
 * @param path the path of the file
 * @param list the list, as named in URLs of the API
 */
record IntakeFile(Path path, String list) {

	/** In an order in which each list refers only to itself and to earlier ones. */
	private static final List<String> LISTS = List.of("articles", "places", "actors", "events", "troop-counts");

	private static final Map<String, LineReader<? extends Line>> READERS = Map.of("articles",
			new LineReader<>(ArticleLine.class), "places", new LineReader<>(PlaceLine.class), "actors",
			new LineReader<>(ActorLine.class), "events", new LineReader<>(EventLine.class), "troop-counts",
			new LineReader<>(TroopCountLine.class));

	private static final String ENDING = ".ndjson";

	private static final String NAMES = "Files are named %s, with %s or with a hyphen and more behind it (events-2024.ndjson)."
		.formatted(String.join(", ", LISTS), ENDING);

	/** Prefixes that match the names of lists, including their singular. */
	private static final List<String> STEMS = List.of("article", "place", "actor", "event", "troop");

	/** Extensions of data files and archives. */
	private static final Pattern DATA = Pattern
		.compile(".*\\.(ndjson|jsonl|json|csv|tsv|ya?ml|xml|xlsx?|ods|parquet|sql|gz|bz2|xz|zst|zip|tar|tgz|7z)");

	/**
	 * Returns a single file, or the files of a folder in the order in which they can be
	 * imported. Refuses the whole folder if it contains anything that looks like data but
	 * cannot be imported.
	 * @param path the file or the folder
	 * @param told a consumer of messages about skipped files
	 */
	static List<IntakeFile> at(Path path, Consumer<String> told) {
		if (Files.notExists(path)) {
			throw new NotTakenIn("There is no file or folder %s.".formatted(path));
		}
		return Files.isDirectory(path) ? in(path, told) : List.of(readable(path));
	}

	private static List<IntakeFile> in(Path folder, Consumer<String> told) {
		List<Path> entries = entries(folder);
		refuseMisnamed(folder, entries);
		List<IntakeFile> files = entries.stream()
			.filter(IntakeFile::isRightlyNamed)
			.map(IntakeFile::readable)
			.sorted(Comparator.comparingInt((file) -> LISTS.indexOf(file.list)))
			.toList();
		if (files.isEmpty()) {
			throw new NotTakenIn("The folder %s holds no file to take in. %s".formatted(folder, NAMES));
		}
		entries.stream()
			.filter((entry) -> !isRightlyNamed(entry))
			.forEach((entry) -> told.accept("%s: is not data, and is left out".formatted(entry.getFileName())));
		return files;
	}

	private static void refuseMisnamed(Path folder, List<Path> entries) {
		List<String> refused = entries.stream()
			.filter((entry) -> !isRightlyNamed(entry) && looksMeant(entry))
			.map((entry) -> entry.getFileName() + (Files.isDirectory(entry) ? "/" : ""))
			.toList();
		if (!refused.isEmpty()) {
			throw new NotTakenIn("Nothing of the folder %s was taken in, because of %s. %s Subfolders are not read."
				.formatted(folder, String.join(", ", refused), NAMES));
		}
	}

	private static List<Path> entries(Path folder) {
		try (Stream<Path> listed = Files.list(folder)) {
			return listed.sorted().toList();
		}
		catch (IOException ex) {
			throw NotTakenIn.unreadable(folder, ex);
		}
	}

	private static boolean isRightlyNamed(Path path) {
		return list(path).isPresent();
	}

	private static Optional<String> list(Path path) {
		String name = path.getFileName().toString();
		return LISTS.stream()
			.filter((list) -> name.equals(list + ENDING) || (name.startsWith(list + "-") && name.endsWith(ENDING)))
			.findFirst();
	}

	/**
	 * Whether an entry looks like data. Hidden ones do not: editors and file managers
	 * leave them behind.
	 */
	private static boolean looksMeant(Path path) {
		String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
		return !name.startsWith(".") && (Files.isDirectory(path) || DATA.matcher(name).matches()
				|| STEMS.stream().anyMatch(name::startsWith));
	}

	private static IntakeFile readable(Path path) {
		String list = list(path)
			.orElseThrow(() -> new NotTakenIn("The name of %s does not say what it holds. %s".formatted(path, NAMES)));
		try (InputStream input = Files.newInputStream(path)) {
			input.read();
			return new IntakeFile(path, list);
		}
		catch (IOException ex) {
			throw NotTakenIn.unreadable(path, ex);
		}
	}

	/** Returns the reader for its lines. */
	LineReader<? extends Line> reader() {
		return Objects.requireNonNull(READERS.get(this.list));
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

	/** Returns the SHA-256, which identifies a file that was imported before. */
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
