package org.saheltimeline.writing.access;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.filter.DelegatingFilterProxy;

/**
 * Asks for a token where facts are written, and where tokens are managed.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class AccessConfiguration {

	/**
	 * The order of Spring Boot's own registration, after the filters of every request.
	 */
	private static final int ORDER = -100;

	/** The bean that Spring Security makes of all filter chains. */
	private static final String SECURITY = "springSecurityFilterChain";

	@Bean
	SecurityFilterChain writing(HttpSecurity http, BearerTokens tokens, TokenProblems problems) throws Exception {
		// Spring Boot puts the chain in front of the management port, too
		return http.securityMatcher(WriteAddresses::needToken)
			.authorizeHttpRequests(
					(requests) -> requests.requestMatchers((request) -> WriteAddresses.scope(request) == Scope.ADMIN)
						.hasAuthority(Scope.ADMIN.authority())
						.anyRequest()
						.hasAuthority(Scope.WRITE.authority()))
			.oauth2ResourceServer((server) -> configure(server, tokens, problems))
			.exceptionHandling((handling) -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			// A token is never sent by the browser on its own
			.csrf(AbstractHttpConfigurer::disable)
			.headers(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.build();
	}

	private static void configure(OAuth2ResourceServerConfigurer<HttpSecurity> server, BearerTokens tokens,
			TokenProblems problems) {
		AuthenticationManagerResolver<HttpServletRequest> resolver = (request) -> tokens;
		server.authenticationManagerResolver(resolver)
			.authenticationEntryPoint(problems)
			.accessDeniedHandler(problems)
			.withObjectPostProcessor(new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {

				// By default, a token that cannot be checked would be a 500
				@Override
				public <T extends BearerTokenAuthenticationFilter> T postProcess(T filter) {
					filter.setAuthenticationFailureHandler(problems::commence);
					return filter;
				}

			});
	}

	/**
	 * Replaces Spring Boot's registration of the bean for all addresses.
	 */
	@Bean
	DelegatingFilterProxyRegistrationBean tokensWhereFactsAreWritten() {
		DelegatingFilterProxyRegistrationBean registration = new DelegatingFilterProxyRegistrationBean(SECURITY) {

			@Override
			public DelegatingFilterProxy getFilter() {
				return new TokenFilter(SECURITY);
			}

		};
		registration.setUrlPatterns(WriteAddresses.FILTERED);
		registration.setOrder(ORDER);
		return registration;
	}

}
