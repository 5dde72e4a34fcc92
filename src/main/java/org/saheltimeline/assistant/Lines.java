package org.saheltimeline.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.web.Address;
import org.saheltimeline.http.web.KnownBy;
import org.saheltimeline.vocabulary.time.FactDate;

import org.springframework.util.StringUtils;

/** The lines of an answer. */
final class Lines {

	private final List<String> lines = new ArrayList<>();

	Lines add(String line) {
		this.lines.add(line);
		return this;
	}

	/** Adds several lines under a heading, unless there are none. */
	Lines addAll(String heading, List<String> list) {
		if (!list.isEmpty()) {
			this.lines.add(heading + ":");
			list.forEach((line) -> this.lines.add("- " + line));
		}
		return this;
	}

	/**
	 * Adds several lines under a heading, of which the last says how many more there are.
	 * @param most how many are written out
	 */
	Lines addFirst(String heading, List<String> list, int most) {
		return (list.size() <= most) ? addAll(heading, list)
				: addAll(heading,
						Stream.concat(list.stream().limit(most), Stream.of("and %d more".formatted(list.size() - most)))
							.toList());
	}

	/** Returns values that are there, separated by commas. */
	static String joined(@Nullable String... values) {
		return Stream.of(values).filter(StringUtils::hasText).collect(Collectors.joining(", "));
	}

	/** Returns the address of a page, as of the day that was asked for. */
	static String page(@Nullable KnownBy knownBy, String... segments) {
		return Address.ofPage(segments) + ((knownBy != null) ? "?knownBy=" + knownBy.day() : "");
	}

	/** Returns the reason that an article gives; nothing if it gives none. */
	static String reason(@Nullable String reason) {
		return (reason != null) ? " Reason given: %s.".formatted(StringUtils.trimTrailingCharacter(reason, '.')) : "";
	}

	/** Says as of which day the answer is. */
	static String asOf(@Nullable KnownBy knownBy) {
		return (knownBy != null) ? ", as far as known by " + FactDate.inWords(knownBy.day()) : "";
	}

	@Override
	public String toString() {
		return String.join("\n", this.lines);
	}

}
