package org.saheltimeline.writing.submission;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

import org.junit.jupiter.api.Test;
import org.saheltimeline.OwnDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saheltimeline.writing.submission.Editor.json;

/**
 * Tests that the JSON that edits keep for the history and the feed is the JSON that the
 * API serves, and that of a database in which it is made anew.
 */
class KeptJsonAfterEditsTests {

	private static final int EDITS = 100;

	private static final String WHY = "?because=a%20test";

	private static final Map<String, String> COLLECTIONS = Map.of("article", "articles", "actor", "actors", "place",
			"places", "event", "events", "troop-count", "troop-counts");

	/** What is kept, and what differs from what would be made now. */
	private static final String DIFFERENT = """
			select kind || ' ' || slug from (
			    select kind, slug, json from resource_as_json
			    union all
			    select 'event', slug, head || dating || links || reports || tail from event_as_json
			) as made full join kept_json as kept using (kind, slug)
			where made.json is distinct from kept.json
			""";

	@Test
	void whatIsKeptIsWhatIsServed() throws Exception {
		long seed = RandomGenerator.getDefault().nextLong();
		try (WritableProgram program = WritableProgram.start(OwnDatabase.create())) {
			int written = new Edits(Editor.of(program), RandomGeneratorFactory.getDefault().create(seed)).write();
			assertThat(written).as("edits of seed %d", seed).isGreaterThan(EDITS / 3);
			List<Kept> kept = program.database()
				.jdbc()
				.sql("select kind, slug, json from kept_json")
				.query((row, number) -> new Kept(row.getString(1), row.getString(2), row.getString(3)))
				.list();
			assertThat(kept.stream().map(Kept::kind).distinct()).hasSize(5);
			for (Kept one : kept) {
				assertThat(program.get("/%s/%s".formatted(COLLECTIONS.get(one.kind), one.slug)).body())
					.as("%s %s, seed %d", one.kind, one.slug, seed)
					.isEqualTo(one.json);
			}
			for (String collection : COLLECTIONS.values()) {
				assertThat(program.get("/" + collection + "?format=ndjson").body().lines())
					.as("%s, seed %d", collection, seed)
					.hasSize((int) kept.stream().filter((one) -> collection.equals(COLLECTIONS.get(one.kind))).count());
			}
			assertThat(program.database().jdbc().sql(DIFFERENT).query(String.class).list()).as("seed %d", seed)
				.isEmpty();
		}
	}

	/**
	 * Random edits of whatever is stated: new texts, other references, shorter and longer
	 * lists, removals and revisions taken back. Many of them break a rule and are
	 * refused.
	 */
	private static final class Edits {

		private static final JsonMapper JSON = JsonMapper.shared();

		private final Editor editor;

		private final RandomGenerator random;

		Edits(Editor editor, RandomGenerator random) {
			this.editor = editor;
			this.random = random;
		}

		/** Makes them, and returns how many were not refused. */
		int write() throws Exception {
			int written = 0;
			for (int i = 0; i < EDITS; i++) {
				HttpResponse<String> answer = write(i);
				assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201, 204, 404, 409, 410, 412, 422);
				if (answer.statusCode() < 300) {
					written++;
				}
			}
			return written;
		}

		private HttpResponse<String> write(int number) throws Exception {
			int kind = this.random.nextInt(10);
			if (kind == 0) {
				return revert();
			}
			String path = (kind < 5) ? entry() : (kind < 9) ? fact() : dossier();
			HttpResponse<String> read = this.editor.program().get(path);
			if (read.statusCode() != 200) {
				return read;
			}
			if (this.random.nextInt(6) == 0) {
				return this.editor.delete(path + WHY, "If-Match", Editor.tag(read));
			}
			ObjectNode stated = (ObjectNode) json(read);
			change(stated, number);
			return this.editor.put(path + WHY, stated, "If-Match", Editor.tag(read));
		}

