package org.saheltimeline.http.web;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Builds absolute URLs of API resources and pages as the client can reach them. */
public final class Address {

	private Address() {
	}

	/**
	 * Returns the URL of a page for people.
	 * @param segments the path, such as {@code events} and the id of one
	 */
	public static String ofPage(String... segments) {
		return ServletUriComponentsBuilder.fromCurrentContextPath().pathSegment(segments).toUriString();
	}

	/** Returns the URL of the front page. */
	public static String ofFrontPage() {
		return ofPage() + "/";
	}

	/**
	 * Returns the URL of a resource below {@code /api/v1}.
	 * @param segments the collection, such as {@code events}, and the id of an item in it
	 */
	public static String of(String... segments) {
		return ServletUriComponentsBuilder.fromCurrentContextPath()
			.path("/api/v1/")
			.pathSegment(segments)
			.toUriString();
	}

}
