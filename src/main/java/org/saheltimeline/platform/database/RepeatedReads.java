package org.saheltimeline.platform.database;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * Repeats reads that failed through no fault of the request. A read that failed on a
 * replica, unless it timed out, is repeated on the primary. A read that collided with
 * another transaction is attempted at most three times.
 */
public class RepeatedReads extends RequestMappingHandlerAdapter {

	/**
	 * Name of the request attribute that is set once a replica serves the request: true
	 * until the read fails, false afterwards, when only the primary is used.
	 */
	public static final String FROM_REPLICA = RepeatedReads.class.getName() + ".replica";

	private static final int ATTEMPTS = 3;

	private static final Logger log = LoggerFactory.getLogger(RepeatedReads.class);

	@Override
	protected @Nullable ModelAndView handleInternal(HttpServletRequest request, HttpServletResponse response,
			HandlerMethod method) throws Exception {
		Map<String, Collection<String>> headers = response.getHeaderNames()
			.stream()
			.distinct()
			.collect(Collectors.toMap(Function.identity(), (name) -> List.copyOf(response.getHeaders(name))));
		for (int attempt = 1;; attempt++) {
			try {
				return super.handleInternal(request, response, method);
			}
			catch (Exception ex) {
				if (response.isCommitted() || HttpMethod.POST.matches(request.getMethod())
						|| !isWorthRepeating(ex, attempt, request)) {
					throw ex;
				}
				response.reset();
				headers.forEach((name, values) -> values.forEach((value) -> response.addHeader(name, value)));
			}
		}
	}

	private static boolean isWorthRepeating(Exception failure, int attempt, HttpServletRequest request) {
		DatabaseFailure kind = DatabaseFailure.of(failure).orElse(null);
		if (!Boolean.TRUE.equals(request.getAttribute(FROM_REPLICA))) {
			return kind == DatabaseFailure.CONFLICT && attempt < ATTEMPTS;
		}
		request.setAttribute(FROM_REPLICA, false);
		if (!DatabaseFailure.isIn(failure) || kind == DatabaseFailure.TIMEOUT) {
			return false;
		}
		log.info("A replica failed to serve {}; retrying on the primary: {}", request.getRequestURI(),
				DatabaseFailure.reason(failure));
		return true;
	}

}
