package org.saheltimeline.seed;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.article.Citation;
import org.saheltimeline.codebook.Term;
import org.saheltimeline.quantity.Quantity;
import org.saheltimeline.time.FactDate;

/**
 * The named parameters of one statement; dates, quantities and citations fill the columns
 * that they take.
 */
class Row {

	private final Map<String, @Nullable Object> parameters = new HashMap<>();

	Row with(String name, @Nullable Object value) {
		this.parameters.put(name, (value instanceof Term term) ? term.value() : value);
		return this;
	}

	Row with(String prefix, @Nullable FactDate date) {
		return with(prefix + "_edtf", (date != null) ? date.edtf() : null)
			.with(prefix + "_earliest", (date != null) ? date.earliest() : null)
			.with(prefix + "_latest", (date != null) ? date.latest() : null)
			.with(prefix + "_precision", (date != null) ? date.precision() : null)
			.with(prefix + "_approximate", (date != null) ? date.approximate() : null)
			.with(prefix + "_uncertain", (date != null) ? date.uncertain() : null)
			.with(prefix + "_basis", (date != null) ? date.basis() : null);
	}

	Row with(Quantity quantity) {
		return with("stated", quantity.stated()).with("qualifier", quantity.qualifier())
			.with("low", quantity.low())
			.with("high", quantity.high());
	}

	Row with(Citation citation) {
		return with("paragraph", citation.paragraph()).with("start", citation.start()).with("end", citation.end());
	}

	Map<String, @Nullable Object> parameters() {
		return this.parameters;
	}

}
