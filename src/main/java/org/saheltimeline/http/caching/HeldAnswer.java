package org.saheltimeline.http.caching;

import java.io.IOException;
import java.io.PrintWriter;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.util.FastByteArrayOutputStream;

/**
 * Buffers a response body until it is complete, so that it can be cached. Stops buffering
 * if the body grows too large or the headers are flushed first.
 */
final class HeldAnswer extends HttpServletResponseWrapper {

	private final int most;

	private final ServletOutputStream output = new Output();

	private @Nullable FastByteArrayOutputStream held = new FastByteArrayOutputStream();

	HeldAnswer(HttpServletResponse response, int most) {
		super(response);
		this.most = most;
	}

	/** Returns the body written so far, or null if it is no longer buffered. */
	byte @Nullable [] body() {
		return (this.held != null) ? this.held.toByteArray() : null;
	}

	/** Sends what is buffered, and stops buffering. */
	void passOn() throws IOException {
		FastByteArrayOutputStream body = this.held;
		this.held = null;
		if (body != null) {
			body.writeTo(super.getOutputStream());
		}
	}

	@Override
	public ServletOutputStream getOutputStream() {
		return this.output;
	}

	@Override
	public PrintWriter getWriter() throws IOException {
		passOn();
		return super.getWriter();
	}

	/**
	 * Sends the headers if there is no body yet. Otherwise keeps buffering, because the
	 * body may already be complete.
	 */
	@Override
	public void flushBuffer() throws IOException {
		if (this.held != null && this.held.size() == 0) {
			passOn();
		}
		if (this.held == null) {
			super.flushBuffer();
		}
	}

	@Override
	public void reset() {
		super.reset();
		forget();
	}

	@Override
	public void resetBuffer() {
		super.resetBuffer();
		forget();
	}

	@Override
	public void sendError(int status) throws IOException {
		this.held = null;
		super.sendError(status);
	}

	@Override
	public void sendError(int status, String message) throws IOException {
		this.held = null;
		super.sendError(status, message);
	}

	@Override
	public void sendRedirect(String location) throws IOException {
		this.held = null;
		super.sendRedirect(location);
	}

	private void forget() {
		if (this.held != null) {
			this.held.reset();
		}
	}

	/** Receives the body. */
	private final class Output extends ServletOutputStream {

		@Override
		public void write(int b) throws IOException {
			write(new byte[] { (byte) b }, 0, 1);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			FastByteArrayOutputStream body = HeldAnswer.this.held;
			if (body != null && body.size() + length <= HeldAnswer.this.most) {
				body.write(bytes, offset, length);
			}
			else {
				passOn();
				HeldAnswer.super.getOutputStream().write(bytes, offset, length);
			}
		}

		@Override
		public void flush() throws IOException {
			flushBuffer();
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setWriteListener(WriteListener listener) {
			throw new IllegalStateException("Nothing is written asynchronously here");
		}

	}

}
