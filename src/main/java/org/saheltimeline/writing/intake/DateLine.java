package org.saheltimeline.writing.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.vocabulary.time.Basis;
import org.saheltimeline.vocabulary.time.Extent;
import org.saheltimeline.writing.dossier.StatedDate;

/**
 * A date in a line. The other fields of an export are ignored, since they follow from the
 * EDTF text and the extent.
 *
 * @param edtf the date in EDTF (ISO 8601-2), level 0, 1, or a set of one range
 * @param extent how the fact fills the date; null if that follows from its form
 * @param basis what the date is based on
 */
@JsonIgnoreProperties({ "earliest", "latest", "surelyFrom", "surelyTo", "precision", "approximate", "uncertain",
		"conflicting" })
record DateLine(String edtf, @Nullable Extent extent, Basis basis) {

	StatedDate stated() {
		return new StatedDate(this.edtf, this.extent, this.basis);
	}

}
