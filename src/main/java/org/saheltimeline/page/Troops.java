package org.saheltimeline.page;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.formats.Words;
import org.saheltimeline.timeline.troops.TroopCountView;

import org.springframework.util.StringUtils;

/**
 * A troop count in a list.
 *
 * @param count the count
 * @param number the number in words
 * @param range the range that it may lie in; null if it is exact
 * @param when its date in words
 * @param source where an article gives it
 */
record Troops(TroopCountView count, String number, @Nullable String range, String when, Source source) {

	/**
	 * @param articles what articles are about, by their ids
	 */
	static Troops of(TroopCountView count, Map<String, String> articles) {
		return new Troops(count, StringUtils.capitalize(Words.troops(count.count())),
				Words.range(count.count().low(), count.count().high()), count.when().inWords(),
				Source.of(count.citation(), articles));
	}

}
