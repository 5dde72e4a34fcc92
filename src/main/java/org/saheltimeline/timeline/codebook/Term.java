package org.saheltimeline.timeline.codebook;

import java.util.Arrays;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A value of a closed list. Implemented by enums, so that JSON, query parameters, the
 * database and the codebook all spell a value the same way.
 */
public interface Term {

	/** The enum constant's name. */
	String name();

	/** The value as it is written outside of Java: lower kebab case. */
	@JsonValue
	default String value() {
		return kebab(name());
	}

	/** One sentence that says when this value applies. */
	String definition();

	/** Turns the name of an enum constant into lower kebab case. */
	static String kebab(String name) {
		return name.toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The constant of a value, which is one of the list. */
	static <T extends Enum<T> & Term> T of(Class<T> type, String value) {
		return Arrays.stream(type.getEnumConstants())
			.filter((term) -> term.value().equals(value))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("No %s is '%s'".formatted(type.getSimpleName(), value)));
	}

}
