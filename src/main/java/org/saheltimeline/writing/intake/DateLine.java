package org.saheltimeline.writing.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.saheltimeline.vocabulary.time.Basis;
import org.saheltimeline.writing.dossier.StatedDate;

/**
 * A date in a line. The other fields of an export are ignored, since they follow from the
 * EDTF text.
 *
 * @param edtf the date in EDTF (ISO 8601-2), level 0 or 1
 * @param basis what the date is based on
 */
@JsonIgnoreProperties({ "earliest", "latest", "precision", "approximate", "uncertain" })
record DateLine(String edtf, Basis basis) {

	StatedDate stated() {
		return new StatedDate(this.edtf, this.basis);
	}

}
