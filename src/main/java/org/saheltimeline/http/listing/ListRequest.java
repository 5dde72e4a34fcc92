package org.saheltimeline.http.listing;

import org.saheltimeline.http.format.Format;

/**
 * How much of a list is asked for, and in which form.
 *
 * @param paging which page
 * @param format in which format
 * @param fields which fields of the items
 */
public record ListRequest(Paging paging, Format format, Fields fields) {

	public ListRequest {
		paging.check(format);
	}

	/**
	 * A list of items with the fields that are asked for.
	 * @param item the items, a record
	 */
	public static ListRequest of(Paging paging, Format format, Class<?> item) {
		return new ListRequest(paging, format, Fields.of(item, paging.fields()));
	}

	/** Whether all of the list is asked for, and not a page of it. */
	boolean isWhole() {
		return this.paging.limit() == null && !this.format.isPaged();
	}

}
