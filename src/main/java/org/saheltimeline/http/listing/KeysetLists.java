package org.saheltimeline.http.listing;

import java.util.Optional;
import java.util.function.Function;

import org.saheltimeline.http.listing.Slugs.Keys;
import org.saheltimeline.http.listing.Slugs.References;
import org.saheltimeline.http.sql.Sql;
import org.saheltimeline.http.web.NotFound;

/**
 * A Spring Data repository fragment that adds keyset pagination. {@link KeysetQueries}
 * implements it, registered in {@code META-INF/spring.factories}. Each page starts after
 * the sort keys of the last row seen, so page 20,000 costs the same as page 2.
 *
 * @param <E> the entity that is listed
 */
public interface KeysetLists<E> {

	/**
	 * Returns the database keys for the slugs in a filter.
	 * @throws org.saheltimeline.http.web.InvalidParameters for an unknown slug
	 */
	Keys keys(References references);

	/**
	 * Refuses unknown slugs in a filter.
	 * @throws org.saheltimeline.http.web.InvalidParameters for an unknown slug
	 */
	default void refuseUnknown(References references) {
		keys(references);
	}

	/**
	 * Creates the error for an unknown id in a path, with the most similar id as a
	 * suggestion.
	 */
	NotFound notFound(String table, String slug);

	/**
	 * Lists entities. SQL selects the rows, and JPA loads them with one statement for
	 * each collection.
	 * @param listing the description of the list
	 * @param selection the rows and their order
	 * @param request the requested part
	 * @param view turns an entity into an item
	 */
	<V> ListAnswer<V> list(Listing<E> listing, Selection selection, ListRequest request, Function<E, V> view);

	/**
	 * Lists a text column of each row, without loading entities.
	 * @param listing the description of the list
	 * @param selection the rows and their order
	 * @param request the requested part
	 * @param text the text column
	 * @param view turns a text into an item
	 */
	<V> ListAnswer<V> list(Listing<E> listing, Selection selection, ListRequest request, Text text,
			Function<String, V> view);

	/**
	 * Finds a text column of one row, without loading its entity.
	 * @param listing the description of the list
	 * @param slug the slug of the row
	 * @param text the text column
	 */
	Optional<String> find(Listing<E> listing, String slug, Text text);

	/**
	 * A text column that belongs to each row of a list.
	 *
	 * @param join the SQL that joins its table
	 * @param value the expression for the text
	 */
	record Text(String join, Sql value) {

	}

}
