package org.saheltimeline.http.web;

import java.util.Collection;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.vocabulary.codebook.Suggestion;

/**
 * Thrown when a parameter does not accept a value; says what is allowed and may suggest a
 * similar value.
 */
@SuppressWarnings("serial") // never serialised
public class InvalidValue extends IllegalArgumentException {

	private final String code;

	private final @Nullable String suggestion;

	private InvalidValue(String code, String detail, @Nullable String suggestion) {
		super(detail);
		this.code = code;
		this.suggestion = suggestion;
	}

	/**
	 * Returns the exception for a value that cannot be parsed; the detail says what is
	 * wrong and what is allowed.
	 */
	public static InvalidValue malformed(String detail) {
		return new InvalidValue("invalid-value", detail, null);
	}

	/** Returns the exception for a value beyond a limit; the detail names the limit. */
	public static InvalidValue outOfRange(String detail) {
		return new InvalidValue("out-of-range", detail, null);
	}

	/** Returns the exception for a value that is not in a closed list. */
	public static InvalidValue noneOf(String value, Collection<String> allowed) {
		return new InvalidValue("unknown-value",
				"\"%s\" is not a valid value; allowed are %s.".formatted(value, String.join(", ", allowed)),
				Suggestion.nearest(value, allowed));
	}

	/**
	 * Returns the exception for an id that does not exist.
	 * @param id the id
	 * @param thing the type of resource, such as {@code event}
	 * @param nearest the most similar id that exists; null if none is similar
	 */
	public static InvalidValue unknownId(String id, String thing, @Nullable String nearest) {
		return new InvalidValue("unknown-value", "No %s has the id \"%s\".%s".formatted(thing, id,
				(nearest != null) ? " Did you mean \"%s\"?".formatted(nearest) : ""), nearest);
	}

	/** Returns the kind of mistake. */
	public String code() {
		return this.code;
	}

	/** Returns the most similar valid value; null if none is similar. */
	public @Nullable String suggestion() {
		return this.suggestion;
	}

}
