package org.saheltimeline.http.caching;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;

/**
 * What a request asks to be true before it is answered (RFC 9110, section 13), and
 * whether it is.
 */
final class Preconditions {

	/**
	 * What Jetty, Apache and Caddy add to the tag of an answer that they send compressed;
	 * it names the same answer.
	 */
	private static final Pattern COMPRESSED = Pattern.compile("-{1,2}(?:gzip|br|zstd|deflate)");

	private Preconditions() {
	}

	/**
	 * Takes the conditions in the order of section 13.2.2. A header that cannot be read
	 * as a date is none.
	 * @param request the request's headers
	 * @param answer what there is now
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
	 * Whether the client has this very answer, whoever compressed it: not if it only asks
	 * for anything that is there.
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

	/** How the conditions of a request turn out. */
	enum Outcome {

		/** All are true, or there are none: it is answered. */
		HOLD,

		/** The client's copy is what there is: 304. */
		NOT_MODIFIED,

		/** What the client wants to read is no longer there: 412. */
		FAILED

	}

}
