package org.saheltimeline.writing.submission;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.web.Address;

import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Links each resource to the address where what is stated about it can be edited, with
 * the relation {@code edit} (RFC 5023, section 11.1).
 */
@RestControllerAdvice
@Order(0) // before the body may be left out
class EditLinks implements ResponseBodyAdvice<Object> {

	private static final String COLLECTIONS = "/api/v1/";

	private static final Set<String> WITH_ENTRY = Set.of("events", "actors", "places");

	private final JdbcClient jdbc;

	EditLinks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
		GetMapping mapping = returnType.getMethodAnnotation(GetMapping.class);
		return mapping != null
				&& returnType.getContainingClass().getPackageName().startsWith("org.saheltimeline.timeline.")
				&& Stream.of(mapping.path()).anyMatch((path) -> path.startsWith("{id"));
	}

	@Override
	public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter returnType, MediaType contentType,
			Class<? extends HttpMessageConverter<?>> converter, ServerHttpRequest request,
			ServerHttpResponse response) {
		HttpServletRequest servletRequest = ((ServletServerHttpRequest) request).getServletRequest();
		if (servletRequest.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
				&& servletRequest
					.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern) {
			String collection = pattern.substring(COLLECTIONS.length(), pattern.indexOf("/{"));
			address(collection, String.valueOf(variables.get("id"))).forEach(
					(address) -> response.getHeaders().add(HttpHeaders.LINK, "<%s>; rel=\"edit\"".formatted(address)));
		}
		return body;
	}

	private List<String> address(String collection, String id) {
		if (WITH_ENTRY.contains(collection)) {
			return List.of(Address.of("entries", collection, id));
		}
		if (collection.equals("articles")) {
			return List.of(Address.of("dossiers", id));
		}
		return this.jdbc.sql(
				"select article.slug from troop_count join article on article.id = article_id where troop_count.slug = ?")
			.param(id)
			.query((row, number) -> Address.of("dossiers", row.getString(1), collection, id))
			.list();
	}

}
