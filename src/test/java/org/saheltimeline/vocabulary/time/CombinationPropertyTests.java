package org.saheltimeline.vocabulary.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests what several dates allow together against all days and all periods of ten days,
 * tried one by one.
 */
class CombinationPropertyTests {

	private static final LocalDate FIRST = LocalDate.of(2023, 10, 1);

	private static final int DAYS = 10;

	@Property
	void aPointLiesOnADayThatEachDateAllows(@ForAll("points") List<FactDate> dates) {
		List<LocalDate> possible = days().filter((day) -> dates.stream().allMatch((date) -> allows(date, day)))
			.toList();
		FactDate combined = date(dates);
		assertThat(combined.conflicting()).isEqualTo(possible.isEmpty());
		if (!possible.isEmpty()) {
			assertThat(within(combined.earliest(), FIRST)).isEqualTo(possible.getFirst());
			assertThat(within(combined.latest(), FIRST.plusDays(DAYS - 1))).isEqualTo(possible.getLast());
			boolean isDay = combined.earliest() != null && combined.earliest().equals(combined.latest());
			assertThat(combined.surelyFrom()).isEqualTo(isDay ? possible.getFirst() : null);
		}
	}

	@Property
	void aSpanStartsAndEndsAsEachDateAllows(@ForAll("spans") List<FactDate> dates) {
		List<Period> possible = days()
			.flatMap((start) -> days().filter((end) -> !end.isBefore(start)).map((end) -> new Period(start, end)))
			.filter((period) -> dates.stream().allMatch((date) -> allows(date, period)))
			.toList();
		FactDate combined = date(dates);
		assertThat(combined.conflicting()).isEqualTo(possible.isEmpty());
		if (!possible.isEmpty()) {
			LocalDate lastStart = bound(possible, Period::start, true);
			LocalDate firstEnd = bound(possible, Period::end, false);
			assertThat(combined.earliest()).isEqualTo(bound(possible, Period::start, false));
			assertThat(combined.latest()).isEqualTo(bound(possible, Period::end, true));
			assertThat(combined.surelyFrom()).isEqualTo(lastStart.isAfter(firstEnd) ? null : lastStart);
			assertThat(combined.surelyTo()).isEqualTo(lastStart.isAfter(firstEnd) ? null : firstEnd);
		}
	}

	@Property
	void theOrderOfTheDatesDoesNotMatter(@ForAll("any") List<FactDate> dates, @ForAll Random random) {
		List<FactDate> shuffled = new ArrayList<>(dates);
		Collections.shuffle(shuffled, random);
		assertThat(date(shuffled)).isEqualTo(date(dates));
	}

	@Property
	void moreKnowledgeNeverWidensADateUnlessItBringsAConflict(@ForAll("points") List<FactDate> dates,
			@ForAll("points") List<FactDate> more) {
		FactDate before = date(dates);
		FactDate after = date(Stream.concat(dates.stream(), more.stream()).toList());
		if (!after.conflicting()) {
			assertThat(before.conflicting()).isFalse();
			assertThat(within(after.earliest(), FIRST)).isAfterOrEqualTo(within(before.earliest(), FIRST));
			assertThat(within(after.latest(), FIRST.plusDays(DAYS)))
				.isBeforeOrEqualTo(within(before.latest(), FIRST.plusDays(DAYS)));
		}
	}

	@Property
	void theTextOfAPointSaysWhatTheBoundsSay(@ForAll("points") List<FactDate> dates) {
		FactDate combined = date(dates);
		FactDate read = FactDate.of(combined.edtf(), combined.extent(), combined.basis());
		assertThat(read.earliest()).isEqualTo(combined.earliest());
		assertThat(read.latest()).isEqualTo(combined.latest());
	}

	@Property
	void noTextSaysMoreThanTheBounds(@ForAll("any") List<FactDate> dates) {
		FactDate combined = date(dates);
		FactDate read = FactDate.of(combined.edtf(), combined.extent(), combined.basis());
		assertThat(within(read.earliest(), LocalDate.MIN))
			.isBeforeOrEqualTo(within(combined.earliest(), LocalDate.MIN));
		assertThat(within(read.latest(), LocalDate.MAX)).isAfterOrEqualTo(within(combined.latest(), LocalDate.MAX));
	}

	private static FactDate date(List<FactDate> dates) {
		return Combination.of(dates).date();
	}

	private static boolean allows(FactDate date, LocalDate day) {
		return !day.isBefore(within(date.earliest(), day)) && !day.isAfter(within(date.latest(), day));
	}

	private static boolean allows(FactDate date, Period period) {
		EdtfDate edtf = EdtfDate.parse(date.edtf());
		if (date.extent() == Extent.OBSERVED) {
			return !period.start.isAfter(within(edtf.latest(), period.start))
					&& !period.end.isBefore(within(edtf.earliest(), period.end));
		}
		return allows(edtf.start(), period.start) && allows(edtf.end(), period.end);
	}

	private static boolean allows(@Nullable EdtfDate end, LocalDate day) {
		return end == null || (!day.isBefore(within(end.earliest(), day)) && !day.isAfter(within(end.latest(), day)));
	}

	private static LocalDate within(@Nullable LocalDate day, LocalDate open) {
		return (day != null) ? day : open;
	}

	private static LocalDate bound(List<Period> periods, Function<Period, LocalDate> end, boolean last) {
		List<LocalDate> days = periods.stream().map(end).sorted().toList();
		return last ? days.getLast() : days.getFirst();
	}

	private static Stream<LocalDate> days() {
		return IntStream.range(0, DAYS).mapToObj(FIRST::plusDays);
	}

	@Provide
	Arbitrary<List<FactDate>> points() {
		Arbitrary<String> day = day();
		return dates(
				Arbitraries.oneOf(day, ordered("[%s..%s]"), day.map("[..%s]"::formatted), day.map("[%s..]"::formatted)),
				Extent.POINT);
	}

	/** Each has a start and an end, so that nothing reaches beyond the ten days. */
	@Provide
	Arbitrary<List<FactDate>> spans() {
		return Combinators
			.combine(dates(ordered("%s/%s"), Extent.SPAN),
					Arbitraries.oneOf(dates(day(), Extent.OBSERVED), dates(ordered("[%s..%s]"), Extent.OBSERVED)))
			.as((spans, observed) -> Stream.concat(spans.stream(), observed.stream().limit(1)).toList());
	}

	@Provide
	Arbitrary<List<FactDate>> any() {
		return Arbitraries.oneOf(points(), spans(), Combinators.combine(points(), spans())
			.as((points, spans) -> Stream.concat(points.stream(), spans.stream()).toList()));
	}

	private static Arbitrary<List<FactDate>> dates(Arbitrary<String> texts, Extent extent) {
		return texts.map((text) -> FactDate.of(text, extent, Basis.STATED)).list().ofMinSize(1).ofMaxSize(4);
	}

	private static Arbitrary<String> day() {
		return Arbitraries.integers().between(0, DAYS - 1).map((day) -> FIRST.plusDays(day).toString());
	}

	private static Arbitrary<String> ordered(String pattern) {
		return Combinators.combine(day(), day())
			.as((one, other) -> (one.compareTo(other) <= 0) ? pattern.formatted(one, other)
					: pattern.formatted(/* first= */ other, /* last= */ one));
	}

	private record Period(LocalDate start, LocalDate end) {

	}

}
