package org.saheltimeline.writing.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.troops.TroopMeasure;
import org.saheltimeline.vocabulary.quantity.Qualifier;
import org.saheltimeline.writing.dossier.Dossier;
import org.saheltimeline.writing.dossier.Faults;
import org.saheltimeline.writing.revision.Statements;

/** A line of {@code troop-counts.ndjson}. */
record TroopCountLine(String id, Reference force, Reference place, TroopMeasure measure, @Nullable String component,
		CountLine count, DateLine when, DateLine reported, @Nullable String attributedTo, @Nullable String partOf,
		CitationLine citation) implements Line {

	private static final String QUALIFIER = "/qualifier";

	@Override
	public void state(long number, Statements statements, Faults faults) {
		statements.add(number, "", this.citation.article().id(),
				new Dossier.TroopCount(this.id, this.force.id(), this.place.id(), this.measure, this.component,
						this.count.stated(), this.count.qualifier(), this.when.stated(), this.reported.stated(),
						this.attributedTo, this.partOf, this.citation.citation()),
				(pointer, fault) -> faults.add(pointer.equals(QUALIFIER) ? "/count" + QUALIFIER : pointer, fault));
	}

	/**
	 * The number. Its bounds are ignored, since they follow from the number and its
	 * qualifier.
	 */
	@JsonIgnoreProperties({ "low", "high" })
	record CountLine(@Nullable Long stated, Qualifier qualifier) {

	}

}
