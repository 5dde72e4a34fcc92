package org.saheltimeline.edge;

import java.nio.ByteBuffer;

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
 * Takes the length off a 304: Jetty says 0, where RFC 9110 wants the length of the answer
 * that is not sent or none, and a cache may believe it.
 */
class NotModified extends Handler.Wrapper {

	private static final long UNKNOWN_LENGTH = -1;

	@Override
	public boolean handle(Request request, Response response, Callback callback) throws Exception {
		HttpFields headers = request.getHeaders();
		if (headers.contains(HttpHeader.IF_NONE_MATCH) || headers.contains(HttpHeader.IF_MODIFIED_SINCE)) {
			request.addHttpStreamWrapper(WithoutLength::new);
		}
		return super.handle(request, response, callback);
	}

	/** The way out to the client, behind which no header is added any more. */
	private static final class WithoutLength extends HttpStream.Wrapper {

		WithoutLength(HttpStream stream) {
			super(stream);
		}

		@Override
		public void send(MetaData.Request request, MetaData.@Nullable Response response, boolean last,
				@Nullable ByteBuffer content, Callback callback) {
			super.send(request, (response != null) ? withoutLength(response) : null, last, content, callback);
		}

		private static MetaData.Response withoutLength(MetaData.Response response) {
			if (response.getStatus() != HttpStatus.NOT_MODIFIED_304) {
				return response;
			}
			HttpFields headers = HttpFields.build(response.getHttpFields()).remove(HttpHeader.CONTENT_LENGTH);
			return new MetaData.Response(response.getStatus(), response.getReason(), response.getHttpVersion(), headers,
					UNKNOWN_LENGTH);
		}

	}

}
