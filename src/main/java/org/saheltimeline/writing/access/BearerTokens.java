package org.saheltimeline.writing.access;

import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.authentication.OpaqueTokenAuthenticationProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Checks a bearer token: with the keys of the OpenID Connect issuer if there is one and
 * the token has the form of a JSON Web Signature, and by looking it up otherwise.
 */
@Component
class BearerTokens implements AuthenticationManager {

	private static final Pattern SIGNATURE = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*\\.[A-Za-z0-9_-]*");

	private final AdminToken admin;

	private final OpaqueTokenAuthenticationProvider stored;

	/** Null if no issuer is set. */
	private final @Nullable JwtAuthenticationProvider issued;

	BearerTokens(AdminToken admin, OpaqueTokens tokens, OidcSettings settings) {
		this.admin = admin;
		this.stored = new OpaqueTokenAuthenticationProvider(tokens);
		this.issued = (StringUtils.hasText(settings.issuerUri()) && StringUtils.hasText(settings.audience()))
				? issued(settings.issuerUri(), settings.audience()) : null;
	}

	private static JwtAuthenticationProvider issued(String issuer, String audience) {
		JwtAuthenticationProvider provider = new JwtAuthenticationProvider(new IssuedTokens(issuer, audience));
		provider.setJwtAuthenticationConverter(IssuedTokens::authentication);
		return provider;
	}

	/** Returns whether there is anybody who could write, or create a token for it. */
	boolean canExist() {
		return this.admin.exists() || this.issued != null;
	}

	/**
	 * Reports whatever is not the fault of the client, such as a database that is away,
	 * as {@link AuthenticationServiceException}, for which {@link TokenProblems} has
	 * another answer than 401.
	 */
	@Override
	public Authentication authenticate(Authentication request) {
		try {
			String token = ((BearerTokenAuthenticationToken) request).getToken();
			boolean isIssued = this.issued != null && SIGNATURE.matcher(token).matches() && !this.admin.is(token);
			Authentication result = (isIssued && this.issued != null) ? this.issued.authenticate(request)
					: this.stored.authenticate(request);
			return Objects.requireNonNull(result);
		}
		catch (AuthenticationException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			throw new AuthenticationServiceException("The token could not be checked", ex);
		}
	}

}
