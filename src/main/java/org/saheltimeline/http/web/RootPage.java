package org.saheltimeline.http.web;

import java.util.List;
import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Serves the web page at the root, and for frames in other pages. Spring Boot would
 * forward to its file instead, and a forwarded request loses the path prefix that a proxy
 * added.
 */
@Configuration(proxyBeanMethods = false)
class RootPage {

	/** After the controllers, and before Spring Boot's forward. */
	private static final int ORDER = 1;

	@Bean
	SimpleUrlHandlerMapping pageAtTheRoot(ResourceHttpRequestHandler pageFile) {
		return new SimpleUrlHandlerMapping(Map.of("/", pageFile, "/embed", pageFile), ORDER);
	}

	@Bean
	ResourceHttpRequestHandler pageFile() {
		ResourceHttpRequestHandler handler = new ResourceHttpRequestHandler() {

			@Override
			protected String processPath(String path) {
				return "index.html";
			}

		};
		handler.setLocations(List.of(new ClassPathResource("static/")));
		handler.setCacheControl(CacheControl.noCache());
		return handler;
	}

}
