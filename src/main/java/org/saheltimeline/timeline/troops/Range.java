package org.saheltimeline.timeline.troops;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A range that contains the true number.
 *
 * @param low the minimum, 0 or more
 * @param high the maximum; null if unbounded
 */
record Range(long low, @Nullable Long high) {

	boolean contains(long number) {
		return this.low <= number && (this.high == null || number <= this.high);
	}

	/** Returns the numbers that all ranges have in common; null if there are none. */
	static @Nullable Range intersection(List<Range> ranges) {
		long low = ranges.stream().mapToLong(Range::low).max().orElseThrow();
		Long high = ranges.stream().map(Range::high).filter(Objects::nonNull).min(Long::compare).orElse(null);
		return (high == null || low <= high) ? new Range(low, high) : null;
	}

	/** Returns the smallest range that contains all of them. */
	static Range hull(List<Range> ranges) {
		long low = ranges.stream().mapToLong(Range::low).min().orElseThrow();
		boolean bounded = ranges.stream().allMatch((range) -> range.high != null);
		return new Range(low, bounded
				? ranges.stream().map(Range::high).filter(Objects::nonNull).max(Long::compare).orElseThrow() : null);
	}

	/** Returns the range of the sum of one number from each range. */
	Range plus(Range other) {
		return new Range(Math.addExact(this.low, other.low),
				(this.high != null && other.high != null) ? Math.addExact(this.high, other.high) : null);
	}

	/** Returns the difference between the bounds; {@code Long.MAX_VALUE} if unbounded. */
	long width() {
		return (this.high != null) ? this.high - this.low : Long.MAX_VALUE;
	}

	/** Returns the range in words, such as “1,350 to 1,650”. */
	String words() {
		if (this.high == null) {
			return words(this.low) + " or more";
		}
		return (this.high == this.low) ? words(this.low) : words(this.low) + " to " + words(this.high);
	}

	/** Formats a number in English, regardless of the default locale. */
	static String words(long number) {
		return String.format(Locale.ROOT, "%,d", number);
	}

}
