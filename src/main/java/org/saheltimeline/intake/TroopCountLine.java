package org.saheltimeline.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.quantity.Qualifier;
import org.saheltimeline.seed.ArticleSeed.TroopCountSeed;
import org.saheltimeline.troops.TroopMeasure;

/** A line of {@code troop-counts.ndjson}: a troop count as the API gives it. */
record TroopCountLine(String id, Reference force, Reference place, TroopMeasure measure, @Nullable String component,
		CountLine count, DateLine when, DateLine reported, @Nullable String attributedTo, @Nullable String partOf,
		CitationLine citation) {

	TroopCountSeed seed() {
		return new TroopCountSeed(this.id, this.force.id(), this.place.id(), this.measure, this.component,
				this.count.stated(), this.count.qualifier(), this.when.seed(), this.reported.seed(), this.attributedTo,
				this.partOf, this.citation.citation());
	}

	/** How many; the bounds follow from the qualifier. */
	@JsonIgnoreProperties({ "low", "high" })
	record CountLine(@Nullable Long stated, Qualifier qualifier) {

	}

}
