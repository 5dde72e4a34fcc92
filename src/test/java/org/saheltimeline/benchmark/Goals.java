package org.saheltimeline.benchmark;

import java.util.List;

import static org.saheltimeline.benchmark.Benchmark.DATABASE;
import static org.saheltimeline.benchmark.Benchmark.NGINX;
import static org.saheltimeline.benchmark.Benchmark.PROGRAM;

/**
 * The performance goals, checked against what was measured.
 *
 * @param is what was measured
 */
record Goals(Results is) {

	/** Returns how much slower the same questions are on a larger timeline. */
	static String ofGrowth(Results small, Results large) {
		Results growth = new Results();
		for (String question : List.of(Questions.PAGES, Questions.ONE_EVENT, Questions.FIRST_PAGES,
				Questions.DEEP_PAGES, Questions.RARE_ACTOR, Questions.COMMON_ACTOR)) {
			growth.atMost(question, 1.5, small.median(question, PROGRAM) / large.median(question, PROGRAM));
		}
		for (String question : List.of(Questions.RARE_WORD, Questions.COMMON_WORD)) {
			growth.atMost(question, 3, small.median(question, PROGRAM) / large.median(question, PROGRAM));
		}
		return growth.goals();
	}

	/** Adds to the results whether each goal is met. */
	void check() {
		this.is.atLeast("Q1 not kept, of D", 0.9, share(Questions.PAGES, DATABASE));
		this.is.atLeast("Q1 one hot address, of N", 0.30, share(Questions.HOT_PAGE, NGINX));
		this.is.atLeast("Q6 304, of N", 0.30, share(Questions.KNOWN_PAGE, NGINX));
		this.is.atLeast("Q2, of D", 0.6, share(Questions.ONE_EVENT, DATABASE));
		this.is.atMost("Q3 deep, times the first page", 1.2, rate(Questions.FIRST_PAGES) / rate(Questions.DEEP_PAGES));
		this.is.atLeast("Q4 a very common actor, of a rare one", 0.8,
				rate(Questions.COMMON_ACTOR) / rate(Questions.RARE_ACTOR));
		for (String question : List.of(Questions.RARE_ACTOR, Questions.COMMON_ACTOR, Questions.RARE_WORD,
				Questions.COMMON_WORD)) {
			this.is.atLeast(question + ", of D", 0.85, share(question, DATABASE));
		}
		this.is.atMost("Q7 export, times COPY", 1.2,
				this.is.median("export", PROGRAM) / this.is.median("export", DATABASE));
		this.is.atMost("Q7 memory above idle, MiB", 50, this.is.median("export", "memory"));
		this.is.atMost("Q7 first byte, s", 0.2, this.is.median("export", "first byte"));
		this.is.atMost("Q8 an estimate, times Q2", 3, rate(Questions.ONE_EVENT) / rate(Questions.ESTIMATE));
		this.is.atMost("Q8 a series, times an estimate", 10, rate(Questions.ESTIMATE) / rate(Questions.SERIES));
		this.is.atMost("Resident memory under load, MiB", 350, this.is.most("memory", "under load"));
		this.is.atMost("Start to first 200 with a database that runs, s", 3,
				this.is.median("start", "with a database that runs"));
		this.is.atMost("Start to first 200 with the embedded database, s", 5, this.is.median("start", "warm"));
	}

	private double rate(String question) {
		return this.is.median(question, PROGRAM);
	}

	private double share(String question, String who) {
		return rate(question) / this.is.median(question, who);
	}

}
