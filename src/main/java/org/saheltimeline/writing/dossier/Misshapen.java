package org.saheltimeline.writing.dossier;

import java.util.Arrays;
import java.util.Collection;

import org.saheltimeline.vocabulary.codebook.Term;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Turns Jackson exceptions into messages for the author of a statement instead of a
 * programmer.
 */
public final class Misshapen {

	private Misshapen() {
	}

	/** Returns the pointer to the malformed part. */
	public static JsonPointer pointer(JacksonException ex) {
		JsonPointer pointer = JsonPointer.empty();
		for (JacksonException.Reference part : ex.getPath()) {
			pointer = (part.getPropertyName() != null) ? pointer.appendProperty(part.getPropertyName())
					: pointer.appendIndex(part.getIndex());
		}
		return pointer;
	}

	/** Describes what is wrong with it, and what is allowed. */
	public static String fault(JacksonException ex) {
		return switch (ex) {
			case UnrecognizedPropertyException unknown -> "there is no field \"%s\" here, only %s"
				.formatted(unknown.getPropertyName(), unknown.getKnownPropertyIds());
			case MismatchedInputException mismatch when !ex.getPath().isEmpty() ->
				"%s has to be %s".formatted(name(ex.getPath().getLast()), needed(mismatch));
			default -> String.valueOf(ex.getOriginalMessage());
		};
	}

	private static String name(JacksonException.Reference part) {
		return (part.getPropertyName() != null) ? "\"" + part.getPropertyName() + "\"" : "the entry";
	}

	private static String needed(MismatchedInputException mismatch) {
		Class<?> type = mismatch.getTargetType();
		if (Term.class.isAssignableFrom(type)) {
			return "one of " + Arrays.stream(type.getEnumConstants()).map((term) -> ((Term) term).value()).toList();
		}
		if (type == double.class || type == Double.class) {
			return "a number";
		}
		if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
			return "a whole number";
		}
		return Collection.class.isAssignableFrom(type) ? "a list" : type.isRecord() ? "fields with values" : "a text";
	}

}
