package org.saheltimeline.writing.seed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.saheltimeline.writing.dossier.Faults;
import org.saheltimeline.writing.revision.StatedFaults;
import tools.jackson.core.TokenStreamLocation;

/** Everything that is wrong with the seeds, by file and line. */
class SeedFaults implements StatedFaults {

	private final List<SeedFile<?>> files;

	private final List<Fault> faults = new ArrayList<>();

	SeedFaults(List<SeedFile<?>> files) {
		this.files = files;
	}

	/** The faults of a file. */
	Faults of(int number) {
		return (pointer, fault) -> add(number, pointer, fault);
	}

	@Override
	public void add(long number, String pointer, String fault) {
		TokenStreamLocation location = this.files.get((int) number).positions().of(pointer);
		this.faults.add(new Fault((int) number, location.getLineNr(), location.getColumnNr(), pointer, fault));
	}

	@Override
	public boolean any() {
		return !this.faults.isEmpty();
	}

	/** Refuses the seeds if there is anything to correct. */
	void refuse() {
		if (any()) {
			Stream<Fault> sorted = this.faults.stream().sorted().distinct();
			throw new InvalidSeeds(
					sorted.map((fault) -> this.files.get(fault.file).describe(fault.pointer, fault.what)).toList());
		}
	}

	/** A fault, in the order of files and lines. */
	private record Fault(int file, int line, int column, String pointer, String what) implements Comparable<Fault> {

		private static final Comparator<Fault> BY_POSITION = Comparator.comparingInt(Fault::file)
			.thenComparingInt(Fault::line)
			.thenComparingInt(Fault::column)
			.thenComparing(Fault::what);

		@Override
		public int compareTo(Fault other) {
			return BY_POSITION.compare(this, other);
		}

	}

}
