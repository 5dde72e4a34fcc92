package org.saheltimeline.synthetic;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Random choices that are the same on every machine. Each thing that is made has a chance
 * of its own, found by its number, so that it can be made again without all before it.
 */
final class Chance {

	private final RandomGenerator random;

	private Chance(RandomGenerator random) {
		this.random = random;
	}

	/**
	 * The chance of one thing.
	 * @param seed the seed number of the timeline
	 * @param what what sort of thing it is
	 * @param number its number among its sort
	 */
	static Chance of(long seed, String what, long number) {
		long start = new SplittableRandom(31 * seed + what.hashCode()).nextLong();
		return new Chance(new SplittableRandom(start + number));
	}

	/** A number from 0 on, below a limit. */
	int below(int limit) {
		return this.random.nextInt(limit);
	}

	/** A number between two, both included. */
	int between(int least, int most) {
		return this.random.nextInt(least, most + 1);
	}

	boolean happens(double probability) {
		return this.random.nextDouble() < probability;
	}

	<T> T pick(List<T> list) {
		return list.get(below(list.size()));
	}

	/** The number of a choice, each as likely as its weight says. */
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
	 * A rank from 0 on by Zipf's law: the second is drawn half as often as the first, the
	 * tenth a tenth as often.
	 */
	int zipf(int ranks) {
		return zipf(ranks, 1);
	}

	/**
	 * A rank from 0 on by the law of Zipf and Mandelbrot.
	 * @param ranks how many there are
	 * @param shift the more, the less the first ranks stand out
	 */
	int zipf(int ranks, double shift) {
		// The strict one has the same last digit everywhere
		double drawn = StrictMath.pow((ranks + shift) / shift, this.random.nextDouble());
		return Math.min(ranks - 1, (int) (shift * drawn - shift));
	}

	/** A number from 1 on of which k or more come up as often as k to the minus power. */
	int pareto(double power, int most) {
		double drawn = StrictMath.pow(1 - this.random.nextDouble(), -1 / power);
		return (int) Math.min(most, drawn);
	}

	/** Hexadecimal digits. */
	String hex(int digits) {
		StringBuilder hex = new StringBuilder();
		while (hex.length() < digits) {
			hex.append(Character.forDigit(below(16), 16));
		}
		return hex.toString();
	}

}
