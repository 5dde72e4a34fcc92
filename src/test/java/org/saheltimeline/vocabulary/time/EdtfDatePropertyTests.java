package org.saheltimeline.vocabulary.time;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Properties of every date, and of every text that is not a date. */
class EdtfDatePropertyTests {

	@Property
	void everyDayIsItsOwnNormalForm(@ForAll("daysOfAllYears") LocalDate day) {
		assertThat(EdtfDate.parse(day.toString()))
			.isEqualTo(new EdtfDate(day.toString(), day, day, Precision.DAY, false, false));
	}

	@Property
	void theNormalFormMeansTheSameAndStaysTheSame(@ForAll("dates") String text) {
		EdtfDate date = EdtfDate.parse(text);
		assertThat(EdtfDate.parse(date.edtf())).isEqualTo(date);
	}

	@Property
	void theDocumentsPatternTakesIt(@ForAll("dates") String text) throws IOException {
		assertThat(EdtfDate.parse(text).edtf()).matches(pattern()).hasSizeLessThanOrEqualTo(64);
		assertThat(text).matches(pattern());
	}

	@Property
	void theEarliestDayIsNeverAfterTheLatest(@ForAll("dates") String text) {
		EdtfDate date = EdtfDate.parse(text);
		if (date.earliest() != null && date.latest() != null) {
			assertThat(date.earliest()).isBeforeOrEqualTo(date.latest());
		}
		assertThat(date.earliest() != null || date.latest() != null).isTrue();
	}

	@Property
	void theNarrowerDateLiesInTheWider(@ForAll("days") LocalDate day) {
		String text = day.toString();
		List<EdtfDate> wider = List
			.of(text, text.substring(0, 9) + "X", text.substring(0, 7) + "-XX", text.substring(0, 7),
					text.substring(0, 6) + "X", text.substring(0, 4) + "-XX", text.substring(0, 4),
					text.substring(0, 3) + "X", text.substring(0, 2) + "XX")
			.stream()
			.map(EdtfDate::parse)
			.toList();
		for (int i = 1; i < wider.size(); i++) {
			assertThat(wider.get(i - 1).earliest()).isAfterOrEqualTo(wider.get(i).earliest());
			assertThat(wider.get(i - 1).latest()).isBeforeOrEqualTo(wider.get(i).latest());
			assertThat(wider.get(i - 1).precision()).isLessThanOrEqualTo(wider.get(i).precision());
		}
	}

	@Property
	void theFourSeasonsFollowEachOtherWithoutGap(@ForAll @IntRange(min = 1, max = 9997) int year) {
		List<EdtfDate> seasons = List.of("%04d-21", "%04d-22", "%04d-23", "%04d-24")
			.stream()
			.map((season) -> EdtfDate.parse(season.formatted(year)))
			.toList();
		LocalDate next = LocalDate.of(year, 3, 1);
		for (EdtfDate season : seasons) {
			assertThat(season.earliest()).isEqualTo(next);
			next = Objects.requireNonNull(season.latest()).plusDays(1);
		}
		assertThat(next).isEqualTo(LocalDate.of(year + 1, 3, 1));
	}

	@Property
	void aQualifierNeverMovesABound(@ForAll("unqualified") String text, @ForAll("qualifiers") String qualifier) {
		EdtfDate plain = EdtfDate.parse(text);
		assertThat(EdtfDate.parse(text + qualifier)).isEqualTo(new EdtfDate(text + qualifier, plain.earliest(),
				plain.latest(), plain.precision(), "~%".contains(qualifier), "?%".contains(qualifier)));
	}

	@Property
	void anIntervalReachesFromItsStartToItsEndOrIsReversed(@ForAll("singles") String first,
			@ForAll("singles") String second) {
		EdtfDate start = EdtfDate.parse(first);
		EdtfDate end = EdtfDate.parse(second);
		LocalDate latest = end.latest();
		boolean reversed = start.earliest() != null && latest != null && start.earliest().isAfter(latest);
		EdtfDate interval = parsedOrNull(first + "/" + second);
		if (interval == null) {
			assertThat(reversed).isTrue();
			return;
		}
		assertThat(interval.earliest()).isEqualTo(start.earliest());
		assertThat(interval.latest()).isEqualTo(latest);
		assertThat(interval.approximate()).isEqualTo(start.approximate() || end.approximate());
		assertThat(interval.uncertain()).isEqualTo(start.uncertain() || end.uncertain());
	}

