package org.saheltimeline.timeline.conflict;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.saheltimeline.ExpectedBody;
import org.saheltimeline.TimelineTest;
import org.saheltimeline.http.format.Format;
import org.saheltimeline.http.listing.Paging;
import org.saheltimeline.http.web.KnownBy;
import org.saheltimeline.vocabulary.time.EdtfDate;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for disagreements that the seeds do not contain: reports of the same event and
 * counts of the same troops are changed in a transaction that is rolled back.
 */
@TimelineTest
@Transactional
class ConflictTests {

	private static final String EVENT = "first-convoy-leaves-niger";

	private static final String DATES = "dates-" + EVENT;

	private static final String COUNTS = "counts-united-states--gossi--present";

	@Autowired
	private Conflicts conflicts;

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest(name = "{0}")
	@CsvFileSource(resources = "dates.csv", numLinesToSkip = 1, delimiter = '|')
	void datesOfOneStageExcludeEachOtherWhereTheyHaveNoDayInCommon(String reports, String oneStatus, String oneDate,
			String otherStatus, String otherDate, boolean exclude) {
		report(EVENT, "last-french-troops-to-leave-niger", oneStatus, oneDate);
		report(EVENT, "niger-army-sets-december-22", otherStatus, otherDate);
		assertThat(ids().contains(DATES)).as(reports).isEqualTo(exclude);
	}

	@Test
	void aConflictOfDatesNamesItsReportsAndWhatDiffers() {
		report(EVENT, "last-french-troops-to-leave-niger", "occurred", "2023-11");
		assertBody(DATES, "conflicts/dates-of-the-first-convoy");
	}

	@Test
	void aReportThatAgreesWithAllOthersTakesNoSide() {
		report("niger-coup", "niger-army-sets-december-22", "occurred", "2023-07-01/2023-07-29");
		report("niger-coup", "embassy-closed-indefinitely", "occurred", "2023-07-30");
		assertThat(list(null)).filteredOn((conflict) -> conflict.id().equals("dates-niger-coup"))
			.singleElement()
			.satisfies((conflict) -> assertThat(conflict.reports()).extracting((report) -> report.article().id())
				.contains("niger-army-sets-december-22", "embassy-closed-indefinitely")
				.doesNotContain("macron-announces-withdrawal", "us-leaves-last-base-in-niger"));
	}

	@Test
	void startsThatExcludeEachOtherAreAConflictThoughTheDatesOverlap() {
		report(EVENT, "last-french-troops-to-leave-niger", "ongoing", "2023-10/..");
		report(EVENT, "niger-army-sets-december-22", "ongoing", "2023-12/..");
		update("update event_state set when_conflicting = true"
				+ " where event_id = (select id from event where slug = '" + EVENT + "')");
		assertThat(list(null)).filteredOn((conflict) -> conflict.id().equals(DATES))
			.singleElement()
			.satisfies(
					(conflict) -> assertThat(conflict.detail()).contains("ongoing 2023-10/..", "ongoing 2023-12/.."));
	}

	@ParameterizedTest
	@CsvSource({ "It was ordered., It was offered., true", "It was ordered., ' it was ORDERED. ', false",
			"It was ordered., , false" })
	void onlyReasonsInOtherWordsDiffer(String one, @Nullable String other, boolean differ) {
		reason("last-french-troops-to-leave-niger", one);
		reason("niger-army-sets-december-22", other);
		assertThat(ids().contains("reasons-" + EVENT)).isEqualTo(differ);
	}

	@ParameterizedTest(name = "{0}")
	@CsvFileSource(resources = "counts.csv", numLinesToSkip = 1, delimiter = '|')
	void countsOfOneTimeExcludeEachOtherWhereTheyHaveNoNumberInCommon(String counts, String oneDate, long oneLow,
			@Nullable Long oneHigh, String otherDate, long otherLow, @Nullable Long otherHigh, boolean exclude) {
		count("niger-us-hundreds-december-2023", oneDate, oneLow, oneHigh);
		count("niger-us-more-than-600-december-2023", otherDate, otherLow, otherHigh);
		assertThat(ids().contains(COUNTS)).as(counts).isEqualTo(exclude);
	}

	@ParameterizedTest
	@CsvSource({ "measure = 'departed'", "component = 'pilots'",
			"force_id = (select id from actor where slug = 'france')",
			"place_id = (select id from place where slug = 'menaka')" })
	void countsOfDifferentTroopsAgree(String difference) {
		exclude();
		update("update troop_count set " + difference + " where slug = 'niger-us-more-than-600-december-2023'");
		assertThat(list(null)).extracting(ConflictView::kind).doesNotContain(ConflictKind.COUNTS);
	}

