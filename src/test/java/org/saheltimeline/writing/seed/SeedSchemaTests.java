package org.saheltimeline.writing.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.saheltimeline.timeline.actor.ActorKind;
import org.saheltimeline.timeline.actor.Relation;
import org.saheltimeline.timeline.event.EventKind;
import org.saheltimeline.timeline.event.LinkRelation;
import org.saheltimeline.timeline.event.Measure;
import org.saheltimeline.timeline.event.ParticipantRole;
import org.saheltimeline.timeline.event.PlaceRole;
import org.saheltimeline.timeline.event.Status;
import org.saheltimeline.timeline.event.Unit;
import org.saheltimeline.timeline.place.PlaceKind;
import org.saheltimeline.timeline.troops.TroopMeasure;
import org.saheltimeline.vocabulary.codebook.Term;
import org.saheltimeline.vocabulary.quantity.Qualifier;
import org.saheltimeline.vocabulary.time.Basis;
import org.saheltimeline.vocabulary.time.Extent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Tests that the JSON schemas, which editors use, agree with the loader. */
class SeedSchemaTests {

	private static final Path SEEDS = Path.of("seeds");

	@ParameterizedTest
	@MethodSource("files")
	void everyFileConformsToItsSchema(Path file) throws IOException {
		assertThat(faults(file)).isEmpty();
	}

	@ParameterizedTest(name = "{0}{1} is {2}")
	@MethodSource("closedLists")
	void aClosedListHasTheSameValues(String schema, String pointer, List<? extends Term> terms) throws IOException {
		JsonNode list = json(schema).at(pointer);
		Stream<JsonNode> values = list.has("enum") ? list.get("enum").valueStream()
				: list.get("oneOf").valueStream().map((value) -> value.get("const"));
		assertThat(values.map(JsonNode::stringValue))
			.containsExactlyInAnyOrderElementsOf(terms.stream().map(Term::value).toList());
	}

	@ParameterizedTest(name = "{0}")
	@CsvFileSource(resources = "/org/saheltimeline/vocabulary/time/accepted.csv", numLinesToSkip = 1)
	void aDateThatTheLoaderTakesIsNoFaultToAnEditor(String date) throws IOException {
		assertThat(date).matches(json("article").at("/$defs/date/properties/edtf/pattern").stringValue());
	}

	@Test
	void anEditorMarksWhatIsBroken(@TempDir Path folder) throws IOException {
		SmallSeeds seeds = SmallSeeds.in(folder)
			.change("articles/flood.yaml", 18, "occurred", "happened")
			.change("articles/flood.yaml", 19, "2021-05-02", "2 May 2021")
			.change("articles/flood.yaml", 52, "exact", "hundreds")
			.change("articles/flood.yaml", 63, "component", "part");
		assertThat(faults(seeds.folder().resolve("articles/flood.yaml"))).hasSizeGreaterThanOrEqualTo(4);
	}

	static Stream<Path> files() throws IOException {
		try (Stream<Path> files = Files.walk(SEEDS)) {
			return files.filter((file) -> file.toString().endsWith(".yaml")).sorted().toList().stream();
		}
	}

	static Stream<Arguments> closedLists() {
		String report = "/properties/reports/items/properties/";
		String count = "/properties/troopCounts/items/properties/";
		return Stream.of(list("actors", "/items/properties/kind", ActorKind.values()),
				list("places", "/items/properties/kind", PlaceKind.values()),
				list("events", "/items/properties/kind", EventKind.values()),
				list("article", "/properties/reports/items/properties/who/items/properties/role",
						ParticipantRole.values()),
				list("article", "/properties/reports/items/properties/where/items/properties/role", PlaceRole.values()),
				list("events", "/items/properties/links/items/properties/relation", LinkRelation.values()),
				list("article", "/$defs/date/properties/extent", Extent.values()),
				// Only the date of an event is combined from what its reports state
				list("article", "/$defs/date/properties/basis",
						Stream.of(Basis.values()).filter((it) -> it != Basis.COMBINED).toArray(Term[]::new)),
				list("article", report + "status", Status.values()),
				list("article", report + "figures/items/properties/measure", Measure.values()),
				list("article", report + "figures/items/properties/unit", Unit.values()),
				list("article", report + "figures/items/properties/qualifier", Qualifier.values()),
				list("article", count + "measure", TroopMeasure.values()),
				// No article counts troops in thousands or as most, and the table does
				// not allow it
				list("article", count + "qualifier",
						Stream.of(Qualifier.values())
							.filter((it) -> it != Qualifier.THOUSANDS && it != Qualifier.MOST)
							.toArray(Term[]::new)),
				list("article", "/properties/relations/items/properties/relation", Relation.values()));
	}

	private static Arguments list(String schema, String pointer, Term[] terms) {
		return arguments(schema, pointer, Arrays.asList(terms));
	}

	private static List<String> faults(Path file) throws IOException {
		boolean article = file.getParent() != null && file.getParent().endsWith("articles");
		Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
			.getSchema(json(article ? "article" : String.valueOf(file.getFileName()).replace(".yaml", "")).toString());
		JsonNode content = YAMLMapper.shared().readTree(Files.readString(file));
		return schema.validate(content.toString(), InputFormat.JSON).stream().map(Object::toString).toList();
	}

	private static JsonNode json(String schema) throws IOException {
		return JsonMapper.shared().readTree(Files.readString(SEEDS.resolve("schema/%s.schema.json".formatted(schema))));
	}

}
