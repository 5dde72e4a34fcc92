package org.saheltimeline.writing.seed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.saheltimeline.writing.dossier.Faults;
import org.saheltimeline.writing.revision.StatedFaults;
import tools.jackson.core.TokenStreamLocation;

/** Collects the faults of the seeds, and reports them in the order of files and lines. */
class SeedFaults implements StatedFaults {

	private final List<SeedFile<?>> files;

	private final List<Fault> faults = new ArrayList<>();

	private final List<String> ofStored = new ArrayList<>();

	SeedFaults(List<SeedFile<?>> files) {
		this.files = files;
	}

	/** Returns a collector for the faults of a file. */
	Faults of(int number) {
		return (pointer, fault) -> add(number, pointer, fault);
	}

	@Override
	public void add(long number, String pointer, String fault) {
		TokenStreamLocation location = this.files.get((int) number).positions().of(pointer);
		this.faults.add(new Fault((int) number, location.getLineNr(), location.getColumnNr(), pointer, fault));
	}

	@Override
	public void addStored(String fault) {
		this.ofStored.add("seeds/: " + fault);
	}

	@Override
	public boolean any() {
		return !this.faults.isEmpty() || !this.ofStored.isEmpty();
	}

	/** Throws {@link InvalidSeeds} if there are any faults. */
	void refuse() {
		if (any()) {
			Stream<String> stated = this.faults.stream()
				.sorted()
				.distinct()
				.map((fault) -> this.files.get(fault.file).describe(fault.pointer, fault.what));
			throw new InvalidSeeds(Stream.concat(stated, this.ofStored.stream()).toList());
		}
	}

	/** A fault, ordered by file, line and column. */
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
