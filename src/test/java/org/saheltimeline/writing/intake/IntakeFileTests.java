package org.saheltimeline.writing.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Tests for which files of a folder are taken in, and what their names mean. */
class IntakeFileTests {

	private static final String NAMES = "Files are named articles, places, actors, events, troop-counts, with .ndjson "
			+ "or with a hyphen and more behind it (events-2024.ndjson).";

	@TempDir
	private Path folder;

	private final List<String> told = new ArrayList<>();

	@Test
	void theFilesOfAFolderComeInTheOrderInWhichTheyNameEachOther() throws IOException {
		for (String name : new String[] { "actors.ndjson", "articles.ndjson", "events-2.ndjson", "events-10.ndjson",
				"events.ndjson", "notes.txt", "places.ndjson", "troop-counts.ndjson" }) {
			Files.createFile(this.folder.resolve(name));
		}
		assertThat(at(this.folder)).extracting(IntakeFile::name)
			.containsExactly("articles.ndjson", "places.ndjson", "actors.ndjson", "events-10.ndjson", "events-2.ndjson",
					"events.ndjson", "troop-counts.ndjson");
	}

	@Test
	void whatIsNotDataIsLeftOutByName() throws IOException {
		for (String name : new String[] { "events.ndjson", "README.md", ".DS_Store", "._events.ndjson",
				"SHA256SUMS" }) {
			Files.createFile(this.folder.resolve(name));
		}
		assertThat(at(this.folder)).extracting(IntakeFile::name).containsExactly("events.ndjson");
		assertThat(this.told).containsExactlyInAnyOrder("._events.ndjson: is not data, and is left out",
				".DS_Store: is not data, and is left out", "README.md: is not data, and is left out",
				"SHA256SUMS: is not data, and is left out");
	}

	@ParameterizedTest
	@ValueSource(strings = { "events.csv", "troop-counts.json", "Actors-2.NDJSON", "events", "events.txt",
			"event.ndjson", "events_2.ndjson", "events-2.ndjson.gz", "conflicts.ndjson", "places.ndjson~", "backup.zip",
			"export/" })
	void whatLooksMeantButCannotBeTakenInIsRefusedByName(String name) throws IOException {
		Files.createFile(this.folder.resolve("events.ndjson"));
		if (name.endsWith("/")) {
			Files.createDirectory(this.folder.resolve(name));
		}
		else {
			Files.createFile(this.folder.resolve(name));
		}
		assertThatExceptionOfType(NotTakenIn.class).isThrownBy(() -> at(this.folder))
			.withMessage("Nothing of the folder %s was taken in, because of %s. %s Subfolders are not read.",
					this.folder, name, NAMES);
	}

	@Test
	void aFileThatCannotBeReadIsRefusedBeforeAnyIsTakenIn() throws IOException {
		Files.createFile(this.folder.resolve("articles.ndjson"));
		Path dangling = Files.createSymbolicLink(this.folder.resolve("events.ndjson"), Path.of("nowhere"));
		assertThatExceptionOfType(NotTakenIn.class).isThrownBy(() -> at(this.folder))
			.withMessage("%s cannot be read: there is no such file or folder.", dangling);
	}

	@ParameterizedTest
	@ValueSource(strings = { "event.ndjson", "events.json", "eventsx.ndjson", "conflicts.ndjson", "events.ndjson.gz",
			"troop.ndjson", "-events.ndjson" })
	void anotherNameIsRefused(String name) throws IOException {
		Path file = Files.createFile(this.folder.resolve(name));
		assertThatExceptionOfType(NotTakenIn.class).isThrownBy(() -> at(file))
			.withMessage("The name of %s does not say what it holds. %s", file, NAMES);
	}

	@Test
	void whatIsNotThereIsRefused() {
		Path file = this.folder.resolve("events.ndjson");
		assertThatExceptionOfType(NotTakenIn.class).isThrownBy(() -> at(file))
			.withMessage("There is no file or folder %s.", file);
	}

	@Test
	void aFolderWithoutLinesIsRefused() {
		assertThatExceptionOfType(NotTakenIn.class).isThrownBy(() -> at(this.folder))
			.withMessage("The folder %s holds no file to take in. %s", this.folder, NAMES);
	}

	@Test
	void aFolderNamedAsAFileCannotBeRead() throws IOException {
		Path file = Files.createDirectory(this.folder.resolve("events.ndjson"));
		assertThatExceptionOfType(NotTakenIn.class).isThrownBy(() -> at(this.folder))
			.withMessage("%s cannot be read: Is a directory.", file);
	}

	@Test
	void theDigestIsThatOfTheContent() throws IOException {
		Path file = Files.writeString(this.folder.resolve("events.ndjson"), "abc");
		assertThat(at(file).getFirst().digest())
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

	private List<IntakeFile> at(Path path) {
		return IntakeFile.at(path, this.told::add);
	}

}
