package org.saheltimeline.http.caching;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.saheltimeline.http.format.FormatNegotiation;
import org.saheltimeline.platform.database.DataVersion;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The ETag and the modification date by which a client can revalidate its copy of a
 * response (RFC 9110, section 8.8).
 *
 * @param etag the ETag, derived from the version of the data, the program, the URL and
 * the format; as the URL is part of it, a client that has it once got a response there
 * @param lastModified when the data or the program last changed
 * @param data the version of the data behind the response
 */
record Validator(String etag, Instant lastModified, DataVersion data) {

	/** Request attribute that holds the validator of the response. */
	static final String OF_REQUEST = Validator.class.getName();

	private static final int ETAG_BYTES = 12;

	/** The suffix that Jetty adds to the ETag of a compressed body. */
	private static final String COMPRESSED = "--gzip\"";

	/**
	 * Returns the validator of the response to a request.
	 * @param day the day, if the response shows it; otherwise empty
	 */
	static Validator of(HttpServletRequest request, DataVersion data, ProgramVersion program, String day) {
		List<Object> parts = new ArrayList<>(
				List.of(data.number(), data.digest(), program.digest(), FormatNegotiation.chosen(request), day,
						request.getRequestURI(), (FormatNegotiation.namesItsHost(request))
								? ServletUriComponentsBuilder.fromContextPath(request).toUriString() : ""));
		CacheKey.parameters(request.getParameterMap()).forEach((name, value) -> parts.addAll(List.of(name, value)));
		return new Validator("\"" + digest(parts) + "\"",
				(data.raisedAt().isAfter(program.builtAt())) ? data.raisedAt() : program.builtAt(), data);
	}

	/** Returns the ETag of the same response when it is sent compressed. */
	static String compressed(String etag) {
		return etag.substring(0, etag.length() - 1) + COMPRESSED;
	}

	/**
	 * Returns whether the client has this very response, and so once got it here; then
	 * nothing else needs to be read.
	 */
	boolean isHeldBy(HttpServletRequest request) {
		if (request.getHeader(HttpHeaders.IF_NONE_MATCH) == null) {
			return false;
		}
		HttpHeaders headers = new ServletServerHttpRequest(request).getHeaders();
		return Preconditions.nameCopy(this.etag, headers)
				&& Preconditions.of(headers, this) == Preconditions.Outcome.NOT_MODIFIED;
	}

	/**
	 * Writes the headers by which caches may store the response, but must revalidate it
	 * before each use.
	 */
	void writeTo(HttpHeaders headers) {
		headers.setETag(this.etag);
		headers.setLastModified(this.lastModified);
		headers.setCacheControl(CacheControl.noCache());
		headers.setVary(List.of(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_ENCODING));
	}

	/** Joins the parts with a character that none of them contains. */
	private static String digest(List<Object> parts) {
		String text = String.join("\0", parts.stream().map(Object::toString).toList());
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			// A tag that ends in a hyphen would look compressed once a proxy has added
			// its -gzip
			return Base64.getUrlEncoder()
				.withoutPadding()
				.encodeToString(Arrays.copyOf(digest, ETAG_BYTES))
				.replace('-', '.');
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
