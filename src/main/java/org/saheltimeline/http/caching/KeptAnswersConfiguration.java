package org.saheltimeline.http.caching;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Configures the response cache, unless the operator sets its size to 0, and corrects the
 * server's 304 responses.
 */
@Configuration(proxyBeanMethods = false)
class KeptAnswersConfiguration {

	@Bean
	WebServerFactoryCustomizer<JettyServletWebServerFactory> notModified(ServerProperties properties) {
		boolean compresses = properties.getCompression().getEnabled();
		return (factory) -> factory.addServerCustomizers((server) -> server.insertHandler(new NotModified(compresses)));
	}

	/**
	 * Runs after the filters that every request passes. Uses providers because the server
	 * starts before the database is found.
	 */
	@Bean
	FilterRegistrationBean<KeptAnswers> keptAnswers(KeptAnswersSettings settings, ServerProperties server,
			ObjectProvider<DataVersions> versions,
			@Qualifier("handlerExceptionResolver") ObjectProvider<HandlerExceptionResolver> problems) {
		FilterRegistrationBean<KeptAnswers> registration = new FilterRegistrationBean<>(
				new KeptAnswers(settings, server.getCompression(), SingletonSupplier.of(versions::getObject),
						SingletonSupplier.of(problems::getObject)));
		registration.setEnabled(settings.size().toBytes() > 0);
		registration.addUrlPatterns("/api/*", "/openapi.json", "/v3/*");
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 60);
		return registration;
	}

}
