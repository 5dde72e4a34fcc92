package org.saheltimeline.vocabulary.time;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Forms that are refused by pattern, each with its own message: EDTF (ISO 8601-2:2019)
 * that the timeline does not support, and characters that never occur in a date. Any text
 * that passes has at least one bound and contains only digits, {@code X}, hyphens,
 * slashes, open ends and qualifiers, or is one range in brackets.
 */
enum RefusedForm {

	EMPTY("^\\z", "is empty", "a date is allowed, such as 2023-07-26, 2023-10 or 2023"),

	NO_BOUND("^(\\.\\.)?/?(\\.\\.)?\\z|^\\[\\.\\.]\\z", "has no bound at all",
			"only one end of an interval is allowed to be open, such as 2023-10/.. or ../2023-12"),

	ONE_OF_SET("^(?!\\[[^\\[\\],/]*\\.\\.[^\\[\\],/]*]\\z).*[\\[\\]].*\\z", "is not a set of one range",
			"one range is allowed in brackets, such as [2023-09-24..2023-09-30], [..2024-08-06] or [2020..]"),

	ALL_OF_SET("[{}]", "belongs to an all-of set, which is EDTF level 2", "one date or one interval is allowed"),

	TIME_OF_DAY("(?<=[0-9])T[0-9]+[0-9:.Z+-]*|[0-9]+:[0-9:.]*", "is a time of day",
			"only dates are allowed, such as 2023-07-26"),

	LONG_YEAR("(?<![A-Za-z])Y-?[0-9]+", "is a year with the prefix Y", "years 0001 to 9999 are allowed, without it"),

	EXPONENT("[0-9]+E[0-9]+", "is a year with an exponent, which is EDTF level 2", "years 0001 to 9999 are allowed"),

	SIGNIFICANT_DIGITS("(?<=[0-9])S[0-9]+", "counts significant digits, which is EDTF level 2",
			"X is allowed for unspecified digits, such as 202X"),

	LOWER_CASE_X("(?<=[0-9X-])x+", "is in lower case", "X in upper case is allowed for an unspecified digit"),

	SPACE("[\\s\\p{Z}]", "is a space", "dates are allowed without spaces only, such as 2023-09/2023-12"),

	DOTS("(?<!\\.)(?!^\\.\\./|(?<=/)\\.\\.\\z|(?<=^\\[[^.]{0,64})\\.\\.(?=[^.]*]\\z))\\.++", "is not an open end",
			"two dots are allowed before or after the slash of an interval, such as 2023-10/.. or ../2023-12, and in a set, such as [2020..]"),

	OTHER("[!-~&&[^]\\[0-9X./?~%-]]+|[^]\\[0-9X./?~%-]", "does not belong in a date",
			"digits, hyphens, X, one slash, '..', brackets around one range and the qualifiers ?, ~ and % are allowed");

	private final Pattern pattern;

	private final String reason;

	private final String allowed;

	RefusedForm(String pattern, String reason, String allowed) {
		this.pattern = Pattern.compile(pattern);
		this.reason = reason;
		this.allowed = allowed;
	}

	static void check(String text) {
		for (RefusedForm form : values()) {
			Matcher found = form.pattern.matcher(text);
			if (found.find()) {
				throw new EdtfException(found.group(), form.reason, form.allowed);
			}
		}
	}

}
