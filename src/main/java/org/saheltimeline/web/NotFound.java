package org.saheltimeline.web;

/** There is nothing with this id. */
public class NotFound extends RuntimeException {

	/**
	 * @param collection the collection that was asked, such as {@code events}
	 * @param id the id that it does not hold
	 */
	public NotFound(String collection, String id) {
		super("There is nothing with the id «%s» in /api/v1/%s.".formatted(id, collection));
	}

}
