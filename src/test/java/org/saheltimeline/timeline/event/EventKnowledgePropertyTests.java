package org.saheltimeline.timeline.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.saheltimeline.timeline.event.EventKnowledge.Known;
import org.saheltimeline.timeline.event.EventKnowledge.Reported;
import org.saheltimeline.vocabulary.time.Basis;
import org.saheltimeline.vocabulary.time.Combination;
import org.saheltimeline.vocabulary.time.FactDate;
import org.saheltimeline.vocabulary.time.Window;

import static org.assertj.core.api.Assertions.assertThat;

/** Properties of what was known about an event, whatever is reported and when. */
class EventKnowledgePropertyTests {

	private static final LocalDate FIRST_DAY = LocalDate.of(2023, 10, 1);

	private static final int DAYS = 6;

	private static final Set<Status> HAPPENED = EnumSet.of(Status.OCCURRED, Status.ONGOING);

	@Property
	void somethingIsKnownFromTheFirstPublicationOnWithoutGapOrOverlap(@ForAll("reports") List<Reported> reports) {
		List<Known> states = known(reports);
		assertThat(states.getFirst().from())
			.isEqualTo(reports.stream().map(Reported::knownFrom).min(LocalDate::compareTo).orElseThrow());
		for (int i = 1; i < states.size(); i++) {
			assertThat(states.get(i).from()).isEqualTo(states.get(i - 1).until()).isAfter(states.get(i - 1).from());
		}
		assertThat(states.getLast().until()).isNull();
	}

	@Property
	void everyStateIsNews(@ForAll("reports") List<Reported> reports) {
		List<Known> states = known(reports);
		for (int i = 1; i < states.size(); i++) {
			Known before = states.get(i - 1);
			Known after = states.get(i);
			assertThat(after.status() == before.status() && after.when().equals(before.when())).isFalse();
		}
	}

	@Property
	void theOrderInWhichReportsAreReadDoesNotMatter(@ForAll("reports") List<Reported> reports, @ForAll Random random) {
		List<Reported> shuffled = new ArrayList<>(reports);
		Collections.shuffle(shuffled, random);
		assertThat(known(shuffled)).isEqualTo(known(reports));
	}

	@Property
	void aReportThatIsReadTwiceChangesNothing(@ForAll("reports") List<Reported> reports) {
		assertThat(known(Stream.concat(reports.stream(), reports.stream()).toList())).isEqualTo(known(reports));
	}

	@Property
	void aLaterReportNeverChangesWhatWasKnownBefore(@ForAll("reports") List<Reported> reports,
			@ForAll @IntRange(max = DAYS) int day) {
		LocalDate today = FIRST_DAY.plusDays(day);
		List<Reported> untilToday = reports.stream().filter((report) -> !report.knownFrom().isAfter(today)).toList();
		assertThat(statesBegunBy(today, reports)).isEqualTo(statesBegunBy(today, untilToday));
	}

	@Property
	void theStatusIsThatOfANewestReportAndTheDateFollowsFromAllWithIt(@ForAll("reports") List<Reported> reports) {
		for (Known state : known(reports)) {
			List<Reported> known = reports.stream()
				.filter((report) -> !report.knownFrom().isAfter(state.from()))
				.toList();
			List<Status> newest = known.stream()
				.filter((report) -> report.knownFrom().equals(state.from()))
				.map(Reported::status)
				.toList();
			assertThat(state.status()).isEqualTo(Collections.max(newest));
			Set<Status> same = HAPPENED.contains(state.status()) ? HAPPENED : Set.of(state.status());
			List<FactDate> dates = known.stream()
				.filter((report) -> same.contains(report.status()))
				.map(Reported::when)
				.toList();
			if (HAPPENED.contains(state.status())) {
				assertThat(state.when()).isEqualTo(Combination.of(dates).date());
				continue;
			}
			assertThat(dates).contains(state.when())
				.allMatch((date) -> FactDate.MOST_PRECISE_FIRST.compare(state.when(), date) <= 0);
		}
	}

	@Provide
	Arbitrary<List<Reported>> reports() {
		Arbitrary<LocalDate> days = Arbitraries.integers().between(0, DAYS).map(FIRST_DAY::plusDays);
		Arbitrary<FactDate> dates = Combinators
			.combine(Arbitraries.of("2023-12-22", "2023-12-31", "2023-12", "2023-11~", "2023", "2023-10/.."),
					Arbitraries.of(Basis.STATED, Basis.RESOLVED, Basis.INFERRED))
			.as(FactDate::of);
		return Combinators.combine(days, Arbitraries.of(Status.class), dates)
			.as((day, status, when) -> new Reported("of-" + day + "-" + status + when.edtf(), new Window(day, day),
					status, when))
			.list()
			.ofMinSize(1)
			.ofMaxSize(8);
	}

	private static List<Known> known(List<Reported> reports) {
		return EventKnowledge.of(Map.of("it", reports), List.of()).getOrDefault("it", List.of());
	}

	/** Returns the states that began by a day, without an end that lies after it. */
	private static List<Known> statesBegunBy(LocalDate day, List<Reported> reports) {
		return known(reports).stream()
			.filter((state) -> !state.from().isAfter(day))
			.map((state) -> (state.until() != null && state.until().isAfter(day))
					? new Known(state.from(), null, state.status(), state.when(), state.dating()) : state)
			.toList();
	}

}
