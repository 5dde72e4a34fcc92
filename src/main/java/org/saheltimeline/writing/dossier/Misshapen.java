package org.saheltimeline.writing.dossier;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.vocabulary.codebook.Term;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;

/**
 * Turns Jackson exceptions into messages for the author of a statement instead of a
 * programmer.
 */
public final class Misshapen {

	/** A longer one is a text in the wrong place, which may not be meant for others. */
	private static final int LONGEST_NAME = 100;

	private Misshapen() {
	}

	/**
	 * Returns the pointer to the malformed part, as far as its fields have short names.
	 */
	public static JsonPointer pointer(JacksonException ex) {
		JsonPointer pointer = JsonPointer.empty();
		for (JacksonException.Reference part : ex.getPath()) {
			if (isTooLong(part.getPropertyName())) {
				return pointer;
			}
			pointer = (part.getPropertyName() != null) ? pointer.appendProperty(part.getPropertyName())
					: pointer.appendIndex(part.getIndex());
		}
		return pointer;
	}

	private static boolean isTooLong(@Nullable String name) {
		return name != null && name.length() > LONGEST_NAME;
	}

	/** Describes what is wrong with it, and what is allowed. */
	public static String fault(JacksonException ex) {
		return switch (ex) {
			case PropertyBindingException unknown when isTooLong(unknown.getPropertyName()) ->
				"there is no such field here, only %s".formatted(unknown.getKnownPropertyIds());
			case PropertyBindingException unknown -> "there is no field \"%s\" here, only %s"
				.formatted(unknown.getPropertyName(), unknown.getKnownPropertyIds());
			case MismatchedInputException _ when message(ex).startsWith("Trailing token") ->
				"there is more after the first value";
			case MismatchedInputException mismatch when mismatch.getTargetType() != null -> "%s has to be %s"
				.formatted(ex.getPath().isEmpty() ? "the content" : name(ex.getPath().getLast()), needed(mismatch));
			case UnexpectedEndOfInputException _ -> "it ends too early";
			case StreamConstraintsException _ -> "it is nested too deeply, or a name, number or text in it is too long";
			// Hints at what a programmer could switch on
			case StreamReadException _ when message(ex).contains("Feature") -> "this is not JSON";
			default -> message(ex);
		};
	}

	private static String message(JacksonException ex) {
		return String.valueOf(ex.getOriginalMessage());
	}

	private static String name(JacksonException.Reference part) {
		return (part.getPropertyName() != null && !isTooLong(part.getPropertyName()))
				? "\"" + part.getPropertyName() + "\"" : "the entry";
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
		if (Collection.class.isAssignableFrom(type)) {
			return "a list";
		}
		return (type.isRecord() || Map.class.isAssignableFrom(type)) ? "fields with values" : "a text";
	}

}
