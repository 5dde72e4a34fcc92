package org.saheltimeline.writing.access;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.platform.embedded.EmbeddedServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * The token of the administrator, which has every scope: a setting, or a file beside the
 * embedded database.
 */
@Component
class AdminToken {

	/** The author of what is written with it. */
	static final String NAME = "admin";

	private static final Logger log = LoggerFactory.getLogger(AdminToken.class);

	private static final String FILE = "admin-token";

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

	/** Returns whether there is one. */
	boolean exists() {
		return this.token != null;
	}

	/** Compares in a time that does not depend on the content. */
	boolean is(String given) {
		return this.token != null && MessageDigest.isEqual(bytes(given), bytes(this.token));
	}

	private static byte[] bytes(String token) {
		return token.getBytes(StandardCharsets.UTF_8);
	}

}
