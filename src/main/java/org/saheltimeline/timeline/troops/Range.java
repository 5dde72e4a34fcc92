package org.saheltimeline.timeline.troops;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The numbers among which the true one lies.
 *
 * @param low the least, 0 or more
 * @param high the most; null where nothing bounds it
 */
record Range(long low, @Nullable Long high) {

	boolean contains(long number) {
		return this.low <= number && (this.high == null || number <= this.high);
	}

	/** The numbers that all ranges have in common; null where there are none. */
	static @Nullable Range intersection(List<Range> ranges) {
		long low = ranges.stream().mapToLong(Range::low).max().orElseThrow();
		Long high = ranges.stream().map(Range::high).filter(Objects::nonNull).min(Long::compare).orElse(null);
		return (high == null || low <= high) ? new Range(low, high) : null;
	}

	/** The smallest range that holds all of them. */
	static Range hull(List<Range> ranges) {
		long low = ranges.stream().mapToLong(Range::low).min().orElseThrow();
		boolean bounded = ranges.stream().allMatch((range) -> range.high != null);
		return new Range(low, bounded
				? ranges.stream().map(Range::high).filter(Objects::nonNull).max(Long::compare).orElseThrow() : null);
	}

	/** The sum of a number in this range and one in the other. */
	Range plus(Range other) {
		return new Range(Math.addExact(this.low, other.low),
				(this.high != null && other.high != null) ? Math.addExact(this.high, other.high) : null);
	}

	/** How many numbers it allows beyond one; an open range counts as endless. */
	long width() {
		return (this.high != null) ? this.high - this.low : Long.MAX_VALUE;
	}

	/** The range in words, as in “1,350 to 1,650”. */
	String words() {
		if (this.high == null) {
			return words(this.low) + " or more";
		}
		return (this.high == this.low) ? words(this.low) : words(this.low) + " to " + words(this.high);
	}

	/** A number as English writes it, on whatever machine. */
	static String words(long number) {
		return String.format(Locale.ROOT, "%,d", number);
	}

}
