package org.saheltimeline.writing.dossier;

import java.util.Objects;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.vocabulary.time.Basis;
import org.saheltimeline.vocabulary.time.EdtfException;
import org.saheltimeline.vocabulary.time.Extent;
import org.saheltimeline.vocabulary.time.FactDate;

/**
 * A date as stated, before it is parsed.
 *
 * @param edtf the date in EDTF (ISO 8601-2), level 0, 1, or a set of one range
 * @param extent how the fact fills the date; null for a span if the date is an interval,
 * and otherwise for a point
 * @param basis what the date is based on
 */
@Schema(name = "StatedDate", description = "A date as stated; its bounds follow from it",
		requiredProperties = { "edtf", "basis" })
public record StatedDate(
		@Schema(description = "EDTF (ISO 8601-2), level 0 or 1, or a set of one range",
				example = "[2023-09-24..2023-09-30]") String edtf,
		@Schema(description = "How the fact fills the date; null for a span if the date is an interval, and otherwise for a point",
				example = "point") @Nullable Extent extent,
		@Schema(description = "What the date is based on", example = "resolved") Basis basis) {

	/** Returns the date with its bounds; null if the text is not a valid date. */
	public @Nullable FactDate date() {
		try {
			return FactDate.of(this.edtf, this.extent, this.basis);
		}
		catch (EdtfException ex) {
			return null;
		}
	}

	/** Returns the date in normal form, with its extent. */
	StatedDate normalized() {
		FactDate date = date();
		return (date != null) ? new StatedDate(date.edtf(), date.extent(), this.basis) : this;
	}

	@Nullable FactDate check(String at, Faults faults) {
		if (this.basis == Basis.COMBINED) {
			faults.add(at + "/basis", "\"combined\" is the basis of an event's date, which follows from its reports");
		}
		try {
			return FactDate.of(this.edtf, this.extent, this.basis);
		}
		catch (EdtfException ex) {
			faults.add(at + "/edtf", Objects.requireNonNull(ex.getMessage()));
			return null;
		}
	}

}
