package org.saheltimeline.writing.seed;

import java.nio.file.Path;
import java.util.List;

import javax.sql.DataSource;

import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saheltimeline.TestDatabase;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Tests for what a change to the files changes in the database, and what it does not. */
class LoadSeedsTests {

	private static final String FLOOD = "articles/flood.yaml";

	private final DataSource database = TestDatabase.createDatabase();

	private final JdbcClient jdbc = JdbcClient.create(this.database);

	private final SmallSeeds seeds;

	LoadSeedsTests(@TempDir Path folder) {
		this.seeds = SmallSeeds.in(folder);
	}

	@Test
	void theSeedsGoIntoTheDatabase() {
		load("classpath:/seeds/", "0.10");
		Seeds all = new SeedReader("classpath:/seeds/").read();
		assertThat(number("select count(*) from event")).isEqualTo(all.events().content().size());
		assertThat(number("select count(*) from coverage"))
			.isEqualTo(all.dossiers().stream().mapToLong((article) -> article.content().paragraphs().size()).sum());
	}

	@Test
	void theSameFilesAreNotLoadedTwice() {
		load();
		long version = dataVersion();
		load();
		assertThat(dataVersion()).isEqualTo(version);
	}

	@Test
	void aLoadThatChangesNothingWritesNothing() {
		load();
		List<String> before = TestDatabase.rows(this.jdbc);
		this.seeds.change("events.yaml", 1, "- id", "# A remark\n- id");
		load();
		assertThat(TestDatabase.rows(this.jdbc)).isEqualTo(before);
	}

	@Test
	void aChangedCommaTouchesOneRow() {
		load();
		List<String> before = TestDatabase.rows(this.jdbc);
		this.seeds.change(FLOOD, 29, "fewer bridges", "fewer, bridges");
		load();
		assertThat(TestDatabase.rows(this.jdbc)).filteredOn((row) -> !before.contains(row))
			.extracting((row) -> row.substring(0, row.indexOf(' ')))
			.containsExactlyInAnyOrder("event", "event_json", "event_report", "revision", "revision_change",
					"revision_statement", "seed_entry", "data_version");
	}

	@Test
	void anotherMeaningOfAboutIsLoaded() {
		load();
		assertThat(number("select low from troop_count where slug = 'eldham-drivers'")).isEqualTo(54);
		load(this.seeds.location(), "0.5");
		assertThat(number("select low from troop_count where slug = 'eldham-drivers'")).isEqualTo(30);
	}

	@Test
	void onlyTheEventThatChangedGetsAnotherVersion() {
		load();
		List<EventRow> before = events();
		this.seeds.change("events.yaml", 10, "what the flood took", "what is lost");
		load();
		assertThat(events()).hasSize(3)
			.filteredOn((event) -> !before.contains(event))
			.singleElement()
			.satisfies((event) -> {
				assertThat(event.slug()).isEqualTo("bridges-lost");
				assertThat(event.version()).isEqualTo(2);
			});
	}

	@Test
	void anEventWasUpdatedWhenWhatBringsItWasLastRevised() {
		load();
		assertThat(updates()).containsExactly("bridges-lost 2021-05-06", "flood-relief 2021-05-06",
				"soldiers-leave 2021-05-06");
		this.seeds.change("events.yaml", 13, "2021-05-06", "2021-06-01")
			.change("places.yaml", 16, "2021-05-06", "2021-06-02");
		load();
		assertThat(updates()).containsExactly("bridges-lost 2021-06-01", "flood-relief 2021-06-02",
				"soldiers-leave 2021-06-02");
		this.seeds.change(FLOOD, 9, "2021-05-06", "2021-07-01");
		load();
		assertThat(updates()).containsExactly("bridges-lost 2021-07-01", "flood-relief 2021-07-01",
				"soldiers-leave 2021-07-01");
		assertThat(events()).extracting(EventRow::version).containsOnly(1L);
	}

