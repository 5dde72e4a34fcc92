package org.saheltimeline.writing.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * The lines of a file as bytes. Those that are too long are cut off just beyond
 * {@link #LONGEST}.
 */
class Lines implements AutoCloseable {

	/**
	 * Room for a thousand reports with the longest texts; anything longer is a mistake.
	 */
	static final int LONGEST = 16 << 20;

	private final InputStream input;

	private long number;

	private long bytes;

	Lines(Path file) throws IOException {
		this.input = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
	}

	/** Returns the next line; null at the end. */
	byte @Nullable [] next() throws IOException {
		ByteArrayOutputStream text = new ByteArrayOutputStream(4096);
		this.number++;
		for (int next = this.input.read(); next >= 0; next = this.input.read()) {
			this.bytes++;
			if (next == '\n') {
				return text.toByteArray();
			}
			if (text.size() <= LONGEST) {
				text.write(next);
			}
		}
		return (text.size() > 0) ? text.toByteArray() : null;
	}

	/** Returns the number of the last line that was read, from 1. */
	long number() {
		return this.number;
	}

	/** Returns how many bytes have been read. */
	long bytes() {
		return this.bytes;
	}

	@Override
	public void close() throws IOException {
		this.input.close();
	}

}
