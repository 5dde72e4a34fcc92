package org.saheltimeline.http.listing;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.format.Format;

import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.Order;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Adds the headers of a list: links to its other pages and formats (RFC 8288), and a file
 * name for downloads.
 */
@RestControllerAdvice
@Order(0) // before the body may be left out
class ListHeaders implements ResponseBodyAdvice<ListAnswer<?>> {

	@Override
	public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
		return returnType.getParameterType() == ListAnswer.class;
	}

	@Override
	public @Nullable ListAnswer<?> beforeBodyWrite(@Nullable ListAnswer<?> list, MethodParameter returnType,
			MediaType contentType, Class<? extends HttpMessageConverter<?>> converter, ServerHttpRequest request,
			ServerHttpResponse response) {
		if (list == null) {
			return null;
		}
		HttpServletRequest servletRequest = ((ServletServerHttpRequest) request).getServletRequest();
		Format format = list.request().format();
		boolean whole = list.request().isWhole();
		ListLinks links = new ListLinks(servletRequest);
		response.getHeaders().addAll(HttpHeaders.LINK, links.of(list, (whole) ? null : list.page().page().next()));
		if (whole && (format == Format.CSV || format == Format.NDJSON)) {
			response.getHeaders()
				.setContentDisposition(ContentDisposition.attachment().filename(file(format, request)).build());
		}
		return HttpMethod.HEAD.equals(request.getMethod()) ? list.headersOnly() : list;
	}

	private static String file(Format format, ServerHttpRequest request) {
		String path = request.getURI().getPath();
		return path.substring(path.lastIndexOf('/') + 1) + "." + format.value();
	}

}
