package org.saheltimeline.page;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The head of a page: what search engines, link previews and other programs read, and
 * what every page shows.
 *
 * @param title the title
 * @param description the page in a sentence or two
 * @param address the canonical address of the page; null for what went wrong, which has
 * none
 * @param picture the address of the picture that previews show
 * @param type the type of the page in the Open Graph protocol
 * @param alternates the same in other formats
 * @param linkedData the same in schema.org terms, as JSON that cannot end a script
 * element; null if there is none
 * @param root the path under which clients reach this program; empty if it is at the root
 * of its host
 * @param query the query to append to links, so that they show what was known then, too;
 * empty to show what is known now
 * @param contact where readers report errors; null if nowhere
 * @param program the version of the program
 * @param data the version of the data in words; null if it was not read
 */
record Head(String title, String description, @Nullable String address, String picture, String type,
		List<Alternate> alternates, @Nullable String linkedData, String root, String query, @Nullable String contact,
		String program, @Nullable String data) {

	/** Returns the query to append to links that have one already. */
	String moreQuery() {
		return this.query.replace('?', '&');
	}

	/** Returns this head for another type of page. */
	Head ofType(String type) {
		return new Head(this.title, this.description, this.address, this.picture, type, this.alternates,
				this.linkedData, this.root, this.query, this.contact, this.program, this.data);
	}

	/** Returns this head with the same page in another format. */
	Head with(String type, String title, String address) {
		List<Alternate> alternates = new ArrayList<>(this.alternates);
		alternates.add(new Alternate(type, title, address));
		return new Head(this.title, this.description, this.address, this.picture, this.type, alternates,
				this.linkedData, this.root, this.query, this.contact, this.program, this.data);
	}

	/** Returns this head with linked data. */
	Head describing(String linkedData) {
		return new Head(this.title, this.description, this.address, this.picture, this.type, this.alternates,
				linkedData.replace("<", "\\u003c"), this.root, this.query, this.contact, this.program, this.data);
	}

	/** Returns this head for a page that shows what was known then. */
	Head asOf(SecondClock clock) {
		return new Head(this.title, this.description, this.address, this.picture, this.type, this.alternates,
				this.linkedData, this.root, clock.query(), this.contact, this.program, this.data);
	}

	/**
	 * The same in another format.
	 *
	 * @param type the media type
	 * @param title the format in words
	 * @param address where it is
	 */
	record Alternate(String type, String title, String address) {

	}

}
