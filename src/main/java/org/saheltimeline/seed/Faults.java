package org.saheltimeline.seed;

import java.util.ArrayList;
import java.util.List;

/** All that is wrong with the seeds, so that everything can be mended at once. */
class Faults {

	private final List<String> faults = new ArrayList<>();

	/** Notes what is wrong with the part of the file to which the pointer leads. */
	void add(SeedFile<?> file, String pointer, String fault) {
		this.faults.add(InvalidSeeds.describe(file.name(), file.line(pointer), fault));
	}

	/** Refuses the seeds if there is anything to mend. */
	void refuse() {
		if (!this.faults.isEmpty()) {
			throw new InvalidSeeds(this.faults);
		}
	}

}
