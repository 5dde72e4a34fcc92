package org.saheltimeline.http.listing;

import org.saheltimeline.http.format.Format;

/**
 * The part of a list that is requested, and its format.
 *
 * @param paging the requested page
 * @param format the format of the answer
 * @param fields the fields of the items
 */
public record ListRequest(Paging paging, Format format, Fields fields) {

	public ListRequest {
		paging.check(format);
	}

	/**
	 * Creates the request for items with the fields that the paging parameters name.
	 * @param item the record type of the items
	 */
	public static ListRequest of(Paging paging, Format format, Class<?> item) {
		return new ListRequest(paging, format, Fields.of(item, paging.fields()));
	}

	/** Returns whether the whole list is requested rather than a page. */
	boolean isWhole() {
		return this.paging.limit() == null && !this.format.isPaged();
	}

}
