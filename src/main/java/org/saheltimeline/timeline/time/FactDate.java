package org.saheltimeline.timeline.time;

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
 * A date of a fact: an {@link EdtfDate} (EDTF level 0 and 1, ISO 8601-2:2019) with the
 * basis on which an article supports it, in one shape for the tables and for JSON.
 */
@Embeddable
@Schema(description = "A date as articles give it: never a bare string and never sharper than known")
public record FactDate(
		@Schema(description = "The date in EDTF (ISO 8601-2), level 0 or 1, normal form",
				example = "2023-10") String edtf,
		@Schema(description = "First possible day; null where the start is open or unknown",
				example = "2023-10-01") @Nullable LocalDate earliest,
		@Schema(description = "Last possible day; null where the end is open or unknown",
				example = "2023-10-31") @Nullable LocalDate latest,
		@Schema(description = "The finest unit that is wholly known",
				example = "month") @Enumerated(EnumType.STRING) Precision precision,
		@Schema(description = "Whether the date is approximate (~); the bounds are not widened",
				example = "false") boolean approximate,
		@Schema(description = "Whether the date is uncertain (?); the bounds are not widened",
				example = "false") boolean uncertain,
		@Schema(description = "What the date rests on",
				example = "resolved") @Enumerated(EnumType.STRING) Basis basis) {

	private static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);

	private static final LocalDate AFTER_ALL = LocalDate.of(9999, 12, 31);

	/**
	 * The sharpest and best supported date first: bounded before open, an open end before
	 * an open start, then the fewest possible days, then without qualifier, then by
	 * basis. Dates that tie in all of these are left in their order.
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

	/** As a reader would say it: {@code October 2023}, {@code from 2012 on}. */
	public String inWords() {
		return DateInWords.of(EdtfDate.parse(this.edtf));
	}

	/** As much of its start as is known; null where the start is open. */
	public @Nullable ReducedDate start() {
		EdtfDate start = EdtfDate.parse(this.edtf).start();
		return (start != null) ? reduced(start, Objects.requireNonNull(start.earliest())) : null;
	}

	/** As much of its end as is known; null where the end is open. */
	public @Nullable ReducedDate end() {
		EdtfDate end = EdtfDate.parse(this.edtf).end();
		return (end != null) ? reduced(end, Objects.requireNonNull(end.latest())) : null;
	}

	private static ReducedDate reduced(EdtfDate end, LocalDate bound) {
		return ReducedDate.of(bound, Objects.requireNonNull(end.earliest()), Objects.requireNonNull(end.latest()));
	}

	/** Whether its start and end are not the same year, month or day. */
	public boolean spans() {
		ReducedDate start = start();
		ReducedDate end = end();
		return start != null && end != null && (this.precision == Precision.INTERVAL || !start.equals(end));
	}

	/**
	 * By which lists are in order: the first possible day, or the last where the start is
	 * open.
	 */
	public LocalDate sortDate() {
		return Objects.requireNonNull((this.earliest != null) ? this.earliest : this.latest);
	}

	/** The first possible day; of a date with an open start, the first one of its end. */
	public LocalDate firstDay() {
		return Objects.requireNonNull(knownEnd(EdtfDate.parse(this.edtf).start()).earliest());
	}

	/** The last possible day; of a date with an open end, the last one of its start. */
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
