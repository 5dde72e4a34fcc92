package org.saheltimeline.http.listing;

import java.util.function.Function;

import org.saheltimeline.http.listing.Slugs.Keys;
import org.saheltimeline.http.listing.Slugs.References;
import org.saheltimeline.http.sql.Sql;
import org.saheltimeline.http.web.NotFound;

/**
 * What repositories of listed entities have beside the methods that Spring Data derives:
 * pages by keyset. Each page starts after the sort keys of the last row seen, so page
 * 20,000 costs what page 2 costs.
 *
 * @param <E> the entity that is listed
 */
public interface KeysetLists<E> {

	/**
	 * Finds the keys of what a filter names.
	 * @throws org.saheltimeline.http.web.InvalidParameters for a slug that nothing has
	 */
	Keys keys(References references);

	/** There is nothing with the id in a path; says which id is near. */
	NotFound notFound(String table, String slug);

	/**
	 * Lists entities. SQL chooses the rows and JPA loads them, each collection once a
	 * page.
	 * @param listing how the resource is listed
	 * @param selection which rows
	 * @param request how much of them
	 * @param view makes an item of an entity
	 */
	<V> ListAnswer<V> list(Listing<E> listing, Selection selection, ListRequest request, Function<E, V> view);

	/**
	 * Lists what one text says of each row.
	 * @param listing how the resource is listed
	 * @param selection which rows
	 * @param request how much of them
	 * @param text the table to join, and the expression that gives the text of a row
	 * @param view makes an item of a text
	 */
	<V> ListAnswer<V> list(Listing<E> listing, Selection selection, ListRequest request, Text text,
			Function<String, V> view);

	/**
	 * A text that belongs to each row of a list.
	 *
	 * @param join the table that has it, as SQL joins it
	 * @param value the text
	 */
	record Text(String join, Sql value) {

	}

}
