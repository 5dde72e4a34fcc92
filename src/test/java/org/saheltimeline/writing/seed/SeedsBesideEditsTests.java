package org.saheltimeline.writing.seed;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saheltimeline.OwnDatabase;
import org.saheltimeline.TestDatabase;
import org.saheltimeline.writing.submission.Editor;
import org.saheltimeline.writing.submission.WritableProgram;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests whose word counts at a start of the program: that of the seed files, or that of
 * the people who edited over HTTP what the files state.
 */
class SeedsBesideEditsTests {

	private static final String DOSSIER = "/dossiers/flood";

	private static final String BRIDGES = "/entries/events/bridges-lost";

	private static final String BYSTANDER = "/entries/actors/bystander";

	private static final String WHY = "?because=a%20test";

	private final OwnDatabase database = OwnDatabase.withoutSeeds();

	private final SmallSeeds seeds;

	private WritableProgram program;

	private Editor editor;

	SeedsBesideEditsTests(@TempDir Path seeds) throws Exception {
		this.seeds = SmallSeeds.in(seeds).change("actors.yaml", 18, "revised: 2021-05-06", """
				revised: 2021-05-06
				- id: bystander
				  name: A bystander
				  kind: person
				  aliases: []
				  country: null
				  wikidata: null
				  description: Sees it all.
				  revised: 2021-05-06""");
		this.program = start();
		this.editor = Editor.of(this.program);
	}

	private WritableProgram start() {
		return WritableProgram.start(this.database, "--timeline.seeds.location=" + this.seeds.location());
	}

	/** Does what a start does with the seeds, and returns what the log says about it. */
	private List<String> load() {
		return logged(() -> LoadedSeeds.load(this.database.source(), this.seeds.location()));
	}

	private static List<String> logged(Runnable start) {
		Logger logger = (Logger) LoggerFactory.getLogger(LoadSeeds.class);
		ListAppender<ILoggingEvent> appender = new ListAppender<>();
		appender.start();
		logger.setLevel(Level.INFO);
		logger.addAppender(appender);
		try {
			start.run();
		}
		finally {
			logger.detachAppender(appender);
			logger.setLevel(null);
		}
		// Other tests load seeds at the same time
		return appender.list.stream()
			.filter((event) -> event.getThreadName().equals(Thread.currentThread().getName()))
			.map((event) -> event.getLevel() + " " + event.getFormattedMessage())
			.toList();
	}

	@AfterEach
	void stop() {
		this.program.close();
	}

	@Test
	void anEditStaysWhileItsFileStatesTheSameAsBefore() throws Exception {
		change(BRIDGES, "{\"title\": \"Edited\"}");
		this.seeds.change("places.yaml", 2, "Ash Valley", "Valley of Ash");
		assertThat(load()).singleElement().asString().contains("left as edited over HTTP: event bridges-lost");
		assertThat(title()).isEqualTo("Edited");
		assertThat(this.editor.stated("/entries/places/ash-valley").get("name").asString()).isEqualTo("Valley of Ash");
		assertThat(json("/revisions/" + this.program.version()).get("via").asString()).isEqualTo("seeds");
		this.seeds.change("events.yaml", 10, "what the flood took", "what the flood took away");
		load();
		assertThat(title()).isEqualTo("Edited");
	}

	@Test
	void anEditOfOneFactTakesOverItsDossierAndNothingElse() throws Exception {
		change(DOSSIER + "/troop-counts/eldham-none-by-30-may", "{\"attributedTo\": \"Somebody\"}");
		this.seeds.change("articles/flood.yaml", 29, "fewer bridges", "no bridges")
			.change("events.yaml", 9, "speaks of bridges", "speaks of many bridges");
		load();
		assertThat(this.editor.stated(DOSSIER + "/reports/bridges-lost").get("says").asString())
			.isEqualTo("There are fewer bridges now.");
		assertThat(title()).isEqualTo("The army speaks of many bridges");
	}

	@Test
	void aFileThatStatesWhatIsStoredOwnsItAgain() throws Exception {
		change(DOSSIER, "{\"title\": \"Edited\"}");
		change(BRIDGES, "{\"title\": \"Edited, too\"}");
		long version = this.program.version();
		Path file = this.seeds.folder().resolve("articles/flood.yaml");
		Files.writeString(file, this.program.program().get(DOSSIER, "Accept", WritableProgram.YAML).body());
		this.seeds.change("events.yaml", 9, "The army speaks of bridges", "Edited, too");
		assertThat(load()).isEmpty();
		assertThat(this.program.version()).isEqualTo(version);
		assertThat(isBehind()).isFalse();

		Files.writeString(file, Files.readString(file).replace("title: Edited", "title: From the file"));
		this.seeds.change("events.yaml", 9, "Edited, too", "From the file, too");
		assertThat(load()).isEmpty();
		assertThat(this.program.version()).isEqualTo(version + 1);
		assertThat(this.editor.stated(DOSSIER).get("title").asString()).isEqualTo("From the file");
		assertThat(title()).isEqualTo("From the file, too");
	}

