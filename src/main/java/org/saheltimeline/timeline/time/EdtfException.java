package org.saheltimeline.timeline.time;

/**
 * A text that is not an EDTF date which the timeline takes (ISO 8601-2:2019, level 0 and
 * 1); its message is written for the reader of an API answer and names the wrong part,
 * the reason and what is allowed.
 */
@SuppressWarnings("serial") // never serialised
public class EdtfException extends IllegalArgumentException {

	EdtfException(String part, String reason, String allowed) {
		super("%s %s: %s.".formatted(shown(part), reason, allowed));
	}

	/**
	 * A control character or half a surrogate pair must not reach the answer as it is.
	 */
	private static String shown(String part) {
		boolean printable = part.chars().allMatch((character) -> character >= ' ' && character <= '~');
		return printable ? "'" + part + "'" : "U+%04X".formatted(part.codePointAt(0));
	}

}