	private List<String> updates() {
		return this.jdbc.sql("select slug || ' ' || (updated_at at time zone 'utc')::date from event order by slug")
			.query((row, number) -> row.getString(1))
			.list();
	}

	@Test
	void whatWasLoadedBeforeIsPartOfTheDigest() {
		load();
		String first = digest();
		this.seeds.change("events.yaml", 10, "what the flood took", "what is lost");
		load();
		this.seeds.change("events.yaml", 10, "what is lost", "what the flood took");
		load();
		assertThat(digest()).isNotEqualTo(first);
	}

	@Test
	void whoRaisesTheVersionWithoutADigestGetsOneOfTheirOwn() {
		load();
		String first = digest();
		this.jdbc.sql("update data_version set version = version + 1").update();
		assertThat(digest()).matches("[0-9a-f]{64}").isNotEqualTo(first);
		JdbcClient other = JdbcClient.create(TestDatabase.createDatabase());
		JdbcClient another = JdbcClient.create(TestDatabase.createDatabase());
		List.of(other, another).forEach((jdbc) -> jdbc.sql("update data_version set version = version + 1").update());
		assertThat(digest(other)).isNotEqualTo(digest(another));
	}

	private String digest() {
		return digest(this.jdbc);
	}

	private static String digest(JdbcClient jdbc) {
		return jdbc.sql("select digest from data_version").query(String.class).single();
	}

	@Test
	void aReportThatChangedIsAnotherVersionOfItsEvent() {
		load();
		this.seeds.change(FLOOD, 29, "fewer bridges", "no bridges");
		load();
		assertThat(number("select version from event where slug = 'bridges-lost'")).isEqualTo(2);
		assertThat(number("select sum(version) from event")).isEqualTo(4);
	}

	@Test
	void aContradictionIsLoadedAndMakesAnotherVersionOfItsEvent() {
		load();
		this.seeds.change("events.yaml", 5, "[]", "[]\n  contradictedBy: [{event: bridges-lost, because: so it is}]");
		load();
		assertThat(number("select count(*) from event_contradiction where because = 'so it is'")).isOne();
		assertThat(number("select version from event where slug = 'flood-relief'")).isEqualTo(2);
		this.seeds.remove("events.yaml", 6, 6);
		load();
		assertThat(number("select count(*) from event_contradiction")).isZero();
		assertThat(number("select sum(version) from event")).isEqualTo(5);
	}

	@Test
	void whatTheFilesNoLongerHoldIsRemoved() {
		load();
		this.seeds.remove("events.yaml", 14, 20).remove(FLOOD, 36, 44);
		load();
		assertThat(events()).extracting(EventRow::slug).containsExactly("bridges-lost", "flood-relief");
		assertThat(number("select count(*) from event_report")).isEqualTo(2);
	}

	@Test
	void brokenFilesLeaveTheDatabaseAsItWas() {
		load();
		List<EventRow> before = events();
		long version = dataVersion();
		this.seeds.change("events.yaml", 10, "what the flood took", "what is lost")
			.change(FLOOD, 24, "ashland-army", "ashland-navy");
		assertThatExceptionOfType(FlywayException.class).isThrownBy(this::load)
			.havingRootCause()
			.isInstanceOf(InvalidSeeds.class)
			.withMessage(
					"seeds/articles/flood.yaml, line 24, column 12: /reports/0/who/0/actor: there is no actor \"ashland-navy\"");
		assertThat(events()).isEqualTo(before);
		assertThat(dataVersion()).isEqualTo(version);
	}

	@Test
	void whatTheDatabaseRefusesLeavesItAsItWas() {
		load();
		List<EventRow> before = events();
		long version = dataVersion();
		this.seeds.change("events.yaml", 10, "what the flood took", "what is lost")
			.change(FLOOD, 75, "planned", "present")
			.change(FLOOD, 79, "2021-05-30", "2021-05-02");
		assertThatExceptionOfType(FlywayException.class).isThrownBy(this::load)
			.havingRootCause()
			.withMessageContaining("the article contradicts itself");
		assertThat(events()).isEqualTo(before);
		assertThat(dataVersion()).isEqualTo(version);
	}

