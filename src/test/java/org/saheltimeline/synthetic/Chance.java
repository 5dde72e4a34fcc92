package org.saheltimeline.synthetic;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Random choices that are the same on every machine. Each item has its own generator,
 * seeded by its number, so that it can be generated again without the items before it.
 */
final class Chance {

	private final RandomGenerator random;

	private Chance(RandomGenerator random) {
		this.random = random;
	}

	/**
	 * Returns the generator of an item.
	 * @param seed the seed of the timeline
	 * @param what the kind of item
	 * @param number its number within its kind
	 */
	static Chance of(long seed, String what, long number) {
		long start = new SplittableRandom(31 * seed + what.hashCode()).nextLong();
		return new Chance(new SplittableRandom(start + number));
	}

	/** Returns a number from 0 to below a limit. */
	int below(int limit) {
		return this.random.nextInt(limit);
	}

	/** Returns a number between two others, both inclusive. */
	int between(int least, int most) {
		return this.random.nextInt(least, most + 1);
	}

	boolean happens(double probability) {
		return this.random.nextDouble() < probability;
	}

	<T> T pick(List<T> list) {
		return list.get(below(list.size()));
	}

	/** Returns the index of a choice, drawn in proportion to its weight. */
	int weighted(int... weights) {
		int total = 0;
		for (int weight : weights) {
			total += weight;
		}
		int drawn = below(total);
		int choice = 0;
		while (drawn >= weights[choice]) {
			drawn -= weights[choice++];
		}
		return choice;
	}

	/**
	 * Returns a rank from 0, by Zipf's law: the second is drawn half as often as the
	 * first, the tenth a tenth as often.
	 */
	int zipf(int ranks) {
		return zipf(ranks, 1);
	}

	/**
	 * Returns a rank from 0, by the Zipf-Mandelbrot law.
	 * @param ranks the number of ranks
	 * @param shift how much the first ranks are flattened; the more, the less they stand
	 * out
	 */
	int zipf(int ranks, double shift) {
		// Unlike Math.pow, identical to the last digit on every platform
		double drawn = StrictMath.pow((ranks + shift) / shift, this.random.nextDouble());
		return Math.min(ranks - 1, (int) (shift * drawn - shift));
	}

	/**
	 * Returns a number from 1 up to a limit, Pareto-distributed: the probability of k or
	 * more is k to the minus power.
	 */
	int pareto(double power, int most) {
		double drawn = StrictMath.pow(1 - this.random.nextDouble(), -1 / power);
		return (int) Math.min(most, drawn);
	}

	/** Returns hexadecimal digits. */
	String hex(int digits) {
		StringBuilder hex = new StringBuilder();
		while (hex.length() < digits) {
			hex.append(Character.forDigit(below(16), 16));
		}
		return hex.toString();
	}

}
