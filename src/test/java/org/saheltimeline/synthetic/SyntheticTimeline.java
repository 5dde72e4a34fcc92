package org.saheltimeline.synthetic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Writes a fictitious timeline of any size, as the five NDJSON files that the API exports
 * and {@code --timeline.intake} imports. The same seed gives the same bytes.
 */
public final class SyntheticTimeline {

	private static final LocalDate FROM = LocalDate.of(1990, 1, 1);

	private static final LocalDate TO = LocalDate.of(2025, 12, 31);

	/** Gives an article six facts on average. */
	private static final int EVENTS_PER_ARTICLE = 3;

	/** Makes troop counts, including those of components, about 4% of the events. */
	private static final int EVENTS_PER_TROOP_COUNT = 29;

	private SyntheticTimeline() {
	}

	/** Takes the number of events, the seed and the folder to write to. */
	public static void main(String[] arguments) throws IOException {
		if (arguments.length != 3) {
			throw new IllegalArgumentException("Three arguments: the number of events, a seed number, a folder");
		}
		long start = System.nanoTime();
		write(Integer.parseInt(arguments[0]), Long.parseLong(arguments[1]), Path.of(arguments[2]));
		System.out.printf(Locale.ROOT, "%s holds %s events, made in %.1f s%n", arguments[2], arguments[0],
				(System.nanoTime() - start) / 1e9);
	}

	/** Writes a timeline. */
	public static void write(int events, long seed, Path folder) throws IOException {
		Files.createDirectories(folder);
		int counts = events / EVENTS_PER_TROOP_COUNT;
		LocalDate last = TO.plusDays(SyntheticEvents.BEHIND + 2);
		Words words = new Words(seed);
		SyntheticPlaces places = new SyntheticPlaces(seed, words, Math.max(40, (int) (1.5 * Math.sqrt(events))));
		SyntheticArticles articles = new SyntheticArticles(seed, words, Math.max(20, events / EVENTS_PER_ARTICLE),
				FROM.minusDays(SyntheticEvents.AHEAD), last);
		SyntheticActors actors = new SyntheticActors(seed, words, Math.max(40, (int) (2 * Math.sqrt(events))), places,
				articles);
		List<SyntheticTroopCounts.Presence> presences = SyntheticTroopCounts.presences(seed, counts, actors, places);
		SyntheticTroopCounts troopCounts = new SyntheticTroopCounts(seed, counts, words, articles, presences, FROM, TO);
		SyntheticEvents happenings = new SyntheticEvents(seed, events, words, actors, places, articles, presences, FROM,
				TO);
		try (Lines actorLines = new Lines(folder.resolve("actors.ndjson"));
				Lines placeLines = new Lines(folder.resolve("places.ndjson"));
				Lines eventLines = new Lines(folder.resolve("events.ndjson"));
				Lines countLines = new Lines(folder.resolve("troop-counts.ndjson"));
				Lines articleLines = new Lines(folder.resolve("articles.ndjson"))) {
			actors.write(actorLines);
			places.write(placeLines);
			for (LocalDate day = FROM; !day.isAfter(last.plusDays(SyntheticEvents.AHEAD)); day = day.plusDays(1)) {
				if (!day.isAfter(TO)) {
					happenings.write(day, eventLines);
					troopCounts.write(day, countLines);
				}
				articles.write(day.minusDays(SyntheticEvents.AHEAD), articleLines);
			}
		}
	}

}