		private HttpResponse<String> revert() throws Exception {
			JsonNode newest = json(this.editor.program().get("/revisions?limit=5")).get("items");
			long version = any(newest).get("version").asLong();
			return this.editor.send("POST", "/revisions/%d/revert%s".formatted(Math.max(version, 2), WHY), "", "");
		}

		private String entry() throws Exception {
			String collection = List.of("actors", "places", "events").get(this.random.nextInt(3));
			JsonNode all = json(this.editor.program().get("/%s?limit=200".formatted(collection)));
			return "/entries/%s/%s".formatted(collection, any(all.get("items")).get("id").asString());
		}

		private String dossier() throws Exception {
			JsonNode all = json(this.editor.program().get("/articles?limit=200"));
			return "/dossiers/" + any(all.get("items")).get("id").asString();
		}

		private String fact() throws Exception {
			String path = dossier();
			JsonNode stated = this.editor.stated(path);
			return switch (this.random.nextInt(3)) {
				case 0 -> path + "/reports/" + any(stated.get("reports")).get("event").asString();
				case 1 -> stated.get("troopCounts").isEmpty() ? path
						: path + "/troop-counts/" + any(stated.get("troopCounts")).get("id").asString();
				default -> {
					JsonNode relation = any(stated.get("relations"));
					yield String.join("/", path, "relations", relation.get("actor").asString(),
							relation.get("relation").asString(), relation.get("other").asString());
				}
			};
		}

		private void change(ObjectNode stated, int number) throws Exception {
			String text = "Text %d “with” <marks> & ünïcode \\ \" \t".formatted(number).strip();
			for (String field : List.of("says", "title", "summary", "description", "name", "attributedTo", "reason")) {
				if (stated.has(field) && this.random.nextBoolean()) {
					stated.put(field, text);
				}
			}
			if (stated.has("stated") && this.random.nextBoolean()) {
				stated.put("stated", this.random.nextInt(2_000));
			}
			if (stated.get("coordinates") instanceof ObjectNode coordinates) {
				coordinates.put("lat", this.random.nextDouble(-90, 90)).put("lon", this.random.nextInt(-180, 180));
			}
			if (stated.path("when") instanceof ObjectNode when && this.random.nextInt(3) == 0) {
				when.put("edtf", List.of("2023-08", "2023-09-15", "2023", "[2023-08-01..2023-09-10]")
					.get(this.random.nextInt(4)));
			}
			for (String list : List.of("who", "where", "aliases", "figures", "links", "contradictedBy")) {
				if (stated.get(list) instanceof ArrayNode values) {
					change(list, values, number);
				}
			}
		}

		private void change(String list, ArrayNode values, int number) throws Exception {
			switch (this.random.nextInt(4)) {
				case 0 -> {
					if (!values.isEmpty()) {
						values.remove(this.random.nextInt(values.size()));
					}
				}
				case 1 -> {
					switch (list) {
						case "aliases" -> values.add("Alias " + number);
						case "who" ->
							values.add(JSON.createObjectNode().put("actor", id("actors")).put("role", "subject"));
						case "where" ->
							values.add(JSON.createObjectNode().put("place", id("places")).put("role", "subject"));
						case "links" ->
							values.add(JSON.createObjectNode().put("relation", "led-to").put("event", id("events")));
						case "contradictedBy" -> values
							.add(JSON.createObjectNode().put("event", id("events")).put("because", "Edit " + number));
						default -> {
						}
					}
				}
				default -> {
				}
			}
		}

		private String id(String collection) throws Exception {
			return any(json(this.editor.program().get("/%s?limit=200".formatted(collection))).get("items")).get("id")
				.asString();
		}

		private JsonNode any(JsonNode list) {
			return list.get(this.random.nextInt(list.size()));
		}

	}

	/** A resource as it is kept. */
	private record Kept(String kind, String slug, String json) {

	}

}
