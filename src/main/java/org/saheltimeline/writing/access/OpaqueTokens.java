package org.saheltimeline.writing.access;

import java.util.List;
import java.util.Map;

import org.springframework.security.oauth2.core.DefaultOAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.stereotype.Component;

/**
 * Recognises the token of the administrator and those that are stored. Each is looked up
 * each time, so that a revoked one is invalid immediately.
 */
@Component
class OpaqueTokens implements OpaqueTokenIntrospector {

	private final AdminToken admin;

	private final Tokens tokens;

	OpaqueTokens(AdminToken admin, Tokens tokens) {
		this.admin = admin;
		this.tokens = tokens;
	}

	@Override
	public OAuth2AuthenticatedPrincipal introspect(String token) {
		if (this.admin.is(token)) {
			return principal(AdminToken.NAME, List.of(Scope.values()));
		}
		return this.tokens.valid(token)
			.map((stored) -> principal(stored.name(), stored.scopes()))
			.orElseThrow(() -> new BadOpaqueTokenException("The token is unknown, has expired or was revoked"));
	}

	private static OAuth2AuthenticatedPrincipal principal(String name, List<Scope> scopes) {
		List<String> values = Scope.values(scopes);
		return new DefaultOAuth2AuthenticatedPrincipal(name, Map.of("scope", values), Scope.authorities(values));
	}

}
