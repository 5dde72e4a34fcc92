package org.saheltimeline.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Which files there are, and what a name tells. */
class IntakeFileTests {

	@TempDir
	private Path folder;

	@Test
	void theFilesOfAFolderComeInTheOrderInWhichTheyNameEachOther() throws IOException {
		for (String name : new String[] { "actors.ndjson", "articles.ndjson", "events-2.ndjson", "events-10.ndjson",
				"events.ndjson", "notes.txt", "places.ndjson", "troop-counts.ndjson" }) {
			Files.createFile(this.folder.resolve(name));
		}
		assertThat(IntakeFile.at(this.folder)).extracting(IntakeFile::name)
			.containsExactly("articles.ndjson", "places.ndjson", "actors.ndjson", "events-10.ndjson", "events-2.ndjson",
					"events.ndjson", "troop-counts.ndjson");
	}

	@ParameterizedTest
	@ValueSource(strings = { "event.ndjson", "events.json", "eventsx.ndjson", "conflicts.ndjson", "events.ndjson.gz",
			"troop.ndjson", "-events.ndjson" })
	void anotherNameIsRefused(String name) throws IOException {
		Path file = Files.createFile(this.folder.resolve(name));
		assertThatExceptionOfType(NotTakenIn.class).isThrownBy(() -> IntakeFile.at(file))
			.withMessage("«%s» does not tell which list it is of: a name is one of articles, places, actors, events, "
					+ "troop-counts, with .ndjson or with a hyphen and more behind it.", name);
	}

	@Test
	void whatIsNotThereIsRefused() {
		Path file = this.folder.resolve("events.ndjson");
		assertThatExceptionOfType(NotTakenIn.class).isThrownBy(() -> IntakeFile.at(file))
			.withMessage("There is no file or folder %s.", file);
	}

	@Test
	void aFolderWithoutLinesIsRefused() {
		assertThatExceptionOfType(NotTakenIn.class).isThrownBy(() -> IntakeFile.at(this.folder))
			.withMessage("The folder %s holds no file that ends in .ndjson.", this.folder);
	}

	@Test
	void aFolderNamedAsAFileCannotBeRead() throws IOException {
		Path file = Files.createDirectory(this.folder.resolve("events.ndjson"));
		assertThatExceptionOfType(NotTakenIn.class).isThrownBy(() -> IntakeFile.at(this.folder).getFirst().digest())
			.withMessage("%s cannot be read: Is a directory.", file);
	}

	@Test
	void theDigestIsThatOfTheContent() throws IOException {
		Path file = Files.writeString(this.folder.resolve("events.ndjson"), "abc");
		assertThat(IntakeFile.at(file).getFirst().digest())
			.isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	}

	@Test
	void whyAFileCannotBeReadIsSaidInWords() {
		Path file = Path.of("events.ndjson");
		assertThat(NotTakenIn.unreadable(file, new java.nio.file.AccessDeniedException("events.ndjson")))
			.hasMessage("events.ndjson cannot be read: this user may not read it.");
		assertThat(NotTakenIn.unreadable(file, new java.nio.file.NoSuchFileException("events.ndjson")))
			.hasMessage("events.ndjson cannot be read: there is no such file or folder.");
	}

}
