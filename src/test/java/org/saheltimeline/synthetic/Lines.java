package org.saheltimeline.synthetic;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import tools.jackson.databind.json.JsonMapper;

/** A file with one JSON object per line. */
final class Lines implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final int BUFFER = 1 << 20;

	private final OutputStream output;

	private long count;

	Lines(Path file) throws IOException {
		this.output = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
	}

	void write(Object line) {
		try {
			this.output.write(JSON.writeValueAsBytes(line));
			this.output.write('\n');
			this.count++;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	long count() {
		return this.count;
	}

	@Override
	public void close() throws IOException {
		this.output.close();
	}

}
