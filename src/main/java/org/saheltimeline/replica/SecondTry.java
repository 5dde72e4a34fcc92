package org.saheltimeline.replica;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.caching.DataVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * Asks the primary again what a replica could not answer to the end: it went away, or
 * cancelled the query because it stood in the way of what the primary had written.
 */
class SecondTry extends RequestMappingHandlerAdapter {

	private static final Logger log = LoggerFactory.getLogger(SecondTry.class);

	@Override
	protected @Nullable ModelAndView handleInternal(HttpServletRequest request, HttpServletResponse response,
			HandlerMethod method) throws Exception {
		Map<String, Collection<String>> headers = response.getHeaderNames()
			.stream()
			.distinct()
			.collect(Collectors.toMap(Function.identity(), (name) -> List.copyOf(response.getHeaders(name))));
		try {
			return super.handleInternal(request, response, method);
		}
		catch (Exception ex) {
			SQLException cause = database(ex);
			if (cause == null || request.getAttribute(Replicas.USED) == null || response.isCommitted()) {
				throw ex;
			}
			log.info("A replica did not answer {}, so the primary is asked: {}", request.getRequestURI(),
					cause.getMessage());
			response.reset();
			headers.forEach((name, values) -> values.forEach((value) -> response.addHeader(name, value)));
			request.removeAttribute(DataVersion.OF_REQUEST);
			return super.handleInternal(request, response, method);
		}
	}

	private static @Nullable SQLException database(@Nullable Throwable failure) {
		return (failure == null || failure instanceof SQLException) ? (SQLException) failure
				: database(failure.getCause());
	}

}
