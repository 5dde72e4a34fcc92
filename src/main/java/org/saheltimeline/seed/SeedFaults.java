package org.saheltimeline.seed;

import java.util.ArrayList;
import java.util.List;

/** All that is wrong with the seeds. */
class SeedFaults {

	private final List<String> faults = new ArrayList<>();

	/** Takes note of the faults of one file. */
	Faults of(SeedFile<?> file) {
		return (pointer, fault) -> this.faults.add(InvalidSeeds.describe(file.name(), file.line(pointer), fault));
	}

	/** Refuses the seeds if there is anything to mend. */
	void refuse() {
		if (!this.faults.isEmpty()) {
			throw new InvalidSeeds(this.faults);
		}
	}

}
