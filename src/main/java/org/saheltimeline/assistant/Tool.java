package org.saheltimeline.assistant;

/**
 * A question that assistants can ask. What it is called and how it is described is read
 * by assistants, and decides whether they ask it.
 *
 * @param <Q> what is asked; each component describes itself
 */
interface Tool<Q extends Record> {

	/** What every question says of its parameter for what was known when. */
	String KNOWN_BY = "Answer only from articles published by this day, month or year, as in 2023-12-19: what could be known then";

	/** Returns the name by which assistants call it. */
	String name();

	/** Returns the name that people see. */
	String title();

	/** Returns what it answers, and when to ask it. */
	String description();

	/** Returns the type of the question. */
	Class<Q> question();

	/**
	 * Answers in a few hundred words, with the sources.
	 * @throws RuntimeException as the API does for what it refuses
	 */
	String answer(Q question);

}
