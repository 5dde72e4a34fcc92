package org.saheltimeline.writing.access;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.web.Busy;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;

/**
 * Checks the access tokens of an OpenID Connect issuer, which are JSON Web Tokens (RFC
 * 9068). The issuer is asked for its keys when the first token comes.
 */
final class IssuedTokens implements JwtDecoder {

	/** How far the clocks of the issuer and of this machine may differ. */
	private static final Duration SKEW = Duration.ofSeconds(60);

	/** What the name of every user of the issuer begins with. */
	private static final String ISSUERS = "oidc:";

	/** As long as the name of a stored token may be. */
	private static final int LONGEST_NAME = 100;

	/** Public keys only: with HMAC, whoever knows the public key could sign. */
	private static final List<SignatureAlgorithm> ALGORITHMS = List.of(SignatureAlgorithm.RS256,
			SignatureAlgorithm.RS384, SignatureAlgorithm.RS512, SignatureAlgorithm.ES256, SignatureAlgorithm.ES384,
			SignatureAlgorithm.ES512);

	/**
	 * What only tokens for the client itself have: hashes that tie an ID token to its
	 * exchange.
	 */
	private static final List<String> OF_ID_TOKENS = List.of("at_hash", "c_hash");

	/** By which Keycloak and Cognito name the kind of token. */
	private static final List<String> KINDS = List.of("typ", "token_use");

	private static final Set<String> OTHER_KINDS = Set.of("id", "refresh", "offline", "logout");

	private static final JwtGrantedAuthoritiesConverter SCOPES = new JwtGrantedAuthoritiesConverter();

	static {
		SCOPES.setAuthorityPrefix("");
	}

	private final IssuerKeys keys;

	private final OAuth2TokenValidator<Jwt> rules;

	private final Clock clock = Clock.systemUTC();

	private final JwtDecoder decoder = new SupplierJwtDecoder(this::decoder);

	IssuedTokens(String issuer, String audience) {
		this.keys = new IssuerKeys(issuer);
		JwtTimestampValidator times = new JwtTimestampValidator(SKEW);
		times.setAllowEmptyExpiryClaim(false);
		times.setClock(this.clock);
		JwtTypeValidator type = new JwtTypeValidator("JWT", "at+jwt", "application/at+jwt");
		type.setAllowEmpty(true);
		this.rules = new DelegatingOAuth2TokenValidator<>(times, new JwtIssuerValidator(issuer),
				new JwtAudienceValidator(audience), type, this::validate);
	}

	private JwtDecoder decoder() {
		try {
			NimbusJwtDecoder made = NimbusJwtDecoder.withJwkSource(this.keys.find())
				.jwsAlgorithms((algorithms) -> algorithms.addAll(ALGORITHMS))
				// Those of RFC 9068 as well, checked with the other rules
				.jwtProcessorCustomizer((processor) -> processor.setJWSTypeVerifier((type, context) -> {
				}))
				.build();
			made.setJwtValidator(this.rules);
			return made;
		}
		catch (IOException ex) {
			throw new JwtDecoderInitializationException("The issuer cannot be reached", ex);
		}
	}

	private OAuth2TokenValidatorResult validate(Jwt token) {
		Instant issued = token.getIssuedAt();
		if (issued != null && issued.isAfter(this.clock.instant().plus(SKEW))) {
			return invalid("The token was issued in the future");
		}
		boolean isOther = OF_ID_TOKENS.stream().anyMatch(token::hasClaim) || KINDS.stream()
			.anyMatch((kind) -> token.getClaims().get(kind) instanceof String value
					&& OTHER_KINDS.contains(value.toLowerCase(Locale.ROOT)));
		if (isOther) {
			return invalid("The token is not an access token");
		}
		return name(token).isEmpty() ? invalid("The token does not say whose it is")
				: OAuth2TokenValidatorResult.success();
	}

	private static OAuth2TokenValidatorResult invalid(String description) {
		return OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", description, null));
	}

	@Override
	public Jwt decode(String token) {
		try {
			return this.decoder.decode(token);
		}
		catch (BadJwtException ex) {
			throw ex;
		}
		catch (JwtDecoderInitializationException | JwtException ex) {
			if (this.keys.isUnknownKey(ex)) {
				throw new BadJwtException("The token is signed with an unknown key", ex);
			}
			throw Busy
				.withoutIssuer("The OpenID Connect issuer cannot be asked for its keys: %s.".formatted(reason(ex)));
		}
	}

	private static String reason(Throwable failure) {
		Throwable last = failure;
		while (last.getCause() != null) {
			last = last.getCause();
		}
		return Objects.requireNonNullElse(last.getMessage(), last.getClass().getSimpleName());
	}

	/**
	 * Returns the user of a token with its scopes. The name is marked as the issuer's, so
	 * that nobody can choose that of a stored token or of the administrator.
	 */
	static AbstractAuthenticationToken authentication(Jwt token) {
		List<String> scopes = SCOPES.convert(token).stream().map(GrantedAuthority::getAuthority).toList();
		return new JwtAuthenticationToken(token, Scope.authorities(scopes), ISSUERS + name(token));
	}

	private static String name(Jwt token) {
		String name = Stream.of("preferred_username", JwtClaimNames.SUB)
			.map((claim) -> printable(token.getClaims().get(claim)))
			.filter((each) -> !each.isEmpty())
			.findFirst()
			.orElse("");
		int end = Math.min(name.length(), LONGEST_NAME - ISSUERS.length());
		return name.substring(0, (end > 0 && Character.isHighSurrogate(name.charAt(end - 1))) ? end - 1 : end);
	}

	/** Leaves out control characters and those that change how others are read. */
	private static String printable(@Nullable Object claim) {
		return Objects.toString((claim instanceof String) ? claim : null, "")
			.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Cn}]", "")
			.strip();
	}

}
