package org.saheltimeline.http.caching;

import java.nio.ByteBuffer;
import java.util.List;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Corrects Jetty's 304 responses. Content-Length must be that of the response not sent,
 * or absent (RFC 9110, section 8.6), but Jetty sends 0, which a cache may believe. The
 * ETag must be the current one (section 15.4.5), but Jetty's compression echoes whatever
 * the client sent.
 */
class NotModified extends Handler.Wrapper {

	private static final long UNKNOWN_LENGTH = -1;

	private final boolean compresses;

	/**
	 * @param compresses whether the server compresses its responses
	 */
	NotModified(boolean compresses) {
		this.compresses = compresses;
	}

	@Override
	public boolean handle(Request request, Response response, Callback callback) throws Exception {
		HttpFields headers = request.getHeaders();
		if (headers.contains(HttpHeader.IF_NONE_MATCH) || headers.contains(HttpHeader.IF_MODIFIED_SINCE)) {
			request.addHttpStreamWrapper((stream) -> new Mended(stream, request));
		}
		return super.handle(request, response, callback);
	}

	/**
	 * Returns the current ETag in the form that the client has, or else in the one that
	 * it would get now; null if there is no ETag, as for a static file.
	 */
	private @Nullable String etag(Request request) {
		if (!(request.getAttribute(Validator.OF_REQUEST) instanceof Validator validator)) {
			return null;
		}
		String tag = validator.etag();
		String compressed = Validator.compressed(tag);
		String named = String.join(",", request.getHeaders().getValuesList(HttpHeader.IF_NONE_MATCH));
		boolean accepted = this.compresses && acceptsGzip(request);
		if (named.contains(compressed)) {
			return (accepted || !named.contains(tag)) ? compressed : tag;
		}
		boolean isCopy = named.contains(tag.substring(0, tag.length() - 1));
		return (accepted && !isCopy) ? compressed : tag;
	}

	private static boolean acceptsGzip(Request request) {
		List<String> encodings = request.getHeaders().getQualityCSV(HttpHeader.ACCEPT_ENCODING);
		return encodings.contains("gzip") || encodings.contains("*");
	}

	/** The last stage on the way to the client, after which no more headers are added. */
	private final class Mended extends HttpStream.Wrapper {

		private final Request request;

		Mended(HttpStream stream, Request request) {
			super(stream);
			this.request = request;
		}

		@Override
		public void send(MetaData.Request request, MetaData.@Nullable Response response, boolean last,
				@Nullable ByteBuffer content, Callback callback) {
			super.send(request, (response != null) ? mended(response) : null, last, content, callback);
		}

		private MetaData.Response mended(MetaData.Response response) {
			if (response.getStatus() != HttpStatus.NOT_MODIFIED_304) {
				return response;
			}
			HttpFields.Mutable headers = HttpFields.build(response.getHttpFields()).remove(HttpHeader.CONTENT_LENGTH);
			headers.put(HttpHeader.ETAG, etag(this.request));
			return new MetaData.Response(response.getStatus(), response.getReason(), response.getHttpVersion(), headers,
					UNKNOWN_LENGTH);
		}

	}

}
