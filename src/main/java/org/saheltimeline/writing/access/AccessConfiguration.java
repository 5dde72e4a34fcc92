package org.saheltimeline.writing.access;

import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Asks for a token where facts are written. All other addresses do without Spring
 * Security, so that reads keep their speed and their headers.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class AccessConfiguration {

	/**
	 * The order of Spring Boot's own registration, after the filters of every request.
	 */
	private static final int ORDER = -100;

	@Bean
	SecurityFilterChain writes(HttpSecurity http, OpaqueTokenIntrospector tokens) throws Exception {
		return http
			.authorizeHttpRequests((requests) -> requests.requestMatchers(HttpMethod.GET)
				.permitAll()
				.anyRequest()
				.hasAuthority("SCOPE_write"))
			.oauth2ResourceServer((server) -> server.opaqueToken((opaque) -> opaque.introspector(tokens)))
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			// A token is never sent by the browser on its own
			.csrf(AbstractHttpConfigurer::disable)
			.headers(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.build();
	}

	@Bean
	DelegatingFilterProxyRegistrationBean tokensWhereFactsAreWritten() {
		DelegatingFilterProxyRegistrationBean registration = new DelegatingFilterProxyRegistrationBean(
				"springSecurityFilterChain");
		registration.addUrlPatterns("/api/v1/submissions", "/api/v1/dossiers/*", "/api/v1/entries/*");
		registration.setOrder(ORDER);
		return registration;
	}

}
