package org.saheltimeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events for every form of date that the timeline accepts, with two participants whose
 * names contain the separators of the formats, as files that can be imported on top of
 * the seeds.
 */
record DatedEvents(List<Dated> all) {

	static final List<String> NAMES = List.of("Front | \\Free, \"North\" ; |", "=Front; | South");

	/** Reads the dates from the table that EdtfDateTests uses. */
	static DatedEvents read() throws IOException {
		try (InputStream table = DatedEvents.class.getResourceAsStream("vocabulary/time/accepted.csv")) {
			List<String> rows = new String(table.readAllBytes(), StandardCharsets.UTF_8).lines()
				.skip(1)
				.filter((line) -> !line.startsWith("#"))
				.toList();
			return new DatedEvents(
					IntStream.range(0, rows.size()).mapToObj((row) -> Dated.of(row, rows.get(row))).toList());
		}
	}

	/** Writes the files to import. */
	Path write(Path folder) throws IOException {
		Files.writeString(folder.resolve("actors.ndjson"), """
				{"id":"front-north","name":%s,"kind":"armed-group","description":"A front."}
				{"id":"front-south","name":%s,"kind":"armed-group","description":"Another."}
				""".formatted(NAMES.stream().map(JsonMapper.shared()::writeValueAsString).toArray()));
		Files.writeString(folder.resolve("events.ndjson"),
				this.all.stream().map(Dated::line).collect(Collectors.joining("\n")));
		return folder;
	}

	/**
	 * An event and its date.
	 *
	 * @param id its slug
	 * @param edtf its date
	 * @param earliest the first day; null if the start is open
	 * @param latest the last day; null if the end is open
	 */
	record Dated(String id, String edtf, @Nullable LocalDate earliest, @Nullable LocalDate latest) {

		/** Returns whether it lasts, unlike what happens on one day. */
		boolean isPeriod() {
			return this.edtf.contains("/");
		}

		private static Dated of(int row, String line) {
			String[] cells = line.split(", ?", -1);
			return new Dated("dated-" + row, cells[1], day(cells[2]), day(cells[3]));
		}

		private static @Nullable LocalDate day(String cell) {
			return cell.isEmpty() ? null : LocalDate.parse(cell);
		}

		private String line() {
			return """
					{"id":"%s","kind":"statement","title":"A \\u2028 date; \\"%s\\"","summary":"One, \\\\ two\\nthree",\
					"participants":[{"actor":{"id":"front-north"},"role":"speaker",\
					"citations":[{"article":{"id":"niger-army-sets-december-22"},"paragraph":9,"start":1351,"end":1418}]},\
					{"actor":{"id":"front-south"},"role":"addressee",\
					"citations":[{"article":{"id":"niger-army-sets-december-22"},"paragraph":9,"start":1351,"end":1418}]}],\
					"reports":[{"article":{"id":"niger-army-sets-december-22"},"status":"announced",\
					"when":{"edtf":"%s","basis":"stated"},"says":"So.",\
					"citation":{"paragraph":9,"start":1351,"end":1418}}]}"""
				.formatted(this.id, this.edtf, this.edtf);
		}

	}

}
