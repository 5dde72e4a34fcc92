package org.saheltimeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares whole bodies with files under {@code src/test/resources/bodies}, character by
 * character and including the order of fields. {@code -Dbodies=write} rewrites the files;
 * review the diff before committing it.
 */
public final class ExpectedBody {

	private static final Path FOLDER = Path.of("src/test/resources/bodies");

	private static final JsonMapper JSON = JsonMapper.shared();

	private ExpectedBody() {
	}

	/** Asserts that a body equals its file. */
	public static void assertBody(JsonNode body, String file) {
		assertBody(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(body) + "\n", file + ".json");
	}

	/**
	 * Asserts that a body equals its file.
	 * @param actual the body, without what differs from run to run
	 * @param file the file with its extension
	 */
	public static void assertBody(String actual, String file) {
		Path path = FOLDER.resolve(file);
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
