package org.saheltimeline;

import org.saheltimeline.vocabulary.codebook.Term;
import org.saheltimeline.vocabulary.time.Basis;
import org.saheltimeline.vocabulary.time.Extent;
import org.saheltimeline.vocabulary.time.FactDate;
import tools.jackson.databind.JsonNode;

/** Reads the dates that the API returns. */
public final class Dates {

	private Dates() {
	}

	/** Returns the date of a fact from its EDTF text, its extent and its basis. */
	public static FactDate of(JsonNode when) {
		return FactDate.of(when.get("edtf").asString(), Term.of(Extent.class, when.get("extent").asString()),
				Term.of(Basis.class, when.get("basis").asString()));
	}

}
