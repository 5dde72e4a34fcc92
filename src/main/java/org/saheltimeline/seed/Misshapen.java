package org.saheltimeline.seed;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;

import org.saheltimeline.codebook.Term;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Says to a researcher where and why a text is no dossier, instead of to a programmer.
 */
public final class Misshapen {

	private Misshapen() {
	}

	static InvalidSeeds of(String file, JacksonException ex, Map<JsonPointer, Integer> lines) {
		if (ex.getCause() instanceof MarkedYamlEngineException yaml && yaml.getProblemMark().isPresent()) {
			return new InvalidSeeds(file, yaml.getProblemMark().get().getLine() + 1,
					"this is no YAML: " + yaml.getProblem());
		}
		// Where Jackson gave up is the location; what it gave up on is the path
		int line = ex.getPath().isEmpty() ? ex.getLocation().getLineNr() : SeedFile.line(lines, pointer(ex));
		return new InvalidSeeds(file, Math.max(line, 1), fault(ex));
	}

	/** Leads to the part that is misshapen. */
	public static JsonPointer pointer(JacksonException ex) {
		JsonPointer pointer = JsonPointer.empty();
		for (JacksonException.Reference part : ex.getPath()) {
			pointer = (part.getPropertyName() != null) ? pointer.appendProperty(part.getPropertyName())
					: pointer.appendIndex(part.getIndex());
		}
		return pointer;
	}

	/** What is wrong with it, and what is allowed. */
	public static String fault(JacksonException ex) {
		return switch (ex) {
			case UnrecognizedPropertyException unknown -> "there is no field «%s» here, only %s"
				.formatted(unknown.getPropertyName(), unknown.getKnownPropertyIds());
			case MismatchedInputException mismatch when !ex.getPath().isEmpty() ->
				"%s has to be %s".formatted(name(ex.getPath().getLast()), needed(mismatch));
			default -> String.valueOf(ex.getOriginalMessage());
		};
	}

	private static String name(JacksonException.Reference part) {
		return (part.getPropertyName() != null) ? "«" + part.getPropertyName() + "»" : "the entry";
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
