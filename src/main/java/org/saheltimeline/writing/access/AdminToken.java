package org.saheltimeline.writing.access;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.platform.embedded.EmbeddedServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.DefaultOAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * The token of the administrator: a setting, or a file beside the embedded database. If
 * there is neither, nobody may write.
 */
@Component
class AdminToken implements OpaqueTokenIntrospector {

	private static final Logger log = LoggerFactory.getLogger(AdminToken.class);

	private static final String FILE = "admin-token";

	private static final String NAME = "admin";

	private static final Collection<GrantedAuthority> SCOPES = AuthorityUtils.createAuthorityList("SCOPE_write",
			"SCOPE_intake", "SCOPE_admin");

	private final @Nullable String token;

	private final @Nullable Path file;

	AdminToken(AdminSettings settings, JdbcConnectionDetails database) {
		boolean isSet = StringUtils.hasText(settings.token());
		EmbeddedServer embedded = (!isSet && database instanceof EmbeddedServer server) ? server : null;
		this.file = (embedded != null) ? embedded.folder().resolve(FILE) : null;
		this.token = (embedded != null) ? embedded.secret(FILE) : isSet ? settings.token() : null;
	}

	@EventListener(ApplicationReadyEvent.class)
	void say() {
		if (this.file != null) {
			log.info("Token for writing: in {}", this.file);
		}
	}

	@Override
	public OAuth2AuthenticatedPrincipal introspect(String given) {
		if (this.token == null || !MessageDigest.isEqual(bytes(given), bytes(this.token))) {
			throw new BadOpaqueTokenException("The token is not valid");
		}
		return new DefaultOAuth2AuthenticatedPrincipal(NAME, Map.of("scope", List.of("write", "intake", "admin")),
				SCOPES);
	}

	private static byte[] bytes(String token) {
		return token.getBytes(StandardCharsets.UTF_8);
	}

}
