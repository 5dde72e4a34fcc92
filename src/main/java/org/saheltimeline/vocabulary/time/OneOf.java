package org.saheltimeline.vocabulary.time;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Parses sets of one range: one day of it is meant, but not known which, and one end of
 * the range may be unknown (EDTF level 2, ISO 8601-2:2019, clause 12).
 */
final class OneOf {

	private static final Pattern RANGE = Pattern.compile("\\[(.*?)\\.\\.(.*)]");

	private OneOf() {
	}

	static boolean isOneOf(String text) {
		return text.startsWith("[");
	}

	static EdtfDate parse(String text) {
		return Interval.of(text, start(text), end(text));
	}

	static @Nullable EdtfDate start(String text) {
		return bound(text, 1);
	}

	static @Nullable EdtfDate end(String text) {
		return bound(text, 2);
	}

	private static @Nullable EdtfDate bound(String text, int group) {
		Matcher range = RANGE.matcher(text);
		return (!range.matches() || range.group(group).isEmpty()) ? null : EdtfDate.single(range.group(group));
	}

}
