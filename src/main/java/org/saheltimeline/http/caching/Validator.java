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
import org.saheltimeline.http.format.Format;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * By what a client can tell that its copy of an answer still holds (RFC 9110, section
 * 8.8).
 *
 * @param etag names the version of the data, the program, the address and the format; as
 * the address is in it, who has one was once answered there
 * @param lastModified when the data or the program changed last
 * @param data which data the answer is made of
 */
record Validator(String etag, Instant lastModified, DataVersion data) {

	/** The attribute of a request whose answer has one. */
	static final String OF_REQUEST = Validator.class.getName();

	private static final int ETAG_BYTES = 12;

	/** By what Jetty tells a compressed body from the same one as it is. */
	private static final String COMPRESSED = "--gzip\"";

	static Validator of(HttpServletRequest request, Format format, DataVersion data, ProgramVersion program) {
		List<Object> parts = new ArrayList<>(List.of(data.number(), data.digest(), program.digest(), format,
				request.getRequestURI(),
				(format.namesItsHost()) ? ServletUriComponentsBuilder.fromContextPath(request).toUriString() : ""));
		Question.parameters(request.getParameterMap()).forEach((name, value) -> parts.addAll(List.of(name, value)));
		return new Validator("\"" + digest(parts) + "\"",
				(data.raisedAt().isAfter(program.builtAt())) ? data.raisedAt() : program.builtAt(), data);
	}

	/** The name of the same answer when it is sent compressed. */
	static String compressed(String etag) {
		return etag.substring(0, etag.length() - 1) + COMPRESSED;
	}

	/**
	 * Whether the client has this very answer, and so was once given it here: nothing
	 * else needs to be read.
	 */
	boolean isHeldBy(HttpServletRequest request) {
		if (request.getHeader(HttpHeaders.IF_NONE_MATCH) == null) {
			return false;
		}
		HttpHeaders headers = new ServletServerHttpRequest(request).getHeaders();
		return Preconditions.nameCopy(this.etag, headers)
				&& Preconditions.of(headers, this) == Preconditions.Outcome.NOT_MODIFIED;
	}

	/** Every answer may be kept, and is asked about before it is used again. */
	void writeTo(HttpHeaders headers) {
		headers.setETag(this.etag);
		headers.setLastModified(this.lastModified);
		headers.setCacheControl(CacheControl.noCache());
		headers.setVary(List.of(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_ENCODING));
	}

	/** No part holds the character that stands between them. */
	private static String digest(List<Object> parts) {
		String text = String.join("\0", parts.stream().map(Object::toString).toList());
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, ETAG_BYTES));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
