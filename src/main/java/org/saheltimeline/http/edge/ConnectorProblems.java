package org.saheltimeline.http.edge;

import java.nio.ByteBuffer;
import java.util.regex.Pattern;

import org.eclipse.jetty.ee11.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.ee11.webapp.AbstractConfiguration;
import org.eclipse.jetty.ee11.webapp.WebAppContext;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.web.Problem;
import org.saheltimeline.http.web.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;

/**
 * Writes problem details for requests that the connector itself refuses because of a URL
 * or a header, before any servlet sees them.
 */
@Configuration(proxyBeanMethods = false)
class ConnectorProblems {

	private static final Logger log = LoggerFactory.getLogger(ConnectorProblems.class);

	/** Matches Jetty's own description of an error, but never the name of a class. */
	private static final Pattern PLAIN_WORDS = Pattern.compile("[A-Za-z][A-Za-z -]{2,60}");

	@Bean
	WebServerFactoryCustomizer<JettyServletWebServerFactory> problemsInsteadOfPages(ServerProperties properties) {
		Root root = Root.of(properties);
		return (factory) -> {
			factory.addServerCustomizers((server) -> {
				server.setErrorHandler(new ProblemInsteadOfPage(root));
				server.insertHandler(new ConnectorMethods());
				server.insertHandler(new LoggedRequestIds());
				IgnoredUpgrades.install(server);
			});
			factory.addConfigurations(new ErrorPages(root));
		};
	}

	/** Adds the headers that filters add to all other responses. */
	static void describe(Request request, Response response) {
		CommonHeaders.write(response.getHeaders()::put);
		response.getHeaders().put(RequestId.HEADER, RequestId.of(request));
	}

	private static void answer(Root root, Request request, Response response, int code, @Nullable String message,
			Callback callback) {
		// Jetty uses 415 if Accept-Encoding refuses everything; clients expect 406
		ProblemType type = ProblemType
			.of((code == HttpStatus.UNSUPPORTED_MEDIA_TYPE_415) ? HttpStatus.NOT_ACCEPTABLE_406 : code);
		Problem problem = Problem.of(type, detail(type, message), root.of(request), root.instance(request));
		describe(request, response);
		try (MDC.MDCCloseable _ = MDC.putCloseable(LoggedRequestIds.LOGGED_AS, RequestId.of(request))) {
			log.debug("Refused with {}: {}", problem.status(), problem.detail());
		}
		response.setStatus(problem.status());
		response.getHeaders().put(HttpHeader.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.write(true, ByteBuffer.wrap(Refusal.bytes(problem)), callback);
	}

	private static String detail(ProblemType type, @Nullable String message) {
		if (type == ProblemType.NOT_ACCEPTABLE) {
			return "The Accept-Encoding header refuses every encoding, and none at all as well.";
		}
		boolean adds = type == ProblemType.MALFORMED_REQUEST && message != null
				&& PLAIN_WORDS.matcher(message).matches() && !message.equals(type.status().getReasonPhrase());
		return (adds) ? "%s Here: %s.".formatted(type.definition(), message) : type.definition();
	}

	/** Writes a problem detail where Jetty would write an HTML page. */
	private static final class ProblemInsteadOfPage extends ErrorHandler {

		private final Root root;

		ProblemInsteadOfPage(Root root) {
			this.root = root;
		}

		@Override
		public boolean errorPageForMethod(String method) {
			return true;
		}

		@Override
		protected void generateResponse(Request request, Response response, int code, @Nullable String message,
				@Nullable Throwable cause, Callback callback) {
			answer(this.root, request, response, code, message, callback);
		}

	}

	/**
	 * Replaces the error handler that Spring Boot has set up with
	 * {@link ProblemWithoutPage}.
	 */
	private static final class ErrorPages extends AbstractConfiguration {

		private final Root root;

		ErrorPages(Root root) {
			super(new Builder());
			this.root = root;
		}

		@Override
		public void configure(WebAppContext context) {
			if (context.getErrorHandler() instanceof ErrorPageErrorHandler pages) {
				ErrorPageErrorHandler problems = new ProblemWithoutPage(this.root);
				problems.setErrorPages(pages.getErrorPages());
				context.setErrorHandler(problems);
			}
		}

	}

	/**
	 * Shows the error page, and writes a problem detail if that fails too. Jetty's last
	 * resort would show the stack trace.
	 */
	private static final class ProblemWithoutPage extends ErrorPageErrorHandler {

		private final Root root;

		ProblemWithoutPage(Root root) {
			this.root = root;
		}

		@Override
		public boolean errorPageForMethod(String method) {
			return true;
		}

		@Override
		protected void generateResponse(Request request, Response response, int code, @Nullable String message,
				@Nullable Throwable cause, Callback callback) {
			answer(this.root, request, response, code, null, callback);
		}

	}

}
