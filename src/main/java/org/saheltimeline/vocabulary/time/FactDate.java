package org.saheltimeline.vocabulary.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Objects;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * The date of a fact: an {@link EdtfDate} (EDTF levels 0 and 1 and sets of one range, ISO
 * 8601-2:2019), how the fact fills it, and what it is based on. It has the same form in
 * the database and in JSON.
 */
@Embeddable
@Schema(description = "A date, never more precise than the articles give it")
public record FactDate(
		@Schema(description = "The date in EDTF (ISO 8601-2), level 0, 1, or a set of one range, normal form",
				example = "2023-10") String edtf,
		@Schema(description = "Whether it happened on one day, lasted from a start to an end, or was observed",
				example = "point") @Enumerated(EnumType.STRING) Extent extent,
		@Schema(description = "It was certainly not so before this day; null if nothing bounds the start",
				example = "2023-10-01") @Nullable LocalDate earliest,
		@Schema(description = "It was certainly not so after this day; null if nothing bounds the end",
				example = "2023-10-31") @Nullable LocalDate latest,
		@Schema(description = "It was certainly so from this day on, until `surelyTo`; null if unknown",
				example = "2023-10-01") @Nullable LocalDate surelyFrom,
		@Schema(description = "It was certainly so until this day; null if unknown",
				example = "2023-10-31") @Nullable LocalDate surelyTo,
		@Schema(description = "The finest unit that is fully known",
				example = "month") @Enumerated(EnumType.STRING) Precision precision,
		@Schema(description = "Whether the date is approximate (~); the bounds are not widened",
				example = "false") boolean approximate,
		@Schema(description = "Whether the date is uncertain (?); the bounds are not widened",
				example = "false") boolean uncertain,
		@Schema(description = "Whether reports exclude each other; the bounds then include what each of them says",
				example = "false") boolean conflicting,
		@Schema(description = "What the date is based on",
				example = "resolved") @Enumerated(EnumType.STRING) Basis basis) {

	private static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);

	private static final LocalDate AFTER_ALL = LocalDate.of(9999, 12, 31);

	/**
	 * Orders dates from most to least precise and well supported: bounded before open, an
	 * open end before an open start, then by the fewest possible days, unqualified before
	 * qualified, and by basis. Dates that tie on all of these compare as equal.
	 */
	public static final Comparator<FactDate> MOST_PRECISE_FIRST = Comparator.comparing(FactDate::hasOpenStart)
		.thenComparing(FactDate::hasOpenEnd)
		.thenComparingLong(FactDate::daysApart)
		.thenComparing(FactDate::qualified)
		.thenComparing(FactDate::basis);

	/** Returns a date whose extent follows from its form: an interval is a span. */
	public static FactDate of(String edtf, Basis basis) {
		return of(edtf, null, basis);
	}

	/**
	 * Returns a date.
	 * @param edtf the date in EDTF
	 * @param extent how the fact fills it; null if that follows from its form
	 * @param basis what it is based on
	 * @throws EdtfException if the text is not a date, or cannot have the extent
	 */
	public static FactDate of(String edtf, @Nullable Extent extent, Basis basis) {
		EdtfDate date = EdtfDate.parse(edtf);
		Extent known = Objects.requireNonNullElse(extent, Extent.of(date));
		known.check(date);
		return of(date, known, basis);
	}

	private static FactDate of(EdtfDate date, Extent extent, Basis basis) {
		boolean isObserved = extent == Extent.OBSERVED;
		LocalDate from = extent.surelyFrom(date);
		LocalDate to = extent.surelyTo(date);
		boolean isSure = from == null || to == null || !from.isAfter(to);
		return new FactDate(date.edtf(), extent, isObserved ? null : date.earliest(), isObserved ? null : date.latest(),
				isSure ? from : null, isSure ? to : null, date.precision(), date.approximate(), date.uncertain(), false,
				basis);
	}

	/** Returns the date of what may never have happened: no day is certain. */
	public FactDate unsure() {
		return surely(null, null);
	}

	/**
	 * Returns the date of what still went on when it was reported.
	 * @param reported the first day on which the report may have appeared; null if
	 * unknown
	 */
	public FactDate goingOnWhen(@Nullable LocalDate reported) {
		LocalDate since = this.surelyFrom;
		if (!goesOn() || reported == null || (this.earliest != null && reported.isBefore(this.earliest))) {
			return this;
		}
		return surely((since != null && reported.isBefore(since)) ? reported : since, reported);
	}

	private FactDate surely(@Nullable LocalDate from, @Nullable LocalDate to) {
		return new FactDate(this.edtf, this.extent, this.earliest, this.latest, from, to, this.precision,
				this.approximate, this.uncertain, this.conflicting, this.basis);
	}

	/** Returns whether it has an open end, rather than an unknown one. */
	boolean goesOn() {
		return this.edtf.endsWith("/..");
	}

	/**
	 * Returns the first day that a search finds the fact on. An open start reaches back
	 * without end, hence null; an unknown one reaches nowhere, so that it is the first
	 * day of what is known.
	 */
	public @Nullable LocalDate reachesFrom() {
		LocalDate first = firstDay();
		LocalDate sure = this.surelyFrom;
		return this.edtf.startsWith("../") ? null : (sure != null && sure.isBefore(first)) ? sure : first;
	}

	/**
	 * Returns the last day that a search finds the fact on; null if it goes on.
	 */
	public @Nullable LocalDate reachesTo() {
		LocalDate last = lastDay();
		LocalDate sure = this.surelyTo;
		return goesOn() ? null : (sure != null && sure.isAfter(last)) ? sure : last;
	}

	/**
	 * Returns the date in words, such as {@code October 2023}, {@code by 6 August 2024}
	 * or {@code from 2012 on}.
	 */
	public String inWords() {
		String words = DateInWords.of(EdtfDate.parse(this.edtf));
		return (this.extent == Extent.OBSERVED) ? "as of " + words : words;
	}

	/**
	 * Returns the date in words with the preposition that it needs, such as
	 * {@code on 12 December 2023}, {@code in October 2023} or {@code by 6 August 2024}.
	 */
	public String inSentence() {
		return DateInWords.inSentence(EdtfDate.parse(this.edtf), inWords());
	}

	/** Returns a day in words, such as {@code 12 December 2023}. */
	public static String inWords(LocalDate day) {
		return DateInWords.DAY.format(day);
	}

	/**
	 * Returns where formats that cannot show a whisker mark a point: on its last possible
	 * day, or on its first one if nothing bounds the end.
	 */
	public ReducedDate mark() {
		ReducedDate end = end();
		return (end != null) ? end : Objects.requireNonNull(start());
	}

	/**
	 * Returns the day, month or year that includes every possible day; null if none does.
	 */
	public @Nullable ReducedDate unit() {
		LocalDate first = this.earliest;
		LocalDate last = this.latest;
		if (first == null || last == null || first.getYear() != last.getYear()) {
			return null;
		}
		boolean isOneMonth = first.getMonth() == last.getMonth();
		return new ReducedDate(first.getYear(), isOneMonth ? first.getMonthValue() : null,
				first.equals(last) ? first.getDayOfMonth() : null);
	}

	/** Returns the start, as far as it is known; null if it is open. */
	public @Nullable ReducedDate start() {
		EdtfDate start = EdtfDate.parse(this.edtf).start();
		return (start != null) ? reduced(start, Objects.requireNonNull(start.earliest())) : null;
	}

	/** Returns the end, as far as it is known; null if it is open. */
	public @Nullable ReducedDate end() {
		EdtfDate end = EdtfDate.parse(this.edtf).end();
		return (end != null) ? reduced(end, Objects.requireNonNull(end.latest())) : null;
	}

	private static ReducedDate reduced(EdtfDate end, LocalDate bound) {
		return ReducedDate.of(bound, Objects.requireNonNull(end.earliest()), Objects.requireNonNull(end.latest()));
	}

	/**
	 * Returns whether the start and end are both known and the date is more than a single
	 * year, month or day.
	 */
	public boolean spans() {
		ReducedDate start = start();
		ReducedDate end = end();
		return start != null && end != null && (this.precision == Precision.INTERVAL || !start.equals(end));
	}

	/**
	 * Returns the first possible day, or the first possible day of the end if the start
	 * is open.
	 */
	public LocalDate firstDay() {
		LocalDate first = Objects.requireNonNull(knownEnd(EdtfDate.parse(this.edtf).start()).earliest());
		return (this.earliest != null && this.earliest.isAfter(first)) ? this.earliest : first;
	}

	/**
	 * Returns the last possible day, or the last possible day of the start if the end is
	 * open.
	 */
	public LocalDate lastDay() {
		LocalDate last = Objects.requireNonNull(knownEnd(EdtfDate.parse(this.edtf).end()).latest());
		return (this.latest != null && this.latest.isBefore(last)) ? this.latest : last;
	}

	private EdtfDate knownEnd(@Nullable EdtfDate preferred) {
		EdtfDate date = EdtfDate.parse(this.edtf);
		EdtfDate other = (date.start() != null) ? date.start() : date.end();
		return (preferred != null) ? preferred : Objects.requireNonNull(other);
	}

	private boolean hasOpenStart() {
		return EdtfDate.parse(this.edtf).earliest() == null;
	}

	private boolean hasOpenEnd() {
		return EdtfDate.parse(this.edtf).latest() == null;
	}

	private long daysApart() {
		EdtfDate date = EdtfDate.parse(this.edtf);
		return ChronoUnit.DAYS.between(Objects.requireNonNullElse(date.earliest(), BEFORE_ALL),
				Objects.requireNonNullElse(date.latest(), AFTER_ALL));
	}

	private boolean qualified() {
		return this.approximate || this.uncertain;
	}

}
