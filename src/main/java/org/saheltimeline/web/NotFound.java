package org.saheltimeline.web;

/** There is nothing with this id. */
@SuppressWarnings("serial") // never serialised
public class NotFound extends RuntimeException {

	/**
	 * @param collection the collection that was asked, such as {@code events}
	 * @param id the id that it does not hold
	 */
	public NotFound(String collection, String id) {
		super("There is nothing with the id «%s» in /api/v1/%s.".formatted(id, collection));
	}

	/**
	 * @param collection the collection that was asked
	 * @param id the id of which nothing was known
	 * @param knownBy the day by which nothing was
	 */
	public NotFound(String collection, String id, KnownBy knownBy) {
		super("Nothing with the id «%s» in /api/v1/%s was known by %s.".formatted(id, collection, knownBy.day()));
	}

}
