package org.saheltimeline.writing.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/** The lines of a file as bytes, each cut off where it is too long to be read. */
class Lines implements AutoCloseable {

	/** A thousand reports with the longest texts; anything longer is a mistake. */
	static final int LONGEST = 16 << 20;

	private final InputStream input;

	private long number;

	private long bytes;

	Lines(Path file) throws IOException {
		this.input = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
	}

	/** The next line; null at the end. */
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

	/** The number of the line that was read last, from 1. */
	long number() {
		return this.number;
	}

	/** How many bytes were read. */
	long bytes() {
		return this.bytes;
	}

	@Override
	public void close() throws IOException {
		this.input.close();
	}

}