	@Test
	void whatWasTakenInIsLeftAlone() {
		load();
		asIfTakenIn("soldiers-leave", "eldham-drivers");
		this.seeds.remove("events.yaml", 14, 20).remove(FLOOD, 59, 71).remove(FLOOD, 36, 44);
		load();
		assertThat(events()).extracting(EventRow::slug)
			.containsExactly("bridges-lost", "flood-relief", "soldiers-leave");
		assertThat(number("select count(*) from event_report")).isEqualTo(3);
		assertThat(number("select count(*) from event_link")).isEqualTo(2);
		assertThat(number("""
				select count(*) from troop_count part join troop_count whole on whole.id = part.part_of_id
				where part.slug = 'eldham-drivers' and whole.slug = 'eldham-soldiers'
				""")).isOne();
	}

	@Test
	void whatWasTakenInKeepsItsContradictionsWhenAnActorIsRenamed() {
		this.seeds.change("events.yaml", 5, "[]", "[]\n  contradictedBy: [{event: bridges-lost, because: so it is}]");
		load();
		asIfTakenIn("flood-relief");
		this.seeds.remove("events.yaml", 1, 7).change("actors.yaml", 12, "Army of Ashland", "Forces of Ashland");
		load();
		assertThat(number("select count(*) from event_contradiction")).isOne();
		assertThat(number("select version from event where slug = 'flood-relief' and names like '%Forces of Ashland%'"))
			.isEqualTo(2);
		assertThat(jsonOf("flood-relief")).contains("Forces of Ashland", "so it is");
	}

	@Test
	void whatGoesIsNoLongerShownByWhatWasTakenIn() {
		this.seeds.change("events.yaml", 5, "[]", "[]\n  contradictedBy: [{event: bridges-lost, because: so it is}]");
		load();
		asIfTakenIn("flood-relief");
		assertThat(jsonOf("flood-relief")).contains("bridges-lost", "so it is");
		this.seeds.remove("events.yaml", 1, 14).remove(FLOOD, 26, 35);
		load();
		assertThat(events()).extracting(EventRow::slug).containsExactly("flood-relief", "soldiers-leave");
		assertThat(jsonOf("flood-relief")).doesNotContain("bridges-lost").doesNotContain("so it is");
	}

	private String jsonOf(String event) {
		return this.jdbc.sql("select head || dating || links || reports || tail from event_json where slug = ?")
			.param(event)
			.query(String.class)
			.single();
	}

	@Test
	void aSeedWhoseIdWasTakenInIsRefused() {
		load();
		asIfTakenIn("soldiers-leave", "eldham-drivers");
		this.seeds.change("events.yaml", 10, "what the flood took", "what is lost");
		assertRefused("seeds/events.yaml, line 14, column 3: /2/id: the id \"soldiers-leave\" is taken",
				"/troopCounts/1/id: the id \"eldham-drivers\" is taken");
	}

	@Test
	void whatIsNeededByWhatWasTakenInCannotGo() {
		load();
		asIfTakenIn("soldiers-leave");
		this.seeds.remove("events.yaml", 14, 20).remove(FLOOD, 72, 83).remove(FLOOD, 36, 44).remove(FLOOD, 14, 14);
		assertRefused("seeds/: a stored fact cites paragraph 4 of \"flood\", in which it no longer lies");
	}

	@Test
	void anArticleThatAloneReportsWhatWasTakenInCannotGo() {
		load();
		asIfTakenIn("soldiers-leave");
		this.seeds.change("actors.yaml", 12, "Army of Ashland", "Forces of Ashland")
			.remove("events.yaml", 2, 20)
			.change("events.yaml", 1, "- id: flood-relief", "[]")
			.delete(FLOOD);
		assertRefused("seeds/: no article would report the stored event \"soldiers-leave\" any more");
	}

