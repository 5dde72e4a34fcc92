package org.saheltimeline.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.saheltimeline.seed.ArticleSeed.DateSeed;
import org.saheltimeline.time.Basis;

/**
 * A date in a line; what else an export says of it follows from the EDTF text.
 *
 * @param edtf the date in EDTF (ISO 8601-2), level 0 or 1
 * @param basis what it rests on
 */
@JsonIgnoreProperties({ "earliest", "latest", "precision", "approximate", "uncertain" })
record DateLine(String edtf, Basis basis) {

	DateSeed seed() {
		return new DateSeed(this.edtf, this.basis);
	}

}
