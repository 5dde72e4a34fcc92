package org.saheltimeline.timeline.event;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.saheltimeline.timeline.article.Article;
import org.saheltimeline.timeline.article.ArticleCitation;
import org.saheltimeline.timeline.article.Citation;

/** Who or what an article names for an event, and in which passage. */
interface Named {

	Article article();

	int position();

	Citation citation();

	/** Orders by the day from which it was known, and then as the article lists it. */
	private static Comparator<Named> knownFirst() {
		return Comparator.comparing((Named named) -> named.article().knownFrom())
			.thenComparing((named) -> named.article().slug())
			.thenComparingInt(Named::position);
	}

	/**
	 * Groups what several articles name, the first known first.
	 * @param what what is the same, whichever article names it
	 * @param known which articles are known
	 */
	static <N extends Named, W> Map<W, List<N>> grouped(Collection<N> named, Function<N, W> what, KnownArticles known) {
		return named.stream()
			.filter((one) -> known.include(one.article()))
			.sorted(knownFirst())
			.collect(Collectors.groupingBy(what, LinkedHashMap::new, Collectors.toList()));
	}

	/** Returns the passages that name the same. */
	static List<ArticleCitation> citations(List<? extends Named> same) {
		return same.stream().map((one) -> ArticleCitation.of(one.article(), one.citation())).toList();
	}

}
