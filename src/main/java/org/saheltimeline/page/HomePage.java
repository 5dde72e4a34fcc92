package org.saheltimeline.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the front page shows before its modules have drawn anything.
 *
 * @param finding what it opens with; null if no troops are counted
 * @param extent how much there is, and from how many articles
 * @param conflicts on how many questions articles disagree
 * @param story the events that tell the story
 */
record HomePage(@Nullable Finding finding, String extent, String conflicts, List<Story.Told> story) {

	static HomePage of(@Nullable Finding finding, long events, long articles, long conflicts, List<Story.Told> story) {
		return new HomePage(finding, "%s from %s. Every fact cited, every doubt shown."
			.formatted(counted(events, "event"), counted(articles, "article")), Words.number(conflicts), story);
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
