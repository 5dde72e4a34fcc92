package org.saheltimeline.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.format.FormatNegotiation;
import org.saheltimeline.http.web.Problem;

import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Shows a problem as a page where a browser asked for one. Programs get a problem detail,
 * and so does everybody below {@code /api}.
 */
@RestControllerAdvice
@Order(2)
class ProblemPages implements ResponseBodyAdvice<Object> {

	private static final Pattern FOR_PROGRAMS = Pattern.compile("/(?:api|actuator|v3|openapi\\.json)(?:/.*)?");

	private final Site site;

	private final Templates templates;

	ProblemPages(Site site, Templates templates) {
		this.site = site;
		this.templates = templates;
	}

	@Override
	public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
		return true;
	}

	@Override
	public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter returnType, MediaType contentType,
			Class<? extends HttpMessageConverter<?>> converter, ServerHttpRequest request,
			ServerHttpResponse response) {
		HttpServletRequest servletRequest = ((ServletServerHttpRequest) request).getServletRequest();
		if (!(body instanceof Problem problem) || !FormatNegotiation.prefersPage(servletRequest)) {
			return body;
		}
		String path = problem.instance().substring(servletRequest.getContextPath().length());
		if (FOR_PROGRAMS.matcher(path).matches()) {
			return body;
		}
		ProblemPage content = ProblemPage.of(problem, path);
		Head head = this.site.headOfProblem(servletRequest, content.title(), content.detail());
		response.getHeaders().setContentType(MediaType.parseMediaType(WebPage.HTML));
		try {
			response.getBody()
				.write(this.templates.render(new WebPage("problem", head, content)).getBytes(StandardCharsets.UTF_8));
			response.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return null;
	}

}
