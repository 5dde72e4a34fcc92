package org.saheltimeline.http.web;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.web.Problem.ParameterError;

import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.Nullness;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Reads a record from the query parameters that its components name. Spring's own binder
 * would also take the names of enum constants and skip empty list elements.
 */
class QueryRecords implements HandlerMethodArgumentResolver {

	private static final TypeDescriptor TEXT = TypeDescriptor.valueOf(String.class);

	/** Nine digits: what every number of this API fits in. */
	private static final long LARGEST_NUMBER = 999_999_999;

	private final ConversionService conversion;

	private final Validator validator;

	QueryRecords(ConversionService conversion, Validator validator) {
		this.conversion = conversion;
		this.validator = validator;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType().isRecord();
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		List<ParameterError> errors = new ArrayList<>();
		Class<?> type = parameter.getParameterType();
		Object[] values = Arrays.stream(type.getRecordComponents())
			.map((component) -> read(component, request.getParameter(component.getName()), errors))
			.toArray();
		if (!errors.isEmpty()) {
			throw new InvalidParameters(errors);
		}
		Object filter = BeanUtils.instantiateClass(constructor(type), values);
		for (ConstraintViolation<Object> violation : this.validator.validate(filter)) {
			errors.add(InvalidParameters.error(violation.getPropertyPath().toString(), InvalidValue
				.outOfRange("\"%s\" %s.".formatted(violation.getInvalidValue(), violation.getMessage()))));
		}
		if (!errors.isEmpty()) {
			throw new InvalidParameters(errors);
		}
		return filter;
	}

	private @Nullable Object read(RecordComponent component, @Nullable String value, List<ParameterError> errors) {
		if (value == null) {
			if (Nullness.forMethodReturnType(component.getAccessor()) == Nullness.NON_NULL) {
				errors.add(new ParameterError(component.getName(), "missing",
						"Missing required parameter `%s`.".formatted(component.getName()), null));
			}
			return null;
		}
		TypeDescriptor type = new TypeDescriptor(new MethodParameter(component.getAccessor(), -1));
		try {
			int length = length(component);
			return type.isCollection() ? elements(value, type, length) : element(value, type, length);
		}
		catch (ConversionFailedException | InvalidValue ex) {
			errors.add(InvalidParameters.error(component.getName(), reason(ex, component, value)));
			return null;
		}
	}

	/** Each value once, as often as it may be given. */
	private List<@Nullable Object> elements(String value, TypeDescriptor type, int length) {
		String[] elements = value.split(",", -1);
		if (elements.length > Limit.VALUES.most()) {
			throw InvalidValue.outOfRange(
					"%d values are too many; at most %d are allowed.".formatted(elements.length, Limit.VALUES.most()));
		}
		TypeDescriptor element = Objects.requireNonNull(type.getElementTypeDescriptor());
		Set<@Nullable Object> values = new LinkedHashSet<>();
		for (String text : elements) {
			if (StrictParameters.isBlank(text)) {
				throw InvalidValue.malformed("\"%s\" has an empty value next to a comma.".formatted(value));
			}
			values.add(element(text, element, length));
		}
		return new ArrayList<>(values);
	}

	private @Nullable Object element(String text, TypeDescriptor type, int length) {
		int characters = text.codePointCount(0, text.length());
		if (characters > length) {
			throw InvalidValue.outOfRange("\"%s…\" has %d characters; at most %d are allowed."
				.formatted(text.substring(0, text.offsetByCodePoints(0, 20)), characters, length));
		}
		return this.conversion.convert(text, TEXT, type);
	}

	private static int length(RecordComponent component) {
		Size size = component.getAccessor().getAnnotation(Size.class);
		return (size != null) ? size.max() : Limit.CHARACTERS.most();
	}

	private static InvalidValue reason(Throwable failure, RecordComponent component, String value) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof InvalidValue invalid) {
				return invalid;
			}
		}
		Min min = component.getAccessor().getAnnotation(Min.class);
		Max max = component.getAccessor().getAnnotation(Max.class);
		return InvalidValue.malformed("\"%s\" is not a whole number from %d to %d in plain digits.".formatted(value,
				(min != null) ? min.value() : 0, (max != null) ? max.value() : LARGEST_NUMBER));
	}

	private static Constructor<?> constructor(Class<?> type) {
		Class<?>[] components = Arrays.stream(type.getRecordComponents())
			.map(RecordComponent::getType)
			.toArray(Class<?>[]::new);
		try {
			return ReflectionUtils.accessibleConstructor(type, components);
		}
		catch (NoSuchMethodException ex) {
			throw new IllegalStateException("A record has its canonical constructor", ex);
		}
	}

}