	@Test
	void ifBothHaveChangedTheEditStaysAndTheLogSaysSo() throws Exception {
		change(BRIDGES, "{\"title\": \"Edited\"}");
		long version = this.program.version();
		this.seeds.change("events.yaml", 9, "The army speaks of bridges", "From the file");
		assertThat(load()).anySatisfy((line) -> assertThat(line).contains("WARN",
				"changed in the files and over HTTP; the edits stay: event bridges-lost"));
		assertThat(title()).isEqualTo("Edited");
		assertThat(this.program.version()).isEqualTo(version);
		assertThat(isBehind()).isTrue();

		this.seeds.change("events.yaml", 9, "From the file", "Edited");
		assertThat(load()).isEmpty();
		assertThat(this.program.version()).isEqualTo(version);
		assertThat(isBehind()).isFalse();
	}

	@Test
	void whatWasDeletedOverHttpIsNotResurrected() throws Exception {
		assertThat(this.editor.delete(BYSTANDER + WHY, "If-Match", "*").statusCode()).isEqualTo(204);
		HttpResponse<String> deleted = this.program.post(WritableProgram.YAML, "because=a%20test",
				"delete: {dossiers: [flood], events: [flood-relief, bridges-lost, soldiers-leave]}");
		assertThat(deleted.statusCode()).as(deleted.body()).isEqualTo(201);
		long version = this.program.version();
		this.seeds.change("places.yaml", 1, "- id", "# A remark\n- id");
		assertThat(load()).singleElement()
			.asString()
			.contains("left as edited over HTTP: actor bystander, article flood");
		assertThat(this.program.version()).isEqualTo(version);

		this.seeds.change("actors.yaml", 20, "A bystander", "Another name");
		assertThat(load()).anySatisfy((line) -> assertThat(line).contains("the edits stay: actor bystander"));
		assertThat(this.program.version()).isEqualTo(version);
		for (String path : List.of(BYSTANDER, DOSSIER, BRIDGES)) {
			assertThat(this.program.get(path).statusCode()).isEqualTo(410);
		}
	}

	@Test
	void whatWasEditedOverHttpStaysWhenItsFileIsGone() throws Exception {
		change(BYSTANDER, "{\"description\": \"Edited.\"}");
		this.seeds.remove("actors.yaml", 19, 26);
		load();
		assertThat(this.editor.stated(BYSTANDER).get("description").asString()).isEqualTo("Edited.");
	}

	@Test
	void anEditThatIsRevertedLeavesTheFileTheOwner() throws Exception {
		change(BRIDGES, "{\"title\": \"Edited\"}");
		assertThat(this.editor.send("POST", "/revisions/%d/revert%s".formatted(this.program.version(), WHY), "", "")
			.statusCode()).isEqualTo(201);
		this.seeds.change("events.yaml", 9, "The army speaks of bridges", "From the file");
		assertThat(load()).isEmpty();
		assertThat(title()).isEqualTo("From the file");
	}

	@Test
	void whatWasAddedOverHttpBelongsToTheFileThatStatesItLater() throws Exception {
		String path = "/entries/places/mill";
		String place = """
				id: mill
				name: %s
				kind: city
				aliases: []
				country: FR
				within: ash-valley
				coordinates: null
				""";
		assertThat(this.editor.send("PUT", path, WritableProgram.YAML, place.formatted("Mill"), "If-None-Match", "*")
			.statusCode()).isEqualTo(201);
		long version = this.program.version();
		Path file = this.seeds.folder().resolve("places.yaml");
		String others = Files.readString(file);
		Files.writeString(file,
				others + "- " + place.formatted("Mill").indent(2).substring(2) + "  revised: 2021-05-06\n");
		assertThat(load()).isEmpty();
		assertThat(this.program.version()).isEqualTo(version);
		Files.writeString(file,
				others + "- " + place.formatted("Old Mill").indent(2).substring(2) + "  revised: 2021-05-06\n");
		load();
		assertThat(this.editor.stated(path).get("name").asString()).isEqualTo("Old Mill");
	}

	@Test
	void startingTwiceMakesNoRevision() throws Exception {
		change(DOSSIER, "{\"title\": \"Edited\"}");
		this.seeds.change("articles/flood.yaml", 4, "in Eldham", "in all of Eldham");
		this.program.close();
		List<String> log = logged(() -> this.program = start());
		List<String> before = TestDatabase.rows(this.database.jdbc());
		load();
		assertThat(log).containsExactly("INFO seeds/: left as edited over HTTP: article flood",
				"WARN seeds/: changed in the files and over HTTP; the edits stay: article flood");
		assertThat(TestDatabase.rows(this.database.jdbc())).isEqualTo(before);
	}

	private void change(String path, String patch) throws Exception {
		HttpResponse<String> answer = this.editor.patch(path + WHY, patch, "If-Match", this.editor.tag(path));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
	}

	private String title() throws Exception {
		return json("/events/bridges-lost").get("title").asString();
	}

	private JsonNode json(String path) throws Exception {
		return WritableProgram.json(this.program.get(path));
	}

	private boolean isBehind() {
		return this.database.number("select count(*) from seed_entry where behind") > 0;
	}

}
