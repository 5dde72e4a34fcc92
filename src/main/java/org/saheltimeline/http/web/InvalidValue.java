package org.saheltimeline.http.web;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

/** A value that a parameter does not take; says what is allowed and what is near. */
@SuppressWarnings("serial") // never serialised
public class InvalidValue extends IllegalArgumentException {

	private final String code;

	private final @Nullable String suggestion;

	private InvalidValue(String code, String detail, @Nullable String suggestion) {
		super(detail);
		this.code = code;
		this.suggestion = suggestion;
	}

	/** A value that cannot be read; the detail says what is wrong and what is allowed. */
	public static InvalidValue malformed(String detail) {
		return new InvalidValue("invalid-value", detail, null);
	}

	/** A value beyond a limit; the detail names the limit. */
	public static InvalidValue outOfRange(String detail) {
		return new InvalidValue("out-of-range", detail, null);
	}

	/** A value that is not in a closed list. */
	public static InvalidValue noneOf(String value, Collection<String> allowed) {
		return new InvalidValue("unknown-value",
				"\"%s\" is not a valid value; allowed are %s.".formatted(value, String.join(", ", allowed)),
				Suggestion.nearest(value, allowed));
	}

	/**
	 * An id that nothing has.
	 * @param id the id
	 * @param thing what should have it, such as {@code event}
	 * @param nearest the nearest id that something has; null where none is near
	 */
	public static InvalidValue unknownId(String id, String thing, @Nullable String nearest) {
		return new InvalidValue("unknown-value", "No %s has the id \"%s\".%s".formatted(thing, id,
				(nearest != null) ? " Did you mean \"%s\"?".formatted(nearest) : ""), nearest);
	}

	String code() {
		return this.code;
	}

	@Nullable String suggestion() {
		return this.suggestion;
	}

}
