package org.saheltimeline.writing.seed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds words copied from an article: more in a row than chance would explain. */
class CopiedWords {

	private static final int IN_A_ROW = 6;

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}\\p{N}]+)*");

	/** Allowed, because a proper name cannot be reworded. */
	private static final String FULL_NAME_OF_JNIM = "Jama'a Nusrat ul-Islam wa al-Muslimin";

	private final Set<List<String>> runs = new HashSet<>();

	CopiedWords(List<String> originals) {
		originals.forEach((text) -> this.runs.addAll(runs(words(text))));
		this.runs.removeAll(runs(words(FULL_NAME_OF_JNIM)));
	}

	/** Returns what was copied into a file, or into any file of a folder. */
	List<String> in(Path root) throws IOException {
		List<String> found = new ArrayList<>();
		try (Stream<Path> files = Files.walk(root)) {
			for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
				in(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8), found);
			}
		}
		return found;
	}

	private void in(String name, String text, List<String> found) {
		List<MatchResult> matches = WORD.matcher(text).results().toList();
		List<List<String>> runs = runs(words(text));
		for (int i = 0; i < runs.size(); i++) {
			if (this.runs.contains(runs.get(i))) {
				long line = 1 + text.substring(0, matches.get(i).start()).chars().filter((it) -> it == '\n').count();
				found.add("%s, line %d: “%s” is from an article".formatted(name, line, String.join(" ", runs.get(i))));
			}
		}
	}

	private static List<String> words(String text) {
		return WORD.matcher(text.toLowerCase(Locale.ROOT).replace('’', '\''))
			.results()
			.map(MatchResult::group)
			.toList();
	}

	private static List<List<String>> runs(List<String> words) {
		return Stream.iterate(0, (start) -> start + IN_A_ROW <= words.size(), (start) -> start + 1)
			.map((start) -> words.subList(start, start + IN_A_ROW))
			.toList();
	}

}
