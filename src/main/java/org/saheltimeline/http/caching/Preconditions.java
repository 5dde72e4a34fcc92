package org.saheltimeline.http.caching;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;

/** Evaluates the preconditions of a request (RFC 9110, section 13). */
final class Preconditions {

	/**
	 * The suffix that Jetty, Apache and Caddy add to the ETag of a compressed response.
	 * The ETag still identifies the same response.
	 */
	private static final Pattern COMPRESSED = Pattern.compile("-{1,2}(?:gzip|br|zstd|deflate)");

	private Preconditions() {
	}

	/**
	 * Evaluates the preconditions in the order of section 13.2.2. Ignores a header that
	 * is not a valid date.
	 * @param request the request headers
	 * @param answer the validator of the current response
	 */
	static Outcome of(HttpHeaders request, Validator answer) {
		long lastModified = answer.lastModified().truncatedTo(ChronoUnit.SECONDS).toEpochMilli();
		if (request.containsHeader(HttpHeaders.IF_MATCH)) {
			if (!isNamed(answer.etag(), request, HttpHeaders.IF_MATCH)) {
				return Outcome.FAILED;
			}
		}
		else if (isDate(request.getIfUnmodifiedSince()) && lastModified > request.getIfUnmodifiedSince()) {
			return Outcome.FAILED;
		}
		boolean isThere = request.containsHeader(HttpHeaders.IF_NONE_MATCH)
				? isNamed(answer.etag(), request, HttpHeaders.IF_NONE_MATCH)
				: isDate(request.getIfModifiedSince()) && lastModified <= request.getIfModifiedSince();
		return isThere ? Outcome.NOT_MODIFIED : Outcome.HOLD;
	}

	/**
	 * Returns whether {@code If-None-Match} names this very response, however it was
	 * compressed; {@code *} does not count.
	 */
	static boolean nameCopy(String etag, HttpHeaders request) {
		return tags(request, HttpHeaders.IF_NONE_MATCH).stream()
			.anyMatch((tag) -> !tag.isWildcard() && isSame(tag, etag));
	}

	private static boolean isNamed(String etag, HttpHeaders request, String header) {
		boolean weakly = header.equals(HttpHeaders.IF_NONE_MATCH);
		return tags(request, header).stream()
			.anyMatch((tag) -> tag.isWildcard() || ((weakly || !tag.weak()) && isSame(tag, etag)));
	}

	private static List<ETag> tags(HttpHeaders request, String header) {
		return ETag.parse(String.join(",", Objects.requireNonNullElse(request.get(header), List.of())));
	}

	private static boolean isSame(ETag named, String etag) {
		String current = ETag.create(etag).tag();
		return named.tag().startsWith(current) && (named.tag().length() == current.length()
				|| COMPRESSED.matcher(named.tag().substring(current.length())).matches());
	}

	private static boolean isDate(long milliseconds) {
		return milliseconds >= 0;
	}

	/** The outcome of a request's preconditions. */
	enum Outcome {

		/** All are true, or there are none: respond as usual. */
		HOLD,

		/** The client's copy is current: 304. */
		NOT_MODIFIED,

		/** The version that the client requires is no longer current: 412. */
		FAILED

	}

}
