package org.saheltimeline.http.web;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Absolute addresses of what this API serves, as the client that asks can reach it. */
public final class Address {

	private Address() {
	}

	/**
	 * An address below {@code /api/v1}.
	 * @param segments the collection, such as {@code events}, and the id of one thing in
	 * it
	 */
	public static String of(String... segments) {
		return ServletUriComponentsBuilder.fromCurrentContextPath()
			.path("/api/v1/")
			.pathSegment(segments)
			.toUriString();
	}

}
