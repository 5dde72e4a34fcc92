package org.saheltimeline.synthetic;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Generates the articles. One stays in memory from its first fact until no more can come,
 * a matter of months, so that many millions take little memory.
 */
final class SyntheticArticles {

	private final long seed;

	private final Words words;

	private final Spread spread;

	private final int last;

	private final TreeMap<Integer, SyntheticArticle> open = new TreeMap<>();

	SyntheticArticles(long seed, Words words, int articles, LocalDate from, LocalDate to) {
		this.seed = seed;
		this.words = words;
		this.spread = new Spread(articles, from, to);
		this.last = articles - 1;
	}

	/** Returns the number of an article of a day or, if it has none, of the next one. */
	int number(LocalDate day, Chance chance) {
		int first = this.spread.first(day);
		int next = this.spread.first(day.plusDays(1));
		return Math.min(this.last, (next > first) ? chance.between(first, next - 1) : first);
	}

	/** Returns an article by its number; null beyond the last one. */
	@Nullable SyntheticArticle get(int number) {
		return (number > this.last) ? null : this.open.computeIfAbsent(number,
				(absent) -> new SyntheticArticle(this.seed, number, this.spread.day(number), this.words));
	}

	/** Returns the number of any article. */
	int any(Chance chance) {
		return chance.between(0, this.last);
	}

	/** Writes the articles of a day, which are then complete. */
	void write(LocalDate day, Lines lines) {
		var complete = this.open.subMap(this.spread.first(day), this.spread.first(day.plusDays(1)));
		complete.values()
			.stream()
			.filter(SyntheticArticle::isCited)
			.map(SyntheticArticle::exported)
			.sorted(Comparator.comparing(Exported.Article::id))
			.forEach(lines::write);
		complete.clear();
	}

}
