package org.saheltimeline.http.openapi;

import java.util.Collection;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.saheltimeline.http.web.Country;

/**
 * Regular expressions for what parameters accept, exactly as the parsers do, except that
 * an expression cannot compare two values. They use only what ECMAScript, Java, Python
 * and RE2 have in common.
 */
final class Patterns {

	private static final String YEAR = "(000[1-9]|00[1-9][0-9]|0[1-9][0-9]{2}|[1-9][0-9]{3})";

	/** The winter of 9999 would end in the year 10000. */
	private static final String YEAR_BEFORE_9999 = "(000[1-9]|00[1-9][0-9]|0[1-9][0-9]{2}|[1-8][0-9]{3}|9[0-8][0-9]{2}|99[0-8][0-9]|999[0-8])";

	private static final String FEBRUARY_29 = "([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29";

	private static final String MONTH = "(0[1-9]|1[0-2])";

	private static final String DAY_OF_YEAR = MONTH
			+ "-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31";

	private static final String UNSPECIFIED = "[01]X|XX|XX-XX|" + MONTH + "-([012]X|XX)|(0[13-9]|1[0-2])-3X";

	private static final String DECADE_OR_CENTURY = "(00[1-9]|0[1-9][0-9]|[1-9][0-9]{2})X|(0[1-9]|[1-9][0-9])XX";

	private static final String SINGLE = "(" + YEAR + "(-(" + MONTH + "|" + DAY_OF_YEAR + "|2[1-3]|" + UNSPECIFIED
			+ "))?|" + YEAR_BEFORE_9999 + "-24|" + FEBRUARY_29 + "|" + DECADE_OR_CENTURY + ")[?~%]?";

	private static final String DIGITS = "(\\.[0-9]{1,20})?";

	private static final String ZEROS = "(\\.0{1,20})?";

	private static final String BELOW_10 = "0" + ZEROS + "[eE][+-]?[0-9]{1,3}|[1-9]" + DIGITS
			+ "[eE](-[0-9]{1,3}|\\+?0{1,3})";

	private static final String LATITUDE = "-?(90" + ZEROS + "|[1-8]?[0-9]" + DIGITS + "|" + BELOW_10 + "|([1-8]"
			+ DIGITS + "|9" + ZEROS + ")[eE]\\+?0{0,2}1)";

	private static final String LONGITUDE = "-?(180" + ZEROS + "|(1[0-7][0-9]|[1-9]?[0-9])" + DIGITS + "|" + BELOW_10
			+ "|[1-9]" + DIGITS + "[eE]\\+?0{0,2}1|1(\\.[0-7][0-9]{0,19}|\\.80{0,19})?[eE]\\+?0{0,2}2)";

	/** A day. */
	static final String DAY = whole(YEAR + "-(" + DAY_OF_YEAR + ")|" + FEBRUARY_29);

	/** A day, a month or a year. */
	static final String DAY_MONTH_OR_YEAR = whole(YEAR + "(-(" + MONTH + "|" + DAY_OF_YEAR + "))?|" + FEBRUARY_29);

	/** An EDTF date. */
	static final String EDTF = whole(SINGLE + "(/(" + SINGLE + "|\\.\\.)?)?|(\\.\\.)?/" + SINGLE + "|\\[" + SINGLE
			+ "\\.\\.(" + SINGLE + ")?\\]|\\[\\.\\." + SINGLE + "\\]");

	/** An EDTF date without an open end. */
	static final String PERIOD = whole(SINGLE + "(/" + SINGLE + ")?|\\[" + SINGLE + "\\.\\." + SINGLE + "\\]");

	/** A bounding box. */
	static final String BOX = whole(LONGITUDE + "," + LATITUDE + "," + LONGITUDE + "," + LATITUDE);

	/** A country code, in either case. */
	static final String COUNTRY = whole(anyOf(Country.codes()));

	/** A cursor of the feed, or the word for its beginning or its end. */
	static final String FEED_CURSOR = whole(
			"start|now|(0|[1-9][0-9]{0,17})-[0-9a-f]{0,8}(\\.[1-9][0-9]{0,17}\\.[a-z-]{1,20}\\.[a-z0-9-]{1,100})?");

	/** Text that is not blank. */
	static final String TEXT = "^[^\\x00]*[^\\s\\x00][^\\x00]*$";

	private Patterns() {
	}

	private static String whole(String alternatives) {
		return "^(" + alternatives + ")$";
	}

	/**
	 * Returns an expression for any of the words in either case, grouped by first letter.
	 */
	static String anyOf(Collection<String> words) {
		StringBuilder ends = new StringBuilder();
		StringBuilder longer = new StringBuilder();
		words.stream()
			.filter((word) -> !word.isEmpty())
			.collect(Collectors.groupingBy((word) -> word.charAt(0), TreeMap::new,
					Collectors.mapping((word) -> word.substring(1), Collectors.toList())))
			.forEach((letter, rests) -> {
				String either = "" + letter + Character.toLowerCase(letter);
				String rest = anyOf(rests);
				if (rest.isEmpty()) {
					ends.append(either);
				}
				else {
					longer.append("|[%s](%s)%s".formatted(either, rest, rests.contains("") ? "?" : ""));
				}
			});
		String single = (ends.isEmpty()) ? "" : "|[" + ends + "]";
		return (single + longer).replaceFirst("^\\|", "");
	}

}
