package org.saheltimeline.http.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.format.FormatNegotiation;
import org.saheltimeline.http.web.Problem.ProblemError;
import org.saheltimeline.vocabulary.codebook.Suggestion;

import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses query parameters that are unknown, empty, or repeated without being a list, so
 * that a misspelt filter never returns everything.
 */
class StrictParameters implements HandlerInterceptor {

	/** White space as in ECMAScript, whose patterns the OpenAPI document uses. */
	private static final Pattern BLANK = Pattern.compile("[\\t-\\r\\p{Zs}\\u2028\\u2029\\uFEFF]*");

	/** What others append to the links to a page that people share. */
	private static final Pattern APPENDED = Pattern.compile("utm_\\w+|[a-z]{1,4}clid|mc_[ce]id");

	private final Map<HandlerMethod, Set<String>> allowed = new ConcurrentHashMap<>();

	static boolean isBlank(String value) {
		return BLANK.matcher(value).matches();
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (request.getDispatcherType() == DispatcherType.REQUEST && handler instanceof HandlerMethod method
				&& method.getBeanType().getPackageName().startsWith("org.saheltimeline")
				&& !method.getBeanType().isAnnotationPresent(AnyParameters.class)) {
			if (request.getRequestURI().contains(";")) {
				throw new MalformedRequest("The path contains a semicolon. Parameters come after a question mark.");
			}
			List<ProblemError> errors = check(asked(request),
					this.allowed.computeIfAbsent(method, (key) -> TakenParameters.of(key).names()));
			if (!errors.isEmpty()) {
				throw new InvalidParameters(errors);
			}
		}
		return true;
	}

	private static Map<String, String[]> asked(HttpServletRequest request) {
		if (!FormatNegotiation.isPage(request)) {
			return request.getParameterMap();
		}
		Map<String, String[]> asked = new LinkedHashMap<>(request.getParameterMap());
		asked.keySet().removeIf(APPENDED.asMatchPredicate());
		return asked;
	}

	/** Returns what is wrong with the names and values of parameters. */
	static List<ProblemError> check(Map<String, String[]> parameters, Set<String> allowed) {
		List<ProblemError> errors = new ArrayList<>();
		parameters.forEach((name, values) -> {
			ProblemError error = (allowed.contains(name)) ? check(name, values) : unknown(name, allowed);
			if (error != null) {
				errors.add(error);
			}
		});
		return errors;
	}

	private static ProblemError unknown(String name, Set<String> allowed) {
		OtherName other = OtherName.of(name, allowed);
		return ProblemError.of(name, "unknown-parameter",
				"`%s` is not a parameter of this endpoint.%s Allowed are %s.".formatted(name,
						(other != null) ? " " + other.advice() : "", String.join(", ", allowed)),
				(other != null) ? other.parameter() : Suggestion.nearest(name, allowed));
	}

	private static @Nullable ProblemError check(String name, String[] values) {
		if (values.length > 1) {
			return ProblemError.of(name, "repeated",
					"`%s` is given %d times, but takes a single value.".formatted(name, values.length), null);
		}
		if (isBlank(values[0])) {
			return ProblemError.of(name, "empty", "`%s` has no value. Give it one, or leave it out.".formatted(name),
					null);
		}
		if (values[0].chars().anyMatch((c) -> c == 0 || (Character.isSurrogate((char) c) && !wellFormed(values[0])))) {
			return ProblemError.of(name, "invalid-value",
					"`%s` contains a character that is not allowed (NUL or half a surrogate pair).".formatted(name),
					null);
		}
		return null;
	}

	private static boolean wellFormed(String value) {
		return value.codePoints().noneMatch((c) -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
	}

}
