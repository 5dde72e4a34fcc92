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
 * The date of a fact: an {@link EdtfDate} (EDTF levels 0 and 1, ISO 8601-2:2019) and what
 * it is based on. It has the same form in the database and in JSON.
 */
@Embeddable
@Schema(description = "A date, never more precise than the articles give it")
public record FactDate(
		@Schema(description = "The date in EDTF (ISO 8601-2), level 0 or 1, normal form",
				example = "2023-10") String edtf,
		@Schema(description = "First possible day; null if the start is open or unknown",
				example = "2023-10-01") @Nullable LocalDate earliest,
		@Schema(description = "Last possible day; null if the end is open or unknown",
				example = "2023-10-31") @Nullable LocalDate latest,
		@Schema(description = "The finest unit that is fully known",
				example = "month") @Enumerated(EnumType.STRING) Precision precision,
		@Schema(description = "Whether the date is approximate (~); the bounds are not widened",
				example = "false") boolean approximate,
		@Schema(description = "Whether the date is uncertain (?); the bounds are not widened",
				example = "false") boolean uncertain,
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

	public static FactDate of(String edtf, Basis basis) {
		return of(EdtfDate.parse(edtf), basis);
	}

	public static FactDate of(EdtfDate date, Basis basis) {
		return new FactDate(date.edtf(), date.earliest(), date.latest(), date.precision(), date.approximate(),
				date.uncertain(), basis);
	}

	/**
	 * Returns the date in words, such as {@code October 2023} or {@code from 2012 on}.
	 */
	public String inWords() {
		return DateInWords.of(EdtfDate.parse(this.edtf));
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
		return Objects.requireNonNull(knownEnd(EdtfDate.parse(this.edtf).start()).earliest());
	}

	/**
	 * Returns the last possible day, or the last possible day of the start if the end is
	 * open.
	 */
	public LocalDate lastDay() {
		return Objects.requireNonNull(knownEnd(EdtfDate.parse(this.edtf).end()).latest());
	}

	private EdtfDate knownEnd(@Nullable EdtfDate preferred) {
		EdtfDate date = EdtfDate.parse(this.edtf);
		EdtfDate other = (date.start() != null) ? date.start() : date.end();
		return (preferred != null) ? preferred : Objects.requireNonNull(other);
	}

	private boolean hasOpenStart() {
		return this.earliest == null;
	}

	private boolean hasOpenEnd() {
		return this.latest == null;
	}

	private long daysApart() {
		return ChronoUnit.DAYS.between(Objects.requireNonNullElse(this.earliest, BEFORE_ALL),
				Objects.requireNonNullElse(this.latest, AFTER_ALL));
	}

	private boolean qualified() {
		return this.approximate || this.uncertain;
	}

}
