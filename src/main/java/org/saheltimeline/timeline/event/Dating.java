package org.saheltimeline.timeline.event;

import java.time.LocalDate;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.vocabulary.time.FactDate;

/**
 * What each bound of an event's date follows from, so that anyone can check the date. A
 * bound that the date does not have is null.
 *
 * @param earliest what {@code earliest} follows from
 * @param latest what {@code latest} follows from
 * @param surelyFrom what {@code surelyFrom} follows from
 * @param surelyTo what {@code surelyTo} follows from
 */
@Schema(name = "Dating", description = "What each bound of the date follows from; null if there is no such bound")
public record Dating(@Schema(description = "What `earliest` follows from", nullable = true) @Nullable Bound earliest,
		@Schema(description = "What `latest` follows from", nullable = true) @Nullable Bound latest,
		@Schema(description = "What `surelyFrom` follows from", nullable = true) @Nullable Bound surelyFrom,
		@Schema(description = "What `surelyTo` follows from", nullable = true) @Nullable Bound surelyTo) {

	/** Returns the dating of a date that a single report gives. */
	static Dating of(FactDate when, ReportId report) {
		return new Dating(bound(when.earliest(), report), bound(when.latest(), report),
				bound(when.surelyFrom(), report), bound(when.surelyTo(), report));
	}

	private static @Nullable Bound bound(@Nullable LocalDate day, ReportId report) {
		return (day != null) ? new Bound(day, report, null) : null;
	}

	/**
	 * What a bound follows from.
	 *
	 * @param day the bound
	 * @param report the report that sets it, of this event or of the event at the other
	 * end of the links that it follows through
	 * @param link the link through which it follows; null if a report of this event sets
	 * it
	 */
	@Schema(name = "DatingBound", description = "A bound of a date, and what it follows from")
	public record Bound(@Schema(description = "The bound", example = "2023-09-24") LocalDate day,
			@Schema(description = "The report that sets it, which may be one of a linked event") ReportId report,
			@Schema(description = "The link through which it follows; null if a report of this event sets it") @Nullable LinkId link) {

	}

	/**
	 * A report, by its event and its article.
	 *
	 * @param event the id of the event
	 * @param article the id of the article
	 */
	@Schema(name = "ReportId", description = "A report, by its event and its article")
	public record ReportId(
			@Schema(description = "The id of the event", example = "ambassador-held-in-embassy") String event,
			@Schema(description = "The id of the article", example = "macron-announces-withdrawal") String article) {

	}

	/**
	 * A link, as seen from the event that is dated.
	 *
	 * @param relation the relation
	 * @param event the id of the other event
	 */
	@Schema(name = "LinkId", description = "A link, as seen from the event that is dated")
	public record LinkId(@Schema(description = "The relation to the other event", example = "ends") String relation,
			@Schema(description = "The id of the other event", example = "ambassador-held-in-embassy") String event) {

	}

}
