package org.saheltimeline.page;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.web.Problem;
import org.saheltimeline.http.web.Problem.ProblemError;
import org.saheltimeline.vocabulary.codebook.Suggestion;

import org.springframework.web.util.UriUtils;

/**
 * What went wrong, and ways on.
 *
 * @param title what went wrong, in a few words
 * @param status the HTTP status code
 * @param detail what went wrong this time
 * @param suggestion the path of what was probably meant; null if nothing is similar
 * @param now the path of the same page without a day by which it was known; null if no
 * day was the problem
 * @param words the words to search the timeline for; null if the address has none
 */
record ProblemPage(String title, int status, String detail, @Nullable String suggestion, @Nullable String now,
		@Nullable String words) {

	private static final List<String> KINDS = List.of("events", "actors", "places", "articles");

	private static final List<String> PAGES = List.of("about", "conflicts");

	/**
	 * @param problem the problem
	 * @param path the requested path
	 */
	static ProblemPage of(Problem problem, String path) {
		List<String> segments = Arrays.stream(path.split("/")).filter((segment) -> !segment.isEmpty()).toList();
		boolean isUnknown = problem.status() == 404;
		boolean isAddress = problem.type().endsWith("/no-such-path");
		return new ProblemPage(title(problem), problem.status(),
				(isAddress) ? "Nothing is at this address." : plain(problem.detail()),
				(isUnknown) ? suggestion(problem, segments) : null, now(problem, path),
				(isUnknown && !segments.isEmpty()) ? words(segments.getLast()) : null);
	}

	/** Returns a detail without marks for code, and without the suggestion. */
	private static String plain(String detail) {
		return detail.replaceAll(" Did you mean \"[^\"]*\"\\?", "").replaceAll("`([^`]*)`", "“$1”");
	}

	private static String title(Problem problem) {
		return switch (problem.status()) {
			case 404 -> "There is no such page";
			case 400 -> "This address is not quite right";
			case 503 -> "Not available at the moment";
			default -> problem.title();
		};
	}

	private static @Nullable String suggestion(Problem problem, List<String> segments) {
		String id = problem.errors()
			.stream()
			.map(ProblemError::suggestion)
			.filter((suggestion) -> suggestion != null)
			.findFirst()
			.orElse(null);
		if (id != null) {
			return segments.getFirst() + "/" + id;
		}
		if (problem.errors().isEmpty() && segments.size() == 2) {
			String kind = Suggestion.nearest(segments.getFirst(), KINDS);
			return (kind != null && !kind.equals(segments.getFirst())) ? kind + "/" + encoded(segments.getLast())
					: null;
		}
		return (segments.size() == 1) ? Suggestion.nearest(segments.getFirst(), PAGES) : null;
	}

	/** Returns a segment of the path as a client sends it, whatever it consists of. */
	private static String encoded(String segment) {
		return UriUtils.encodePathSegment(decoded(segment), StandardCharsets.UTF_8);
	}

	private static @Nullable String now(Problem problem, String path) {
		boolean isAboutDay = problem.errors().stream().anyMatch((error) -> "knownBy".equals(error.parameter()));
		return (isAboutDay) ? path.substring(1) : null;
	}

	private static String words(String segment) {
		return decoded(segment).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
	}

	private static String decoded(String segment) {
		try {
			return UriUtils.decode(segment, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return segment;
		}
	}

	/** Returns the words as the value of a parameter; null if there are none. */
	@Nullable String search() {
		String words = this.words;
		return (words == null || words.isEmpty()) ? null : UriUtils.encodeQueryParam(words, StandardCharsets.UTF_8);
	}

}
