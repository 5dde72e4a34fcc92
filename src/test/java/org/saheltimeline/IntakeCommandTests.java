package org.saheltimeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests that the intake command imports what the API exported from another database. */
@TimelineTest
class IntakeCommandTests {

	private static final Map<String, String> EXPORTS = Map.of("articles", "/articles?format=ndjson", "places",
			"/places?format=ndjson", "actors", "/actors?format=ndjson", "events",
			"/events?format=ndjson&include=reports,links", "troop-counts", "/troop-counts?format=ndjson");

	private static final List<String> COMPUTED = List.of("/conflicts", "/events/facets", "/codebook",
			"/troop-counts/estimate?force=france&place=niger&on=2023-12-12",
			"/troop-counts/series?force=france&place=niger");

	@TempDir
	private Path folder;

	@Autowired
	private Api api;

	@Test
	void whatIsExportedAndTakenInIsExportedTheSameByAProgramThatRuns() throws Exception {
		OwnDatabase database = OwnDatabase.withoutSeeds();
		String[] withoutSeeds = database.arguments("--timeline.seeds.location=none");
		try (RunningProgram program = RunningProgram.start(this.folder, withoutSeeds).untilReady()) {
			Map<String, String> exported = new LinkedHashMap<>();
			for (Map.Entry<String, String> export : EXPORTS.entrySet()) {
				String lines = this.api.send("GET", "/api/v1" + export.getValue()).body();
				assertThat(lines).isNotEmpty();
				assertThat(program.get(export.getValue()).body()).isEmpty();
				exported.put(export.getValue(), lines);
				Files.createDirectories(this.folder.resolve("exported"));
				Files.writeString(this.folder.resolve("exported/" + export.getKey() + ".ndjson"), lines);
			}
			RunningProgram intake = RunningProgram.start(this.folder,
					database.arguments("--timeline.seeds.location=none", "--timeline.intake=exported"));
			assertThat(intake.exitCode()).as(intake.output()).isZero();
			assertThat(intake.complaints()).isEmpty();
			assertThat(intake.output()).contains(" lines taken in, in ").doesNotContain("Ready: ");
			for (Map.Entry<String, String> export : exported.entrySet()) {
				assertThat(program.get(export.getKey()).body()).isEqualTo(export.getValue());
			}
			for (String computed : COMPUTED) {
				assertThat(program.get(computed).body()).isEqualTo(this.api.send("GET", "/api/v1" + computed).body());
			}
			refusesABrokenFile(database);
		}
	}

	private void refusesABrokenFile(OwnDatabase database) throws Exception {
		Files.writeString(this.folder.resolve("places.ndjson"), "{\"id\":\"x\",\"name\":\"X\"}");
		RunningProgram refused = RunningProgram.start(this.folder,
				database.arguments("--timeline.seeds.location=none", "--timeline.intake=places.ndjson"));
		assertThat(refused.exitCode()).isEqualTo(1);
		assertThat(refused.output()).contains("places.ndjson, line 1, column 1: /kind: \"kind\" is missing\n");
		assertThat(refused.complaints()).containsExactly("ERROR: Nothing was taken in: 1 fault, listed above.");
	}

}
