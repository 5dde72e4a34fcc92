package org.saheltimeline.http.web;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.web.Problem.ProblemError;

import org.springframework.core.MethodParameter;
import org.springframework.core.Nullness;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;

/**
 * A query parameter, declared as a record component.
 *
 * @param name its name
 * @param required whether it is required
 * @param type the type of its value, or of its list of values
 * @param element the element type of a list; null if it takes a single value
 * @param length the maximum number of characters in a value
 * @param least the smallest whole number that it accepts
 * @param most the largest whole number that it accepts
 */
record QueryParameter(String name, boolean required, TypeDescriptor type, @Nullable TypeDescriptor element, int length,
		long least, long most) {

	private static final TypeDescriptor TEXT = TypeDescriptor.valueOf(String.class);

	/** Nine digits, which is enough for every number in this API. */
	private static final long LARGEST_NUMBER = 999_999_999;

	static QueryParameter of(RecordComponent component) {
		Method accessor = component.getAccessor();
		TypeDescriptor type = new TypeDescriptor(new MethodParameter(accessor, -1));
		Size size = accessor.getAnnotation(Size.class);
		Min min = accessor.getAnnotation(Min.class);
		Max max = accessor.getAnnotation(Max.class);
		return new QueryParameter(component.getName(), Nullness.forMethodReturnType(accessor) == Nullness.NON_NULL,
				type, type.isCollection() ? type.getElementTypeDescriptor() : null,
				(size != null) ? size.max() : Limit.CHARACTERS.most(), (min != null) ? min.value() : 0,
				(max != null) ? max.value() : LARGEST_NUMBER);
	}

	/**
	 * Returns the parsed value, or null if it is absent or invalid.
	 * @param text the value in the request; null if absent
	 * @param errors receives the error, if there is one
	 */
	@Nullable Object read(@Nullable String text, ConversionService conversion, List<ProblemError> errors) {
		if (text == null) {
			if (this.required) {
				errors.add(ProblemError.of(this.name, "missing",
						"Missing required parameter `%s`.".formatted(this.name), null));
			}
			return null;
		}
		try {
			return (this.element != null) ? values(text, this.element, conversion) : value(text, this.type, conversion);
		}
		catch (ConversionFailedException | InvalidValue ex) {
			errors.add(InvalidParameters.error(this.name, reason(ex, text)));
			return null;
		}
	}

	/**
	 * Parses a comma-separated list. Drops duplicates, which still count toward the
	 * limit.
	 */
	private List<@Nullable Object> values(String text, TypeDescriptor type, ConversionService conversion) {
		String[] elements = text.split(",", -1);
		if (elements.length > Limit.VALUES.most()) {
			throw InvalidValue.outOfRange(
					"%d values are too many; at most %d are allowed.".formatted(elements.length, Limit.VALUES.most()));
		}
		Set<@Nullable Object> values = new LinkedHashSet<>();
		for (String element : elements) {
			if (StrictParameters.isBlank(element)) {
				throw InvalidValue.malformed("\"%s\" has an empty value next to a comma.".formatted(text));
			}
			values.add(value(element, type, conversion));
		}
		return new ArrayList<>(values);
	}

	private @Nullable Object value(String text, TypeDescriptor type, ConversionService conversion) {
		int characters = text.codePointCount(0, text.length());
		if (characters > this.length) {
			throw InvalidValue.outOfRange("\"%s…\" has %d characters; at most %d are allowed."
				.formatted(text.substring(0, text.offsetByCodePoints(0, 20)), characters, this.length));
		}
		return conversion.convert(text, TEXT, type);
	}

	private InvalidValue reason(Throwable failure, String text) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof InvalidValue invalid) {
				return invalid;
			}
		}
		return InvalidValue.malformed(
				"\"%s\" is not a whole number from %d to %d in plain digits.".formatted(text, this.least, this.most));
	}

}
