package org.saheltimeline.edge;

import java.nio.ByteBuffer;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.web.Problem;
import org.saheltimeline.web.ProblemType;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;

/**
 * Makes what the connector itself refuses a problem too: an address or a header that no
 * servlet ever sees.
 */
@Configuration(proxyBeanMethods = false)
class ConnectorProblems {

	@Bean
	WebServerFactoryCustomizer<JettyServletWebServerFactory> problemsInsteadOfPages() {
		return (factory) -> factory
			.addServerCustomizers((server) -> server.setErrorHandler(new ProblemInsteadOfPage()));
	}

	/** Writes a problem where Jetty would write a page. */
	private static final class ProblemInsteadOfPage extends ErrorHandler {

		@Override
		public boolean errorPageForMethod(String method) {
			return true;
		}

		@Override
		protected void generateResponse(Request request, Response response, int code, @Nullable String message,
				@Nullable Throwable cause, Callback callback) {
			ProblemType type = ProblemType.of(code);
			Problem problem = Problem.of(type, type.definition(), request.getHttpURI().getPath());
			response.getHeaders().put(HttpHeader.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE);
			response.write(true, ByteBuffer.wrap(JsonMapper.shared().writeValueAsBytes(problem)), callback);
		}

	}

}
