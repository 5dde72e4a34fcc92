package org.saheltimeline.writing.access;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;

/**
 * The public keys of an OpenID Connect issuer, which its configuration document names
 * (OpenID Connect Discovery 1.0, section 4).
 */
final class IssuerKeys implements ResourceRetriever {

	private static final String CONFIGURATION = "/.well-known/openid-configuration";

	private static final int PATIENCE_MILLISECONDS = 2_000;

	private static final int LARGEST = 1 << 20;

	private static final long KEPT_MILLISECONDS = Duration.ofMinutes(5).toMillis();

	/**
	 * How long to wait between looks for a key that is not there: anybody can send tokens
	 * with made-up key ids.
	 */
	private static final long PAUSE_MILLISECONDS = Duration.ofSeconds(30).toMillis();

	private final String issuer;

	private final ResourceRetriever http = new DefaultResourceRetriever(PATIENCE_MILLISECONDS, PATIENCE_MILLISECONDS,
			LARGEST);

	private volatile boolean away;

	IssuerKeys(String issuer) {
		this.issuer = issuer;
	}

	/**
	 * Looks the keys up.
	 * @throws IOException if the issuer cannot be reached, or the document is not its own
	 */
	JWKSource<SecurityContext> find() throws IOException {
		URL keys = URI.create(keysAddress()).toURL();
		return JWKSourceBuilder.create(keys, this)
			.cache(KEPT_MILLISECONDS, PATIENCE_MILLISECONDS * 2L)
			.refreshAheadCache(false)
			.rateLimited(PAUSE_MILLISECONDS)
			.build();
	}

	private String keysAddress() throws IOException {
		try {
			URL address = URI.create(this.issuer.replaceFirst("/$", "") + CONFIGURATION).toURL();
			Map<String, Object> document = JSONObjectUtils.parse(retrieveResource(address).getContent());
			if (this.issuer.equals(document.get("issuer")) && document.get("jwks_uri") instanceof String keys) {
				return keys;
			}
			throw new IOException("%s names another issuer, or no jwks_uri".formatted(address));
		}
		catch (ParseException ex) {
			throw new IOException("The configuration of the issuer is not JSON", ex);
		}
	}

	@Override
	public Resource retrieveResource(URL url) throws IOException {
		this.away = true;
		Resource resource = this.http.retrieveResource(url);
		this.away = false;
		return resource;
	}

	/**
	 * Returns whether a failure means that there is no such key, rather than that the
	 * issuer could not be asked.
	 */
	boolean isUnknownKey(Throwable failure) {
		return !this.away && Stream.<Throwable>iterate(failure, (each) -> each != null, Throwable::getCause)
			.anyMatch(RateLimitReachedException.class::isInstance);
	}

}
