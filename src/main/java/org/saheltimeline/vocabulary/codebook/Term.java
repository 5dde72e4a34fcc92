package org.saheltimeline.vocabulary.codebook;

import java.util.Arrays;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A value of a closed list. Implemented by enums, so that JSON, query parameters, the
 * database and the codebook all spell a value the same way.
 */
public interface Term {

	/** Returns the name of the enum constant. */
	String name();

	/** Returns the value as written outside Java, in lower kebab case. */
	@JsonValue
	default String value() {
		return kebab(name());
	}

	/** Returns a sentence that says when this value applies. */
	String definition();

	/** Converts the name of an enum constant to lower kebab case. */
	static String kebab(String name) {
		return name.toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Returns the constant for a value, which must be in the list. */
	static <T extends Enum<T> & Term> T of(Class<T> type, String value) {
		return Arrays.stream(type.getEnumConstants())
			.filter((term) -> term.value().equals(value))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("No %s is '%s'".formatted(type.getSimpleName(), value)));
	}

}
