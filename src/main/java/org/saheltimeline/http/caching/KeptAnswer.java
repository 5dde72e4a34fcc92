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
import org.saheltimeline.platform.database.DataVersion;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * A cached response, with its body also in compressed form once a client has asked for
 * it.
 */
final class KeptAnswer {

	private static final Set<String> HEADERS_OF_304 = Set.of(HttpHeaders.ETAG, HttpHeaders.LAST_MODIFIED,
			HttpHeaders.CACHE_CONTROL, HttpHeaders.VARY);

	/** Approximate size of the objects, in bytes, besides their contents. */
	private static final int OVERHEAD = 1_000;

	private final Validator validator;

	private final Map<String, Collection<String>> headers;

	private final byte[] body;

	private final boolean compressible;

	private final byte @Nullable [] compressed;

	/**
	 * @param validator the validator that identifies it
	 * @param headers the headers specific to this response
	 * @param body the complete body
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

	/** Returns the headers that a response has now and did not have before. */
	static Map<String, Collection<String>> added(Map<String, Collection<String>> before, HttpServletResponse response) {
		Map<String, Collection<String>> added = headers(response);
		added.entrySet().removeAll(before.entrySet());
		return added;
	}

	/** Returns the headers of a response. */
	static Map<String, Collection<String>> headers(HttpServletResponse response) {
		Map<String, Collection<String>> headers = new LinkedHashMap<>();
		response.getHeaderNames().forEach((name) -> headers.put(name, List.copyOf(response.getHeaders(name))));
		return headers;
	}

	/** Returns the version of the data behind the response. */
	DataVersion data() {
		return this.validator.data();
	}

	/** Returns the validator. */
	Validator validator() {
		return this.validator;
	}

	boolean isCompressible() {
		return this.compressible;
	}

	boolean isCompressed() {
		return this.compressed != null;
	}

	/** Returns the approximate size in bytes. */
	int weight() {
		int characters = this.headers.values().stream().flatMap(Collection::stream).mapToInt(String::length).sum();
		return OVERHEAD + characters + this.body.length + ((this.compressed != null) ? this.compressed.length : 0);
	}

	/** Returns the same response with its body in both forms. */
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

	/** Responds that the client's copy is still current. */
	void writeNotModified(HttpServletResponse response) throws IOException {
		writeHeaders(response, HEADERS_OF_304);
		response.setStatus(HttpStatus.NOT_MODIFIED.value());
		// Flush now, or else the server would add Content-Length: 0
		response.flushBuffer();
	}

	/** Writes the same headers as the original response. */
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

	/** Writes the uncompressed body. */
	void writeBody(HttpServletResponse response) throws IOException {
		write(this.body, response);
	}

	/** Writes the compressed body, with the ETag of that form. */
	void writeCompressed(HttpServletResponse response) throws IOException {
		response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
		response.setHeader(HttpHeaders.ETAG, Validator.compressed(this.validator.etag()));
		write(Objects.requireNonNull(this.compressed), response);
	}

	private static void write(byte[] bytes, HttpServletResponse response) throws IOException {
		response.setContentLength(bytes.length);
		// A ByteBuffer is sent in one piece, without a copy to another buffer
		response.getOutputStream().write(ByteBuffer.wrap(bytes));
	}

}
