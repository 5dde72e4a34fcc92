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
 * Keeps answers unless the operator says that there is no room, and mends what the server
 * says of those that are not sent again.
 */
@Configuration(proxyBeanMethods = false)
class KeptAnswersConfiguration {

	@Bean
	WebServerFactoryCustomizer<JettyServletWebServerFactory> notModified(ServerProperties properties) {
		boolean compresses = properties.getCompression().getEnabled();
		return (factory) -> factory.addServerCustomizers((server) -> server.insertHandler(new NotModified(compresses)));
	}

	/**
	 * Comes after the filters that every request passes. The server starts before the
	 * database is looked for, hence the providers.
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
