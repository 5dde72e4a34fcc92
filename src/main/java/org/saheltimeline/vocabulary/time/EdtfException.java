package org.saheltimeline.vocabulary.time;

import java.util.OptionalInt;

/**
 * Thrown for text that is not an EDTF date supported by the timeline (ISO 8601-2:2019,
 * levels 0 and 1, and sets of one range). The message is meant for API clients: it names
 * the invalid part, the reason, and what is allowed.
 */
@SuppressWarnings("serial") // never serialised
public class EdtfException extends IllegalArgumentException {

	EdtfException(String part, String reason, String allowed) {
		super("%s %s: %s.".formatted(shown(part), reason, allowed));
	}

	/**
	 * Quotes printable text, or else names the first code point that is not printable
	 * ASCII, because control characters and unpaired surrogates must not appear in the
	 * response.
	 */
	private static String shown(String part) {
		OptionalInt unprintable = part.codePoints().filter((code) -> code < ' ' || code > '~').findFirst();
		return unprintable.isPresent() ? "U+%04X".formatted(unprintable.getAsInt()) : "'" + part + "'";
	}

}
