package org.saheltimeline.writing.submission;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saheltimeline.OwnDatabase;
import org.saheltimeline.writing.dossier.Dossier;
import org.saheltimeline.writing.dossier.ParsedText;
import org.saheltimeline.writing.dossier.Stated;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saheltimeline.writing.submission.Editor.json;

/** Tests that what is read at an address is what its file states, and can be put back. */
class StatedRoundTripTests {

	private static final YAMLMapper YAML = new YAMLMapper();

	private static final OwnDatabase database = OwnDatabase.create();

	@TempDir
	private static Path folder;

	private static Path seeds;

	private static WritableProgram program;

	private static Editor editor;

	@BeforeAll
	static void start() throws Exception {
		seeds = folder.resolve("seeds");
		FileSystemUtils.copyRecursively(Path.of("seeds"), seeds);
		program = WritableProgram.start(database, location());
		editor = Editor.of(program);
	}

	@AfterAll
	static void stop() {
		program.close();
	}

	private static String location() {
		return "--timeline.seeds.location=" + seeds.toUri();
	}

	static Stream<Path> aDossierIsItsFile() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("seeds/articles"))) {
			return files.sorted().toList().stream();
		}
	}

	@ParameterizedTest
	@MethodSource
	void aDossierIsItsFile(Path file) throws Exception {
		Stated stated = ParsedText.ofYaml(Files.readString(file), Dossier.class).content();
		assertIsStated("/dossiers/" + stated.id(), stated, YAML.readTree(Files.readString(file)));
	}

	@ParameterizedTest
	@MethodSource("aDossierIsItsFile")
	void everyFactOfADossierHasAnAddress(Path file) throws Exception {
		String path = "/dossiers/" + file.getFileName().toString().replace(".yaml", "");
		JsonNode dossier = editor.stated(path);
		long version = program.version();
		for (JsonNode report : dossier.get("reports")) {
			assertComesBack(path + "/reports/" + report.get("event").asString(), report);
		}
		for (JsonNode count : dossier.get("troopCounts")) {
			assertComesBack(path + "/troop-counts/" + count.get("id").asString(), count);
		}
		for (JsonNode relation : dossier.get("relations")) {
			assertComesBack(String.join("/", path, "relations", relation.get("actor").asString(),
					relation.get("relation").asString(), relation.get("other").asString()), relation);
		}
		assertThat(program.version()).isEqualTo(version);
	}

	private static void assertComesBack(String path, JsonNode fact) throws Exception {
		HttpResponse<String> yaml = program.program().get(path, "Accept", "application/yaml");
		assertThat(YAML.readTree(yaml.body())).isEqualTo(fact);
		HttpResponse<String> put = editor.send("PUT", path, "application/yaml", yaml.body(), "If-Match",
				Editor.tag(yaml));
		assertThat(put.statusCode()).as(put.body()).isEqualTo(200);
		assertThat(json(put).get("version").isNull()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "actor", "place", "event" })
	void anEntryIsThatOfItsFile(String kind) throws Exception {
		for (JsonNode entry : YAML.readTree(Files.readString(Path.of("seeds/" + kind + "s.yaml")))) {
			String path = "/entries/" + kind + "s/" + entry.get("id").asString();
			assertIsStated(path, Stated.ofJson(kind, entry.toString()), entry);
		}
	}

	private static void assertIsStated(String path, Stated stated, JsonNode file) throws Exception {
		HttpResponse<String> yaml = program.program().get(path, "Accept", "application/yaml");
		assertThat(yaml.statusCode()).as(yaml.body()).isEqualTo(200);
		JsonNode read = YAML.readTree(yaml.body());
		assertThat(Stated.ofJson(stated.subject(), read.toString()).normalized()).isEqualTo(stated.normalized());
		assertThat(read.get("revised").asString()).isEqualTo(file.get("revised").asString());
		assertThat(read).isEqualTo(editor.stated(path));
		long version = program.version();
		for (JsonNode body : List.of(read, file)) {
			HttpResponse<String> put = editor.put(path, body, "If-Match", "\"stale.json\"");
			assertThat(put.statusCode()).as(put.body()).isEqualTo(200);
			assertThat(json(put).get("version").isNull()).isTrue();
		}
		assertThat(program.version()).isEqualTo(version);
	}

	@Test
	void theFilesThatTheProgramGivesStateWhatIsStored() throws Exception {
		ObjectNode changed = editor.stated("/dossiers/macron-announces-withdrawal").put("title", "Edited over HTTP");
		assertThat(editor.put("/dossiers/macron-announces-withdrawal?because=a%20test", changed, "If-Match", "*")
			.statusCode()).isEqualTo(200);
		long version = program.version();
		try (Stream<Path> files = Files.list(seeds.resolve("articles"))) {
			for (Path file : files.toList()) {
				String id = file.getFileName().toString().replace(".yaml", "");
				Files.writeString(file, program.program().get("/dossiers/" + id, "Accept", "application/yaml").body());
			}
		}
		for (String kind : List.of("actors", "places", "events")) {
			StringBuilder list = new StringBuilder();
			for (JsonNode entry : YAML.readTree(Files.readString(seeds.resolve(kind + ".yaml")))) {
				String path = "/entries/" + kind + "/" + entry.get("id").asString();
				list.append("- ")
					.append(program.program().get(path, "Accept", "application/yaml").body().indent(2).substring(2));
			}
			Files.writeString(seeds.resolve(kind + ".yaml"), list);
		}
		program.close();
		program = WritableProgram.start(database, location());
		editor = Editor.of(program);
		assertThat(program.version()).as(program.get("/revisions?limit=1").body()).isEqualTo(version);
		assertThat(database.number("select count(*) from seed_entry where behind")).isZero();
	}

}
