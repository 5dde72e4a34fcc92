package org.saheltimeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whole bodies kept as files under {@code src/test/resources/bodies}; compared to the
 * letter, order of fields included. {@code -Dbodies=write} writes them anew, to be read
 * in the diff before they are committed.
 */
public final class ExpectedBody {

	private static final Path FOLDER = Path.of("src/test/resources/bodies");

	private static final JsonMapper JSON = JsonMapper.shared();

	private ExpectedBody() {
	}

	/** Holds a body against its file. */
	public static void assertBody(JsonNode body, String file) {
		Path path = FOLDER.resolve(file + ".json");
		String actual = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(body) + "\n";
		try {
			if ("write".equals(System.getProperty("bodies"))) {
				Files.createDirectories(path.getParent());
				Files.writeString(path, actual);
			}
			assertThat(actual).isEqualTo(Files.readString(path));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
