package org.saheltimeline.writing.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Tests that the files of a folder are taken in once, and either all of them or none. */
class IntakeTests {

	private static final String EVENTS = "events.ndjson";

	private static final String PLACES = "places.ndjson";

	private final IntakeDatabase database = new IntakeDatabase();

	private final SmallLines small;

	IntakeTests(@TempDir Path folder) {
		this.small = SmallLines.in(folder);
	}

	@Test
	void aFolderIsOneChangeAndOneDataVersion() {
		assertThat(this.database.take(this.small.folder())).satisfiesExactly(
				(told) -> assertThat(told).startsWith("11 lines taken in, in "),
				(told) -> assertThat(told).isEqualTo("Vacuums and analyses the tables"));
		assertThat(this.database.dataVersion()).isEqualTo(1);
		assertThat(this.database.state()).contains("article 1", "coverage 4", "place 2", "actor 2", "actor_relation 1",
				"event 3", "event_state 3", "event_link 2", "event_report 3", "event_figure 1", "troop_count 3",
				"revision 1", "taken_file 5", "seed_entry 0");
		assertThat(this.database
			.number("select count(*) from troop_count part join troop_count whole on whole.id = part.part_of_id"))
			.isOne();
		assertThat(this.database.jdbc()
			.sql("select slug || ' ' || cardinality(holder_ids) from place order by slug")
			.query((row, number) -> row.getString(1))
			.list()).containsExactly("ash-valley 1", "eldham 2");
	}

	@Test
	void aFileIsTakenInOnceWhateverItsName() throws IOException {
		this.database.take(this.small.folder());
		List<String> before = this.database.state();
		Files.move(this.small.file(EVENTS), this.small.file("events-again.ndjson"));
		assertThat(this.database.take(this.small.folder())).containsExactly(
				"articles.ndjson: was taken in before, and is left out",
				"places.ndjson: was taken in before, and is left out",
				"actors.ndjson: was taken in before, and is left out",
				"events-again.ndjson: was taken in before, and is left out",
				"troop-counts.ndjson: was taken in before, and is left out", "There is nothing new to take in");
		assertThat(this.database.state()).isEqualTo(before);
	}

	@Test
	void nothingIsTakenInWhereALaterFileIsRefused() {
		this.small.change(EVENTS, 1, "ashland-army", "moon").change(EVENTS, 3, "\"eldham\"", "\"moon\"");
		assertThat(this.database.refuse(this.small.folder())).containsExactly(
				"events.ndjson, line 1, column 317: /participants/0/actor: there is no actor \"moon\"",
				"events.ndjson, line 3, column 478: /places/0/place: there is no place \"moon\"");
		this.small.change(EVENTS, 1, "moon", "ashland-army").change(EVENTS, 3, "\"moon\"", "\"eldham\"");
		this.database.take(this.small.folder());
		assertThat(this.database.state()).contains("actor 2", "event 3", "troop_count 3");
	}

	@Test
	void anArticleIsNotTakenInWithoutTheFactsThatAccountForItsParagraphs() {
		assertThat(this.database.refuse(this.small.file("articles.ndjson"))).hasSize(3)
			.allMatch((told) -> told.endsWith("is forgotten: no fact rests on it, and \"leftOut\" gives no reason"));
	}

	@Test
	void whatSomebodyElseHasIsTaken() {
		this.database.take(this.small.file(PLACES));
		this.small.change(PLACES, 1, "Ash Valley", "Vale of Ash")
			.change(PLACES, 2, "\"id\":\"eldham\"", "\"id\":\"new\"");
		assertThat(this.database.refuse(this.small.file(PLACES))).containsExactly(
				"places.ndjson, line 1, column 2: /id: the id \"ash-valley\" is taken",
				"places.ndjson, line 2, column 13: /name: the name \"Eldham\" already belongs to \"eldham\"");
	}

	@Test
	void anIdThatIsGivenTwiceIsTakenHoweverFarApart() {
		String lines = IntStream.rangeClosed(1, 4_100)
			.mapToObj((i) -> place((i != 4_099) ? "p-" + i : "p-7", "Place " + i))
			.collect(Collectors.joining("\n"));
		this.small.write(PLACES, lines);
		assertThat(this.database.refuse(this.small.file(PLACES)))
			.containsExactly("places.ndjson, line 4099, column 2: /id: the id \"p-7\" is taken");
	}