	@Test
	void aConflictOfCountsNamesItsCountsAndWhatDiffers() {
		exclude();
		update("update troop_count set component = 'Air crews' where slug like 'niger-us-%-december-2023'");
		assertBody(COUNTS + "--air-crews", "conflicts/counts-in-gossi");
	}

	@Test
	void aConflictOfCountsShowsOnceBothAreKnown() {
		exclude();
		assertThat(list(LocalDate.of(2023, 12, 27))).extracting(ConflictView::id).doesNotContain(COUNTS);
		assertThat(list(LocalDate.of(2023, 12, 28))).extracting(ConflictView::id).contains(COUNTS);
	}

	@Test
	void anArticleDoesNotDisagreeWithItself() {
		contradict("us-training-of-niger-forces", "us-counterterrorism-support");
		assertThat(ids()).doesNotContain("statement-us-training-of-niger-forces");
	}

	@Test
	void anEventSpeaksOnlyForTheSidesThatWereKnown() {
		contradict("niger-severs-ties", "us-keeps-bases-in-niger");
		contradict("niger-severs-ties", "us-says-about-1000-stay");
		assertThat(list(LocalDate.of(2023, 12, 22)))
			.filteredOn((conflict) -> conflict.id().equals("statement-niger-severs-ties"))
			.singleElement()
			.satisfies((conflict) -> {
				assertThat(conflict.detail()).endsWith(", yet so says us-says-about-1000-stay.");
				assertThat(conflict.reports()).hasSize(2);
			});
	}

	private void report(String event, String article, String status, String edtf) {
		EdtfDate date = EdtfDate.parse(edtf);
		this.jdbc
			.sql("""
					update event_report set status = :status, when_edtf = :edtf, when_earliest = :earliest::date,
					    when_latest = :latest::date,
					    when_first = coalesce(:earliest::date, '-infinity'), when_last = coalesce(:latest::date, 'infinity'),
					    when_precision = :precision
					where event_id = (select id from event where slug = :event)
					and article_id = (select id from article where slug = :article)
					""")
			.param("status", status)
			.param("edtf", date.edtf())
			.param("earliest", date.earliest())
			.param("latest", date.latest())
			.param("precision", date.precision().value())
			.param("event", event)
			.param("article", article)
			.update();
	}

	private void reason(String article, @Nullable String reason) {
		this.jdbc.sql("""
				update event_report set reason = :reason
				where event_id = (select id from event where slug = :event)
				and article_id = (select id from article where slug = :article)
				""").param("reason", reason).param("event", EVENT).param("article", article).update();
	}

	/** Changes a count and moves it to a place that has no other counts. */
	private void count(String count, String edtf, long low, @Nullable Long high) {
		EdtfDate date = EdtfDate.parse(edtf);
		this.jdbc
			.sql("""
					update troop_count set place_id = (select id from place where slug = 'gossi'), stated = :low,
					    qualifier = 'exact', low = :low, high = :high::bigint, when_edtf = :edtf,
					    when_earliest = :earliest::date, when_latest = :latest::date,
					    when_first = coalesce(:earliest::date, '-infinity'), when_last = coalesce(:latest::date, 'infinity'),
					    when_precision = :precision
					where slug = :count
					""")
			.param("low", low)
			.param("high", high)
			.param("edtf", date.edtf())
			.param("earliest", date.earliest())
			.param("latest", date.latest())
			.param("precision", date.precision().value())
			.param("count", count)
			.update();
	}

	private void exclude() {
		count("niger-us-hundreds-december-2023", "2023-12-12", 1100, 1100L);
		count("niger-us-more-than-600-december-2023", "2023-12-12", 157, 157L);
	}

	private void contradict(String event, String other) {
		this.jdbc.sql("""
				insert into event_contradiction (event_id, position, by_event_id, because)
				select event.id, (select count(*) from event_contradiction where event_id = event.id), other.id,
				    'so says ' || other.slug
				from event, event other
				where event.slug = :event and other.slug = :other
				""").param("event", event).param("other", other).update();
	}

	private void update(String sql) {
		assertThat(this.jdbc.sql(sql).update()).isPositive();
	}

	private List<String> ids() {
		return list(null).stream().map(ConflictView::id).toList();
	}

	private List<ConflictView> list(@Nullable LocalDate knownBy) {
		KnownBy clock = (knownBy != null) ? new KnownBy(knownBy) : null;
		return this.conflicts
			.list(new ConflictFilter(null, null, null, null, clock), new Paging(200, null, null, null, null),
					Format.JSON)
			.page()
			.items();
	}

	private void assertBody(String id, String file) {
		ConflictView conflict = list(null).stream().filter((it) -> it.id().equals(id)).findFirst().orElseThrow();
		ExpectedBody.assertBody(JsonMapper.shared().valueToTree(conflict), file);
	}

}
