package org.saheltimeline.http.web;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.LinkedHashMap;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Rewrites the repeated list parameter {@code kind=a&kind=b} as {@code kind=a,b} before
 * anything reads it, because cached responses, ETags, links and cursors know only that
 * form. Leaves other repeated parameters for {@link StrictParameters} to refuse.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 55) // before responses are cached
class RepeatedParameters extends OncePerRequestFilter {

	/** Other methods may send parameters in a body, which is never read here. */
	private static final Set<String> READS = Set.of("GET", "HEAD");

	private final ObjectProvider<RequestMappingHandlerMapping> endpoints;

	RepeatedParameters(
			@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> endpoints) {
		this.endpoints = endpoints;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		boolean repeats = READS.contains(request.getMethod())
				&& request.getParameterMap().values().stream().anyMatch((values) -> values.length > 1);
		chain.doFilter((repeats) ? new Joined(request, lists(request)) : request, response);
	}

	/**
	 * Returns the list parameters of the endpoint that will respond; empty if there is
	 * none.
	 */
	private Set<String> lists(HttpServletRequest request) {
		PathContainer path = ServletRequestPathUtils.parse(request).pathWithinApplication();
		@Nullable PathPattern nearest = null;
		Set<String> lists = Set.of();
		for (Map.Entry<RequestMappingInfo, HandlerMethod> endpoint : this.endpoints.getObject()
			.getHandlerMethods()
			.entrySet()) {
			for (PathPattern pattern : Objects.requireNonNull(endpoint.getKey().getPathPatternsCondition())
				.getPatterns()) {
				if (pattern.matches(path) && (nearest == null || pattern.compareTo(nearest) < 0)) {
					nearest = pattern;
					lists = TakenParameters.of(endpoint.getValue()).lists();
				}
			}
		}
		return lists;
	}

	/** A request whose repeated list parameters are joined. */
	private static final class Joined extends HttpServletRequestWrapper {

		private final Map<String, String[]> parameters = new LinkedHashMap<>();

		Joined(HttpServletRequest request, Set<String> lists) {
			super(request);
			request.getParameterMap()
				.forEach((name, values) -> this.parameters.put(name,
						(lists.contains(name)) ? new String[] { String.join(",", values) } : values));
		}

		@Override
		public @Nullable String getParameter(String name) {
			String[] values = this.parameters.get(name);
			return (values != null) ? values[0] : null;
		}

		@Override
		public String @Nullable [] getParameterValues(String name) {
			return this.parameters.get(name);
		}

		@Override
		public Map<String, String[]> getParameterMap() {
			return Collections.unmodifiableMap(this.parameters);
		}

		@Override
		public Enumeration<String> getParameterNames() {
			return Collections.enumeration(this.parameters.keySet());
		}

	}

}