	@Test
	void placesThatLieWithinEachOtherAreBothNamed() {
		this.small.change(PLACES, 1, "\"within\":null", "\"within\":{\"id\":\"eldham\"}");
		assertThat(this.database.refuse(this.small.file(PLACES))).containsExactly(
				"places.ndjson, line 1, column 122: /within: the place \"ash-valley\" lies within itself",
				"places.ndjson, line 2, column 93: /within: the place \"eldham\" lies within itself");
	}

	@Test
	void eventsThatArePartsOfEachOtherAreAllNamed() {
		String first = "\"links\":[{\"relation\":\"has-part\",\"event\":{\"id\":\"bridges-lost\"";
		this.small
			.change(EVENTS, 1, first,
					"\"links\":[{\"relation\":\"part-of\",\"event\":{\"id\":\"soldiers-leave\"}}," + first.substring(9))
			.change(EVENTS, 1, "{\"relation\":\"has-part\",\"event\":{\"id\":\"soldiers-leave\"",
					"{\"relation\":\"part-of\",\"event\":{\"id\":\"soldiers-leave\"")
			.change(EVENTS, 3, "part-of", "has-part")
			.change(EVENTS, 3, "\"links\":[",
					"\"links\":[{\"relation\":\"part-of\",\"event\":{\"id\":\"bridges-lost\"}},");
		assertThat(this.database.refuse(this.small.folder()))
			.extracting((told) -> told.substring(told.lastIndexOf("the event")))
			.contains("the event \"bridges-lost\" is a part of itself",
					"the event \"flood-relief\" is a part of itself",
					"the event \"soldiers-leave\" is a part of itself");
	}

	@Test
	void aLinkAtOneEndIsEnoughAndMayLeadToWhatIsThere() {
		this.small.change(EVENTS, 2,
				"{\"relation\":\"part-of\",\"event\":{\"id\":\"flood-relief\",\"title\":\"Soldiers help against the flood\"}}",
				"");
		this.database.take(this.small.folder());
		String line = this.small.line(EVENTS, 3)
			.replace("\"id\":\"soldiers-leave\"", "\"id\":\"soldiers-gone\"")
			.replace("part-of", "fulfilled-by");
		this.small.write("events-more.ndjson", line);
		this.database.take(this.small.file("events-more.ndjson"));
		assertThat(this.database.jdbc().sql("""
				select one.slug || ' ' || relation || ' ' || two.slug
				from event_link join event one on one.id = from_event_id join event two on two.id = to_event_id
				order by 1
				""").query(String.class).list()).containsExactly("bridges-lost part-of flood-relief",
				"flood-relief fulfils soldiers-gone", "soldiers-leave part-of flood-relief");
	}

	@Test
	void aLinkDatesWhatIsThereAnew() {
		this.database.take(this.small.folder());
		this.small.write("events-first.ndjson", reported("rescue", "[..2021-05-05]", ""));
		this.database.take(this.small.file("events-first.ndjson"));
		assertThat(dated("rescue")).isEqualTo("1 [..2021-05-05] resolved 2021-05-05");
		this.small.write("events-second.ndjson",
				reported("storm", "2021-05-03", "{\"relation\":\"led-to\",\"event\":{\"id\":\"rescue\"}}"));
		this.database.take(this.small.file("events-second.ndjson"));
		assertThat(dated("rescue")).isEqualTo("2 [2021-05-03..2021-05-05] combined 2021-05-03");
		assertThat(dated("storm")).isEqualTo("1 2021-05-03 resolved 2021-05-03");
		assertThat(this.database.jdbc()
			.sql("select dating from event_json where slug = 'rescue'")
			.query(String.class)
			.single()).contains("\"link\":{\"relation\":\"led-from\",\"event\":\"storm\"}");
	}

	@Test
	void aLinkThatStoredReportsExcludeIsRefused() {
		this.database.take(this.small.folder());
		this.small.write("events-more.ndjson",
				reported("storm", "2021-05-04", "{\"relation\":\"led-to\",\"event\":{\"id\":\"flood-relief\"}}"));
		assertThat(this.database.refuse(this.small.file("events-more.ndjson"))).singleElement()
			.asString()
			.endsWith("/links/0: the link from \"storm\" to \"flood-relief\" contradicts the dates in the report"
					+ " of \"storm\" by \"flood\" and the report of \"flood-relief\" by \"flood\"");
	}

	private static String reported(String event, String edtf, String links) {
		return """
				{"id":"%1$s","kind":"operation","title":"%1$s","summary":"So.","links":[%3$s],"reports":[{"article":{"id":"flood"},\
				"status":"occurred","when":{"edtf":"%2$s","basis":"resolved"},"says":"So.","citation":{"paragraph":1,\
				"start":0,"end":9}}]}"""
			.formatted(event, edtf, links);
	}

