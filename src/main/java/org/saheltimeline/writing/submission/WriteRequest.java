package org.saheltimeline.writing.submission;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.web.InvalidParameters;
import org.saheltimeline.http.web.InvalidValue;
import org.saheltimeline.http.web.MalformedRequest;
import org.saheltimeline.writing.dossier.RequiredFields;

import org.springframework.http.HttpHeaders;

/**
 * Who asks for a write, why, and how.
 *
 * @param author the name of the token
 * @param because why it is made; null if no reason is given
 * @param isRehearsal whether only to check it
 * @param key the client's key for this write, by which a repeated request is recognised;
 * null if there is none
 * @param digest the SHA-256 of the request, in hexadecimal
 */
record WriteRequest(String author, @Nullable String because, boolean isRehearsal, @Nullable String key, String digest) {

	private static final String KEY = "Idempotency-Key";

	/**
	 * A key, as a structured field (RFC 9651) or bare.
	 */
	private static final Pattern KEYS = Pattern
		.compile("\"([\\x21\\x23-\\x5B\\x5D-\\x7E]{1,255})\"|([\\x21\\x23-\\x7E]{1,255})");

	/**
	 * Reads a request.
	 * @param body its body; empty if it has none
	 */
	static WriteRequest of(HttpServletRequest request, SubmissionParameters parameters, String body) {
		RequiredFields.check(parameters, (at, fault) -> {
			throw new InvalidParameters(at.substring(1), InvalidValue.malformed(fault + "."));
		});
		String whole = String.join("\0", request.getMethod(), request.getRequestURI(),
				Objects.requireNonNullElse(request.getQueryString(), ""), header(request, HttpHeaders.IF_MATCH),
				header(request, HttpHeaders.IF_NONE_MATCH), body);
		Principal author = Objects.requireNonNull(request.getUserPrincipal());
		return new WriteRequest(author.getName(), parameters.because(), Boolean.TRUE.equals(parameters.dryRun()),
				key(request), digest(whole));
	}

	private static @Nullable String key(HttpServletRequest request) {
		String key = request.getHeader(KEY);
		if (key == null) {
			return null;
		}
		if (!KEYS.matcher(key).matches()) {
			throw new MalformedRequest("`Idempotency-Key` has 1 to 255 visible ASCII characters, quoted or not.");
		}
		return key.startsWith("\"") ? key.substring(1, key.length() - 1) : key;
	}

	private static String header(HttpServletRequest request, String name) {
		return Objects.requireNonNullElse(request.getHeader(name), "");
	}

	private static String digest(String whole) {
		try {
			byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
