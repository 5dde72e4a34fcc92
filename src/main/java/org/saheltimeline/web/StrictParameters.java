package org.saheltimeline.web;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.format.FormatNegotiation;
import org.saheltimeline.web.Problem.ParameterError;

import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses query parameters that are unknown, repeated or empty: a misspelt filter must
 * never return everything.
 */
class StrictParameters implements HandlerInterceptor {

	private final Map<HandlerMethod, Set<String>> allowed = new ConcurrentHashMap<>();

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (request.getDispatcherType() == DispatcherType.REQUEST && handler instanceof HandlerMethod method
				&& method.getBeanType().getPackageName().startsWith("org.saheltimeline")) {
			if (request.getRequestURI().contains(";")) {
				throw new MalformedRequest("The path holds a «;»; parameters of this API come after a «?».");
			}
			List<ParameterError> errors = check(request.getParameterMap(),
					this.allowed.computeIfAbsent(method, StrictParameters::parametersOf));
			if (!errors.isEmpty()) {
				throw new InvalidParameters(errors);
			}
		}
		return true;
	}

	private static List<ParameterError> check(Map<String, String[]> parameters, Set<String> allowed) {
		List<ParameterError> errors = new ArrayList<>();
		parameters.forEach((name, values) -> {
			ParameterError error = check(name, values, allowed);
			if (error != null) {
				errors.add(error);
			}
		});
		return errors;
	}

	private static @Nullable ParameterError check(String name, String[] values, Set<String> allowed) {
		if (!allowed.contains(name)) {
			return new ParameterError(name, "unknown-parameter",
					"«%s» is not a parameter here; allowed are %s.".formatted(name, String.join(", ", allowed)),
					Suggestion.nearest(name, allowed));
		}
		if (values.length > 1) {
			return new ParameterError(name, "repeated",
					"«%s» is given %d times; give it once, with commas between the values where it takes several."
						.formatted(name, values.length),
					null);
		}
		if (values[0].isBlank()) {
			return new ParameterError(name, "empty", "«%s» has no value; give it one or leave it out.".formatted(name),
					null);
		}
		if (values[0].chars().anyMatch((c) -> c == 0 || (Character.isSurrogate((char) c) && !wellFormed(values[0])))) {
			return new ParameterError(name, "invalid-value",
					"«%s» holds a character that no text has (NUL or half a surrogate pair).".formatted(name), null);
		}
		return null;
	}

	private static boolean wellFormed(String value) {
		return value.codePoints().noneMatch((c) -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
	}

	private static Set<String> parametersOf(HandlerMethod method) {
		Set<String> names = new TreeSet<>(Set.of(FormatNegotiation.PARAMETER));
		Arrays.stream(method.getMethodParameters()).flatMap(StrictParameters::namesOf).forEach(names::add);
		return names;
	}

	private static Stream<String> namesOf(MethodParameter parameter) {
		return (parameter.getParameterType().isRecord())
				? Arrays.stream(parameter.getParameterType().getRecordComponents()).map(RecordComponent::getName)
				: Stream.empty();
	}

}
