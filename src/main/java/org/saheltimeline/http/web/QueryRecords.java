package org.saheltimeline.http.web;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.web.Problem.ProblemError;

import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionService;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Binds query parameters to record components of the same name. Spring's own binder would
 * also accept the names of enum constants, and skip empty list elements.
 */
class QueryRecords implements HandlerMethodArgumentResolver {

	/**
	 * Cached, because computing it for each request would take a tenth of the request's
	 * time.
	 */
	private static final ClassValue<Form> FORMS = new ClassValue<>() {

		@Override
		protected Form computeValue(Class<?> type) {
			return Form.of(type);
		}

	};

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
		return read(parameter.getParameterType(), request::getParameter);
	}

	/**
	 * Creates a record.
	 * @param type the record
	 * @param given returns the value of a parameter; null if there is none
	 */
	Object read(Class<?> type, Function<String, @Nullable String> given) {
		List<ProblemError> errors = new ArrayList<>();
		Form form = FORMS.get(type);
		@Nullable Object[] values = form.parameters.stream()
			.map((each) -> each.read(given.apply(each.name()), this.conversion, errors))
			.toArray();
		if (!errors.isEmpty()) {
			throw new InvalidParameters(errors);
		}
		Object filter = BeanUtils.instantiateClass(form.constructor, values);
		for (ConstraintViolation<Object> violation : this.validator.validate(filter)) {
			errors.add(InvalidParameters.error(violation.getPropertyPath().toString(), InvalidValue
				.outOfRange("\"%s\" %s.".formatted(violation.getInvalidValue(), violation.getMessage()))));
		}
		if (!errors.isEmpty()) {
			throw new InvalidParameters(errors);
		}
		return filter;
	}

	/**
	 * How to create a record.
	 *
	 * @param constructor the canonical constructor
	 * @param parameters the query parameters for its components
	 */
	private record Form(Constructor<?> constructor, List<QueryParameter> parameters) {

		static Form of(Class<?> type) {
			RecordComponent[] components = type.getRecordComponents();
			Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
			try {
				return new Form(ReflectionUtils.accessibleConstructor(type, types),
						Arrays.stream(components).map(QueryParameter::of).toList());
			}
			catch (NoSuchMethodException ex) {
				throw new IllegalStateException("A record has its canonical constructor", ex);
			}
		}

	}

}
