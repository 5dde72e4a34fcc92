package org.saheltimeline.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.saheltimeline.TestDatabase;
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
import org.saheltimeline.vocabulary.time.Precision;
import org.saheltimeline.writing.revision.Act;
import org.saheltimeline.writing.revision.Change;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests that each closed list has the same values in the tables and in the program. */
class ClosedListTests {

	private static final Pattern WORD = Pattern.compile("'([^']*)'");

	private static final Map<Class<? extends Term>, List<String>> COLUMNS = Map
		.ofEntries(Map.entry(ActorKind.class, List.of("actor.kind")),
				Map.entry(Relation.class, List.of("actor_relation.relation")),
				Map.entry(PlaceKind.class, List.of("place.kind")), Map.entry(EventKind.class, List.of("event.kind")),
				Map.entry(Status.class, List.of("event_report.status", "event_state.status")),
				Map.entry(ParticipantRole.class, List.of("event_participant.role")),
				Map.entry(PlaceRole.class, List.of("event_place.role")),
				Map.entry(LinkRelation.class, List.of("event_link.relation")),
				Map.entry(Measure.class, List.of("event_figure.measure")),
				Map.entry(Unit.class, List.of("event_figure.unit")),
				Map.entry(TroopMeasure.class, List.of("troop_count.measure")),
				Map.entry(Act.class, List.of("revision_change.act")),
				Map.entry(Change.Origin.class, List.of("revision.origin")),
				Map.entry(Qualifier.class, List.of("event_figure.qualifier", "troop_count.qualifier")),
				Map.entry(Precision.class, List.of("article.published_precision", "actor_relation.when_precision",
						"event_figure.when_precision", "event_report.when_precision", "event_state.when_precision",
						"troop_count.when_precision", "troop_count.reported_precision")),
				Map.entry(Extent.class,
						List.of("article.published_extent", "actor_relation.when_extent", "event_figure.when_extent",
								"event_report.when_extent", "event_state.when_extent", "troop_count.when_extent",
								"troop_count.reported_extent")),
				Map.entry(Basis.class,
						List.of("article.published_basis", "actor_relation.when_basis", "event_figure.when_basis",
								"event_report.when_basis", "event_state.when_basis", "troop_count.when_basis",
								"troop_count.reported_basis")));

	private final Catalogue catalogue = new Catalogue(TestDatabase.createDatabase());

	@Test
	void eachColumnTakesTheValuesOfItsListAndNoOthers() {
		Map<String, Set<String>> expected = new HashMap<>();
		COLUMNS.forEach((list, columns) -> columns
			.forEach((column) -> expected.put(column, values(Stream.of(list.getEnumConstants())))));
		// The contract allows thousands only in figures of events, not in troop counts
		expected.put("troop_count.qualifier", values(troopQualifiers()));
		// Internal to the database, not values of the API
		expected.put("revision_change.kind", Set.of("article", "actor", "place", "event", "troop-count"));
		expected.put("revision_statement.kind", Set.of("article", "actor", "place", "event"));
		expected.put("resource_json.kind", Set.of("article", "actor", "place", "troop-count"));
		expected.put("seed_entry.kind", Set.of("article", "actor", "place", "event", "troop_count"));
		assertThat(this.catalogue.listChecks("public")
			.stream()
			.collect(Collectors.toMap((check) -> check.substring(0, check.indexOf(' ')), ClosedListTests::words)))
			.containsExactlyInAnyOrderEntriesOf(expected);
	}

	@Test
	void theQualifiersThatTakeNoNumberAreThoseOfTheProgram() {
		assertThat(words(this.catalogue.definitionOf("event_figure_stated_unless_a_word")))
			.isEqualTo(values(Stream.of(Qualifier.values()).filter((qualifier) -> !qualifier.hasNumber())));
		assertThat(words(this.catalogue.definitionOf("troop_count_stated_unless_a_word")))
			.isEqualTo(values(troopQualifiers().filter((qualifier) -> !qualifier.hasNumber())));
	}

	private static Stream<Qualifier> troopQualifiers() {
		return Stream.of(Qualifier.values())
			.filter((qualifier) -> qualifier != Qualifier.THOUSANDS && qualifier != Qualifier.MOST);
	}

	private static Set<String> values(Stream<? extends Term> terms) {
		return terms.map(Term::value).collect(Collectors.toSet());
	}

	private static Set<String> words(String check) {
		return WORD.matcher(check).results().map((word) -> word.group(1)).collect(Collectors.toSet());
	}

}
