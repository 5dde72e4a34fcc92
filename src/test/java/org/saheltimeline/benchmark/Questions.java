package org.saheltimeline.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.benchmark.Contents.Presence;

/** Builds the questions of the benchmark from what the program's database holds. */
final class Questions {

	static final String PAGES = "Q1 a page of a kind in a window";

	static final String HOT_PAGE = "Q1 one hot page";

	static final String ONE_EVENT = "Q2 one event";

	static final String FIRST_PAGES = "Q3 a page near the beginning";

	static final String DEEP_PAGES = "Q3 a page at half of the depth";

	static final String RARE_ACTOR = "Q4 events of a rare actor";

	static final String COMMON_ACTOR = "Q4 events of a very common actor";

	static final String RARE_WORD = "Q5 events with a rare word";

	static final String COMMON_WORD = "Q5 events with a very common word";

	static final String KNOWN_PAGE = "Q6 a page that the reader has";

	static final String ESTIMATE = "Q8 an estimate";

	static final String SERIES = "Q8 a series of two years";

	private final Program program;

	private final Contents contents;

	private final List<Question> questions = new ArrayList<>();

	Questions(Program program) throws IOException {
		this.program = program;
		this.contents = new Contents(program.database().jdbc());
	}

	List<Question> all() throws Exception {
		List<String> pages = this.contents.pagesOfAKind();
		ask(PAGES, pages, this.contents.pageOfAKind());
		ask(HOT_PAGE, pages.subList(0, 1), null);
		ask(ONE_EVENT, this.contents.singleEvents(), this.contents.oneEvent());
		List<String> cursors = this.program.cursors(this.contents.events() / 2);
		int some = Math.min(200, cursors.size() / 3);
		ask(FIRST_PAGES, after(cursors.subList(0, some)), this.contents.pageAfterAnEvent(0, 0.05));
		ask(DEEP_PAGES, after(cursors.subList(cursors.size() - some, cursors.size())),
				this.contents.pageAfterAnEvent(0.45, 0.5));
		askOfActors(RARE_ACTOR, this.contents.actors(false));
		askOfActors(COMMON_ACTOR, this.contents.actors(true));
		askOfWords(RARE_WORD, this.contents.words(false));
		askOfWords(COMMON_WORD, this.contents.words(true));
		this.questions.add(new Question(KNOWN_PAGE, pages.subList(0, 1), null, true));
		List<Presence> presences = this.contents.presences();
		ask(ESTIMATE, this.contents.estimates(presences), this.contents.evidence(presences));
		ask(SERIES, this.contents.series(presences), null);
		return this.questions;
	}

	private void askOfActors(String name, List<String> actors) throws IOException {
		ask(name, this.contents.eventsOf(actors), this.contents.eventsOfAnActor(actors));
	}

	private void askOfWords(String name, List<String> words) throws IOException {
		ask(name, this.contents.eventsWith(words), this.contents.eventsWithAWord(words));
	}

	private void ask(String name, List<String> paths, @Nullable Statement statement) {
		this.questions.add(new Question(name, paths, statement));
	}

	private static List<String> after(List<String> cursors) {
		return cursors.stream().map((cursor) -> "/events?limit=50&cursor=" + cursor).toList();
	}

}
