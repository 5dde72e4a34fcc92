package org.saheltimeline.writing.submission;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.listing.Slugs;
import org.saheltimeline.http.web.Limit;
import org.saheltimeline.http.web.Problem.ProblemError;
import org.saheltimeline.writing.dossier.Faults;
import org.saheltimeline.writing.dossier.Positions;
import org.saheltimeline.writing.revision.StatedFaults;
import tools.jackson.core.TokenStreamLocation;

/** Collects the faults of a submission, and reports them in the order of its lines. */
class SubmissionFaults implements StatedFaults {

	private final Positions positions;

	private final Locator locator;

	private final Slugs slugs;

	private final List<Fault> ofStated = new ArrayList<>();

	private final List<String> ofStored = new ArrayList<>();

	/**
	 * Creates a collector.
	 * @param positions the locations of the parts of the request
	 * @param locator finds the parts of the request
	 * @param slugs suggests ids for those that do not exist
	 */
	SubmissionFaults(Positions positions, Locator locator, Slugs slugs) {
		this.positions = positions;
		this.locator = locator;
		this.slugs = slugs;
	}

	/** Returns a collector for the faults of a dossier, or of all entries. */
	Faults of(int number) {
		return (pointer, fault) -> add(number, pointer, fault);
	}

	@Override
	public void add(long number, String pointer, String fault) {
		add(number, pointer, fault, null);
	}

	@Override
	public void addUnknown(long number, String pointer, String fault, String table, String slug) {
		add(number, pointer, fault, new Missing(table, slug));
	}

	private void add(long number, String pointer, String fault, @Nullable Missing missing) {
		String located = this.locator.locate(number, pointer);
		if (located == null) {
			this.ofStored.add(this.locator.elsewhere(pointer, fault));
			return;
		}
		TokenStreamLocation location = this.positions.of(located);
		this.ofStated.add(new Fault(location.getLineNr(), location.getColumnNr(), located, fault, missing));
	}

	@Override
	public void addStored(String fault) {
		this.ofStored.add(fault);
	}

	@Override
	public boolean any() {
		return !this.ofStated.isEmpty() || !this.ofStored.isEmpty();
	}

	/**
	 * Throws {@link RefusedSubmission} if there are any faults: the first of those in the
	 * submission, or else the stored facts that it would break. Similar ids are looked up
	 * here, since the writer must not be kept waiting.
	 */
	void refuse() {
		if (!this.ofStated.isEmpty()) {
			List<Fault> all = this.ofStated.stream().distinct().sorted().toList();
			throw RefusedSubmission.invalid(all.size(),
					all.stream().limit(Limit.ERRORS.most()).map(this::error).toList());
		}
		if (!this.ofStored.isEmpty()) {
			throw RefusedSubmission.inConflict(this.ofStored.stream().distinct().limit(Limit.ERRORS.most()).toList());
		}
	}

	private ProblemError error(Fault fault) {
		Missing missing = fault.missing;
		return new ProblemError(null, fault.pointer, fault.line, fault.column, fault.code(), fault.what,
				(missing != null) ? this.slugs.nearest(missing.table, missing.slug) : null);
	}

	/** Turns pointers into what is written into pointers into the request. */
	@FunctionalInterface
	interface Locator {

		/**
		 * Returns the pointer into the request; null if the request does not hold that
		 * part.
		 * @param number the number of the statement
		 * @param pointer the pointer into it
		 */
		@Nullable String locate(long number, String pointer);

		/**
		 * Says what is wrong with a part that the request does not hold.
		 * @param pointer the pointer into the statement
		 * @param fault what is wrong with it
		 */
		default String elsewhere(String pointer, String fault) {
			return fault;
		}

	}

	/** A fault, ordered by line and column. */
	private record Fault(int line, int column, String pointer, String what,
			@Nullable Missing missing) implements Comparable<Fault> {

		private static final Comparator<Fault> BY_POSITION = Comparator.comparingInt(Fault::line)
			.thenComparingInt(Fault::column)
			.thenComparing(Fault::pointer)
			.thenComparing(Fault::what);

		/** Returns the kind of fault for programs. */
		private String code() {
			if (this.missing != null) {
				return "unknown-" + this.missing.table.replace('_', '-');
			}
			return this.pointer.endsWith("/edtf") ? "invalid-date" : "invalid-fact";
		}

		@Override
		public int compareTo(Fault other) {
			return BY_POSITION.compare(this, other);
		}

	}

	/** What is referred to but does not exist. */
	private record Missing(String table, String slug) {

	}

}
