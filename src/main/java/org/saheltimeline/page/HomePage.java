package org.saheltimeline.page;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.formats.Words;

/**
 * What the front page shows before its modules have drawn anything.
 *
 * @param finding what it opens with; null if no troops are counted
 * @param extent how much there is, and from how many articles
 * @param conflicts on how many questions articles disagree
 * @param story the events that tell the story
 * @param now whether all of that is as it is known now, so that browsers can fetch what
 * the first screen draws while the modules are still on their way
 */
record HomePage(@Nullable Finding finding, String extent, String conflicts, List<Story.Told> story, boolean now) {

	/**
	 * @param asOf the day by which it was known, in words; null for what is known now
	 */
	static HomePage of(@Nullable Finding finding, @Nullable String asOf, long events, long articles, long conflicts,
			List<Story.Told> story) {
		String extent = "%s from %s. Every fact cited, every doubt shown.".formatted(counted(events, "event"),
				counted(articles, "article"));
		return new HomePage(finding, (asOf != null) ? "Known by %s: %s".formatted(asOf, extent) : extent,
				counted(conflicts, "question"), story, asOf == null && finding != null && !story.isEmpty());
	}

	private static String counted(long number, String noun) {
		return Words.number(number) + " " + noun + ((number == 1) ? "" : "s");
	}

	/** Returns the title. */
	String title() {
		return (this.finding != null) ? this.finding.headline()
				: "What happened when France and the United States left Niger";
	}

}