	@Property(tries = 5000)
	void noTextCausesAnythingButARefusal(@ForAll String text) {
		assertReadOrRefused(text);
	}

	@Property(tries = 5000)
	void noTextOfTheAlphabetOfDatesCausesAnythingButARefusal(@ForAll("nearlyDates") String text) {
		assertReadOrRefused(text);
	}

	@Property(tries = 5000)
	void noSlipOfThePenCausesAnythingButARefusal(@ForAll("dates") String text, @ForAll @IntRange(max = 25) int place,
			@ForAll("slips") String slip, @ForAll @IntRange(max = 2) int replaced) {
		int from = Math.min(place, text.length());
		int to = Math.min(from + replaced, text.length());
		assertReadOrRefused(text.substring(0, from) + slip + text.substring(to));
	}

	@Provide
	Arbitrary<LocalDate> daysOfAllYears() {
		return daysSince(1);
	}

	/**
	 * Returns days from the year 100 on, because the century before, 00XX, contains the
	 * year 0000 and is refused.
	 */
	@Provide
	Arbitrary<LocalDate> days() {
		return daysSince(100);
	}

	private static Arbitrary<LocalDate> daysSince(int year) {
		return Arbitraries.longs()
			.between(LocalDate.of(year, 1, 1).toEpochDay(), LocalDate.of(9999, 12, 31).toEpochDay())
			.map(LocalDate::ofEpochDay);
	}

	@Provide
	Arbitrary<String> unqualified() {
		Arbitrary<String> days = days().map(LocalDate::toString);
		Arbitrary<String> months = days.map((day) -> day.substring(0, 7));
		Arbitrary<String> years = days.map((day) -> day.substring(0, 4));
		Arbitrary<String> seasons = Combinators
			.combine(Arbitraries.integers().between(1, 9998), Arbitraries.integers().between(21, 24))
			.as("%04d-%d"::formatted);
		return Arbitraries.oneOf(days, months, years, seasons, days.map((day) -> day.substring(0, 9) + "X"),
				months.map((month) -> month + "-XX"), months.map((month) -> month.substring(0, 6) + "X"),
				years.map((year) -> year + "-XX"), years.map((year) -> year + "-XX-XX"),
				years.map((year) -> year.substring(0, 3) + "X"), years.map((year) -> year.substring(0, 2) + "XX"));
	}

	@Provide
	Arbitrary<String> qualifiers() {
		return Arbitraries.of("?", "~", "%");
	}

	@Provide
	Arbitrary<String> singles() {
		return Combinators.combine(unqualified(), Arbitraries.of("", "?", "~", "%")).as(String::concat);
	}

	@Provide
	Arbitrary<String> dates() {
		Arbitrary<String> intervals = Combinators.combine(singles(), singles())
			.as((start, end) -> start + "/" + end)
			.filter((interval) -> parsedOrNull(interval) != null);
		return Arbitraries.oneOf(singles(), intervals, singles().map((start) -> start + "/.."),
				singles().map((end) -> "../" + end), singles().map((start) -> start + "/"),
				singles().map((end) -> "/" + end), singles().map((same) -> same + "/" + same));
	}

	@Provide
	Arbitrary<String> nearlyDates() {
		return Arbitraries.strings().withChars("0123456789X-/.?~%xYEST:[]{}, ").ofMaxLength(24);
	}

	@Provide
	Arbitrary<String> slips() {
		return Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(2),
				nearlyDates().map((text) -> text.substring(0, Math.min(1, text.length()))));
	}

	/** Returns the pattern in the committed OpenAPI document. */
	private static String pattern() throws IOException {
		return JsonMapper.shared()
			.readTree(Files.readString(Path.of("src/test/resources/bodies/openapi.json")))
			.at("/components/schemas/FactDate/properties/edtf/pattern")
			.stringValue();
	}

	private static void assertReadOrRefused(String text) {
		EdtfDate date = parsedOrNull(text);
		if (date != null) {
			assertThat(EdtfDate.parse(date.edtf())).isEqualTo(date);
		}
	}

	private static @Nullable EdtfDate parsedOrNull(String text) {
		try {
			return EdtfDate.parse(text);
		}
		catch (EdtfException refusal) {
			assertThat(refusal.getMessage()).matches("[ -~]+: [ -~]+\\.");
			return null;
		}
	}

}