	private String dated(String event) {
		return this.database.jdbc().sql("""
				select version || ' ' || when_edtf || ' ' || when_basis || ' ' || sort_date
				from event join event_state on event_id = id and known_until is null
				where slug = ?
				""").param(event).query(String.class).single();
	}

	@Test
	void whatFollowsFromTheFactsMayBeLeftOut() {
		this.database.take(this.small.folder());
		this.small.write("events-more.ndjson", """
				{"id":"ban","kind":"ban","title":"A ban","summary":"No more.","reports":[{"article":{"id":"flood"},\
				"status":"occurred","when":{"edtf":"2021-05","basis":"stated"},"says":"So.","citation":{"paragraph":1,\
				"start":0,"end":9}}],"figures":[{"measure":"duration","unit":"day","stated":9,"qualifier":"about",\
				"citation":{"article":{"id":"flood"},"paragraph":1,"start":0,"end":9}}]}""");
		this.database.take(this.small.file("events-more.ndjson"));
		assertThat(this.database.jdbc()
			.sql("""
					select version || ' ' || status || ' ' || event_state.when_earliest || ' ' || event_state.when_latest || ' ' || event_state.when_precision
					    || ' ' || known_from || ' ' || low || ' ' || high || ' ' || (updated_at at time zone 'utc')
					from event join event_state on event_state.event_id = event.id
					join event_figure on event_figure.event_id = event.id
					where slug = 'ban'
					""")
			.query(String.class)
			.single()).isEqualTo("1 occurred 2021-05-01 2021-05-31 month 2021-05-05 8 10 2021-05-05 00:00:00");
	}

	@Test
	void anEmptyFileIsLeftOut() {
		this.small.write(EVENTS, "");
		long version = this.database.dataVersion();
		assertThat(this.database.take(this.small.file(EVENTS))).containsExactly("There is nothing new to take in");
		assertThat(this.database.dataVersion()).isEqualTo(version);
	}

	@Test
	void keysThatPostgresqlGivesLaterAreFree() {
		this.database.take(this.small.file(PLACES));
		this.database.jdbc().sql("insert into place (slug, name, kind, names) values ('x', 'X', 'city', '')").update();
		assertThat(this.database.number("select count(*) from place")).isEqualTo(3);
	}

	@Test
	void aSecondIntakeWaitsForTheFirst() throws Exception {
		List<String> told = new CopyOnWriteArrayList<>();
		try (HeldTable held = this.database.hold("place")) {
			CompletableFuture<List<String>> first = CompletableFuture
				.supplyAsync(() -> this.database.take(this.small.file(PLACES)), Thread::startVirtualThread);
			held.awaitOneWhoWaits();
			CompletableFuture<Void> second = CompletableFuture
				.runAsync(() -> this.database.take(this.small.file(PLACES), told::add), Thread::startVirtualThread);
			while (told.isEmpty() && !second.isDone()) {
				Thread.onSpinWait();
			}
			held.release();
			assertThat(first.get(1, TimeUnit.MINUTES)).hasSize(2);
			second.get(1, TimeUnit.MINUTES);
		}
		assertThat(told).containsExactly("Waits until another change has been written",
				"places.ndjson: was taken in before, and is left out", "There is nothing new to take in");
	}

	@Test
	void aBrokenConnectionLeavesNothingAndTheNextRunGoesOn() throws Exception {
		List<String> before = this.database.state();
		try (HeldTable held = this.database.hold("place")) {
			CompletableFuture<List<String>> broken = CompletableFuture
				.supplyAsync(() -> this.database.take(this.small.file(PLACES)), Thread::startVirtualThread);
			held.terminate(held.awaitOneWhoWaits());
			assertThat(broken.handle((told, ex) -> ex.getCause()).get(1, TimeUnit.MINUTES))
				.isInstanceOf(NotTakenIn.class)
				.hasMessage(
						"Nothing of %s was taken in. The database says: FATAL: terminating connection due to administrator command.",
						this.small.file(PLACES));
		}
		assertThat(this.database.state()).isEqualTo(before);
		this.database.take(this.small.file(PLACES));
		assertThat(this.database.state()).contains("place 2");
	}

	private static String place(String id, String name) {
		return "{\"id\":\"%s\",\"name\":\"%s\",\"kind\":\"city\"}".formatted(id, name);
	}

}
