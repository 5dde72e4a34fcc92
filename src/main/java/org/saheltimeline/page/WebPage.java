package org.saheltimeline.page;

import com.samskivert.mustache.Mustache;

/**
 * A page for people, which {@link WebPageConverter} writes.
 *
 * @param template the name of its template
 * @param head what its head says
 * @param content what the template shows
 */
record WebPage(String template, Head head, Object content) {

	/** The media type of a page. */
	static final String HTML = "text/html;charset=UTF-8";

	/** Writes a coded value as words, for templates: {@code convoy departure}. */
	@SuppressWarnings("UnusedMethod") // called by templates
	Mustache.Lambda words() {
		return (fragment, out) -> out.write(fragment.execute().replace('-', ' '));
	}

}