	@Test
	void anArticleCannotBeDatedBeforeWhatItReportsOfAnEventThatWasTakenIn() {
		load();
		asIfTakenIn("flood-relief");
		this.seeds.remove("events.yaml", 1, 6).remove(FLOOD, 17, 25).change(FLOOD, 7, "05-05", "05-01");
		assertRefused("seeds/: a stored report by \"flood\" has something start on 2021-05-02, after 2021-05-01");
	}

	@Test
	void aCircleOfPartsThatClosesThroughWhatWasTakenInIsRefused() {
		load();
		asIfTakenIn("flood-relief");
		assertThat(this.jdbc.sql("""
				insert into event_link (from_event_id, relation, to_event_id)
				select one.event_id, 'part-of', other.event_id from event_slug as one, event_slug as other
				where (one.slug, other.slug) = ('flood-relief', 'bridges-lost')
				""").update()).isOne();
		this.seeds.remove("events.yaml", 1, 6).remove(FLOOD, 17, 25).change("events.yaml", 4, "took", "took away");
		assertRefused("the event \"bridges-lost\" is a part of itself");
	}

	@Test
	void aContradictionThatWasTakenInIsNotStatedAgain() {
		load();
		asIfTakenIn("flood-relief");
		assertThat(this.jdbc.sql("""
				insert into event_contradiction (event_id, position, by_event_id, because)
				select one.event_id, 0, other.event_id, 'so it is' from event_slug as one, event_slug as other
				where (one.slug, other.slug) = ('flood-relief', 'bridges-lost')
				""").update()).isOne();
		this.seeds.remove("events.yaml", 1, 6)
			.remove(FLOOD, 17, 25)
			.change("events.yaml", 4, "took.", "took.\n  contradictedBy: [{event: flood-relief, because: it is so}]");
		assertRefused("\"bridges-lost\" and \"flood-relief\" already contradict each other");
	}

	@Test
	void theWholeOfAPartThatWasTakenInCannotGo() {
		load();
		asIfTakenIn("eldham-drivers");
		this.seeds.remove(FLOOD, 46, 71);
		assertRefused("seeds/: facts that came in another way rest on what the seeds no longer hold: ",
				"troop_count_part_of_fkey");
	}

	@Test
	void withoutSeedsThereIsNothing() {
		load();
		load("none", "0.10");
		assertThat(number("select count(*) from article")).isZero();
		assertThat(number("select count(*) from seed_entry")).isZero();
	}

	private void asIfTakenIn(String... ids) {
		assertThat(this.jdbc.sql("delete from seed_entry where slug = any (?)").param(ids).update())
			.isEqualTo(ids.length);
	}

	private void assertRefused(String... messages) {
		List<EventRow> before = events();
		assertThatExceptionOfType(FlywayException.class).isThrownBy(this::load)
			.havingRootCause()
			.isInstanceOf(InvalidSeeds.class)
			.withMessageContainingAll(messages);
		assertThat(events()).isEqualTo(before);
	}

	@Test
	void mendedFilesAreLoaded() {
		this.seeds.change(FLOOD, 24, "ashland-army", "ashland-navy");
		assertThatExceptionOfType(FlywayException.class).isThrownBy(this::load);
		this.seeds.change(FLOOD, 24, "ashland-navy", "ashland-army");
		load();
		assertThat(events()).hasSize(3);
	}

	private void load() {
		load(this.seeds.location(), "0.10");
	}

	private void load(String location, String aboutTolerance) {
		LoadedSeeds.load(this.database, location, aboutTolerance);
	}

	private List<EventRow> events() {
		return this.jdbc.sql("select slug, version, updated_at::text, summary from event order by slug")
			.query((row, number) -> new EventRow(row.getString("slug"), row.getLong("version"),
					row.getString("updated_at"), row.getString("summary")))
			.list();
	}

	private long dataVersion() {
		return number("select version from data_version");
	}

	private long number(String sql) {
		return this.jdbc.sql(sql).query(Long.class).single();
	}

	/** The parts of an event that show whether it has changed. */
	private record EventRow(String slug, long version, String updatedAt, String summary) {

	}

}
