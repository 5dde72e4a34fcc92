package org.saheltimeline.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;

/**
 * Makes what the servlet container itself refuses a problem too: an address or a header
 * that no servlet ever sees.
 */
@Configuration(proxyBeanMethods = false)
class ContainerProblems {

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsInsteadOfPages() {
		return (factory) -> factory.addContextCustomizers((context) -> ((StandardHost) context.getParent())
			.setErrorReportValveClass(ProblemValve.class.getName()));
	}

	/** Writes a problem where Tomcat would write a page. */
	public static class ProblemValve extends ErrorReportValve {

		@Override
		protected void report(Request request, Response response, @Nullable Throwable failure) {
			if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
				return;
			}
			ProblemType type = ProblemType.of(response.getStatus());
			Problem problem = new Problem(Problem.PATH + type.value(), type.title(), response.getStatus(),
					type.definition(), Objects.requireNonNullElse(request.getRequestURI(), ""), List.of());
			try {
				response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
				response.getOutputStream()
					.write(JsonMapper.shared().writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
				response.finishResponse();
			}
			catch (IOException ex) {
				// The client is gone: there is nobody to tell
			}
		}

	}

}
