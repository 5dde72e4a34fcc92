package org.saheltimeline.http.caching;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * An answer as it was given once, and its body compressed from the first time on that
 * somebody wants it so.
 */
final class KeptAnswer {

	private static final Set<String> HEADERS_OF_304 = Set.of(HttpHeaders.ETAG, HttpHeaders.LAST_MODIFIED,
			HttpHeaders.CACHE_CONTROL, HttpHeaders.VARY);

	/** About what the objects take beside what they hold. */
	private static final int OVERHEAD = 1_000;

	private final Validator validator;

	private final Map<String, Collection<String>> headers;

	private final byte[] body;

	private final boolean compressible;

	private final byte @Nullable [] compressed;

	/**
	 * @param validator what names it
	 * @param headers those that belong to this answer and not to every one
	 * @param body all of it
	 * @param compressible whether it may be sent compressed
	 */
	KeptAnswer(Validator validator, Map<String, Collection<String>> headers, byte[] body, boolean compressible) {
		this(validator, headers, body, compressible, null);
	}

	private KeptAnswer(Validator validator, Map<String, Collection<String>> headers, byte[] body, boolean compressible,
			byte @Nullable [] compressed) {
		this.validator = validator;
		this.headers = headers;
		this.body = body;
		this.compressible = compressible;
		this.compressed = compressed;
	}

	/** The headers that a response has now and did not have before. */
	static Map<String, Collection<String>> added(Map<String, Collection<String>> before, HttpServletResponse response) {
		Map<String, Collection<String>> added = headers(response);
		added.entrySet().removeAll(before.entrySet());
		return added;
	}

	/** The headers that a response has. */
	static Map<String, Collection<String>> headers(HttpServletResponse response) {
		Map<String, Collection<String>> headers = new LinkedHashMap<>();
		response.getHeaderNames().forEach((name) -> headers.put(name, List.copyOf(response.getHeaders(name))));
		return headers;
	}

	/** Which data it is made of. */
	DataVersion data() {
		return this.validator.data();
	}

	/** What names it. */
	Validator validator() {
		return this.validator;
	}

	boolean isCompressible() {
		return this.compressible;
	}

	boolean isCompressed() {
		return this.compressed != null;
	}

	/** About how many bytes it takes. */
	int weight() {
		int characters = this.headers.values().stream().flatMap(Collection::stream).mapToInt(String::length).sum();
		return OVERHEAD + characters + this.body.length + ((this.compressed != null) ? this.compressed.length : 0);
	}

	/** The same with its body in both forms. */
	KeptAnswer compress() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
			gzip.write(this.body);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new KeptAnswer(this.validator, this.headers, this.body, true, bytes.toByteArray());
	}

	/** Says that the client's copy still holds. */
	void writeNotModified(HttpServletResponse response) throws IOException {
		writeHeaders(response, HEADERS_OF_304);
		response.setStatus(HttpStatus.NOT_MODIFIED.value());
		// Sent at once, as the length of an empty body would be told otherwise
		response.flushBuffer();
	}

	/** Gives the headers, as the first time. */
	void writeHeaders(HttpServletResponse response) {
		writeHeaders(response, this.headers.keySet());
	}

	private void writeHeaders(HttpServletResponse response, Set<String> names) {
		this.headers.forEach((name, values) -> {
			if (names.contains(name)) {
				Iterator<String> value = values.iterator();
				response.setHeader(name, value.next());
				value.forEachRemaining((another) -> response.addHeader(name, another));
			}
		});
	}

	/** Sends the body as it is. */
	void writeBody(HttpServletResponse response) throws IOException {
		write(this.body, response);
	}

	/** Sends the body compressed, under the name that it has then. */
	void writeCompressed(HttpServletResponse response) throws IOException {
		response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
		response.setHeader(HttpHeaders.ETAG, Validator.compressed(this.validator.etag()));
		write(Objects.requireNonNull(this.compressed), response);
	}

	private static void write(byte[] bytes, HttpServletResponse response) throws IOException {
		response.setContentLength(bytes.length);
		// As a buffer it is sent in one piece, and never copied to another one before
		response.getOutputStream().write(ByteBuffer.wrap(bytes));
	}

}
