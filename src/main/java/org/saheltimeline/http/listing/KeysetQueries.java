package org.saheltimeline.http.listing;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.listing.ListAnswer.Batch;
import org.saheltimeline.http.listing.ListAnswer.Source;
import org.saheltimeline.http.listing.Page.PageInfo;
import org.saheltimeline.http.listing.Page.Total;
import org.saheltimeline.http.listing.Slugs.Keys;
import org.saheltimeline.http.listing.Slugs.References;
import org.saheltimeline.http.sql.PlannedQueries;
import org.saheltimeline.http.sql.Sql;
import org.saheltimeline.http.web.NotFound;

import org.springframework.jdbc.core.RowMapper;

/**
 * Implements {@link KeysetLists}. A page takes one statement for each stretch, one for
 * the entities, one for each of their collections, and one for the total if it is asked
 * for.
 */
class KeysetQueries<E> implements KeysetLists<E> {

	private final PlannedQueries queries;

	private final EntityManager entities;

	private final Slugs slugs;

	private final Streams streams;

	KeysetQueries(PlannedQueries queries, EntityManager entities, Slugs slugs, Streams streams) {
		this.queries = queries;
		this.entities = entities;
		this.slugs = slugs;
		this.streams = streams;
	}

	@Override
	public Keys keys(References references) {
		return this.slugs.check(references);
	}

	@Override
	public NotFound notFound(String table, String slug) {
		return this.slugs.notFound(table, slug);
	}

	@Override
	public Optional<String> find(Listing<E> listing, String slug, Text text) {
		Sql found = Sql.of("select ")
			.then(text.value())
			.then(" from " + listing.from() + text.join() + " where ")
			.then(Sql.oneOf(listing.id(), List.of(slug)));
		return this.queries.withKeptPlan(found, (row, number) -> row.getString(1)).stream().findFirst();
	}

	@Override
	public <V> ListAnswer<V> list(Listing<E> listing, Selection selection, ListRequest request, Function<E, V> view) {
		return list(listing, selection, request, new Items<>("", Sql.of(listing.key().columns()), listing.key().value(),
				(keys) -> load(listing, keys).stream().map(view).toList()));
	}

	private List<E> load(Listing<E> listing, List<Object> keys) {
		return this.entities.unwrap(Session.class).findMultiple(listing.type(), keys);
	}

	@Override
	public <V> ListAnswer<V> list(Listing<E> listing, Selection selection, ListRequest request, Text text,
			Function<String, V> view) {
		return list(listing, selection, request, new Items<>(text.join(), text.value(), (row) -> row.getString(1),
				(texts) -> texts.stream().map((read) -> view.apply((String) read)).toList()));
	}

	private <V> ListAnswer<V> list(Listing<E> listing, Selection selection, ListRequest request, Items<V> items) {
		return ListAnswer.of(request, new Source<V>() {

			@Override
			public Page<V> page(Paging paging) {
				return KeysetQueries.this.page(listing, selection, paging, items);
			}

			@Override
			public void batches(Paging paging, Batch<V> batch) throws IOException {
				Keyset keyset = keyset(listing, selection, paging);
				for (Sql stretch : rows(listing, selection, paging, keyset, items)) {
					KeysetQueries.this.batches(stretch, keyset, paging.size(), items, batch);
				}
			}

		}, this.streams);
	}

	/**
	 * Returns the order of a list. If {@code q} has too many matches to rank, this is the
	 * default order of the list. A cursor keeps the order of the first page.
	 */
	private Keyset keyset(Listing<E> listing, Selection selection, Paging paging) {
		Keyset keyset = Keyset.of(listing, selection, selection.fullText());
		if (!selection.leavesOrderOpen()) {
			return keyset;
		}
		Keyset unranked = Keyset.of(listing, selection, null);
		String cursor = paging.after();
		boolean ranked = (cursor != null) ? !unranked.opens(cursor)
				: count(listing, selection, FullText.RANKED_UP_TO) <= FullText.RANKED_UP_TO;
		return (ranked) ? keyset : unranked;
	}

	private <V> Page<V> page(Listing<E> listing, Selection selection, Paging paging, Items<V> items) {
		Keyset keyset = keyset(listing, selection, paging);
		boolean keepsPlan = selection.keepsPlan(keyset.sort());
		List<Row> rows = new ArrayList<>();
		for (Sql stretch : rows(listing, selection, paging, keyset, items)) {
			if (rows.size() <= paging.size()) {
				// Not a parameter: the planner has to know how few rows a kept plan reads
				Sql limited = stretch.then(" limit " + (paging.size() + 1));
				rows.addAll(query(keepsPlan, limited, (row, number) -> Row.of(row, items, keyset)));
			}
		}
		List<Row> shown = rows.subList(0, Math.min(rows.size(), paging.size()));
		String next = (rows.size() > shown.size()) ? keyset.cursor(shown.getLast().keys()) : null;
		return new Page<>(items.of(shown), new PageInfo(paging.size(), next,
				(selection.leavesOrderOpen()) ? keyset.sort() : null, total(listing, selection, paging.count())));
	}

	/**
	 * Streams the rows of one statement, with one more statement per batch for each
	 * collection.
	 */
	private <V> void batches(Sql sql, Keyset keyset, int size, Items<V> items, Batch<V> batch) throws IOException {
		try (Stream<Row> stream = this.queries.stream(sql, size, (row, number) -> Row.of(row, items, keyset))) {
			Iterator<Row> row = stream.iterator();
			while (row.hasNext()) {
				List<Row> rows = new ArrayList<>();
				// Checked last because hasNext() reads another row
				while (rows.size() < size && row.hasNext()) {
					rows.add(row.next());
				}
				batch.write(items.of(rows));
				// Otherwise the persistence context would retain every entity
				this.entities.clear();
			}
		}
	}

	/** Returns, for each stretch, the statement that reads its rows after the cursor. */
	private List<Sql> rows(Listing<E> listing, Selection selection, Paging paging, Keyset keyset, Items<?> items) {
		Sql columns = Sql.of("select ").then(items.columns()).then(", ").then(keyset.columns());
		Sql order = Sql.of(" order by ").then(keyset.orderBy());
		return selection.from(listing.from(), items.join(), keyset.sort(), keyset.after(paging.after()))
			.stream()
			.map((rows) -> Sql.joined("", List.of(columns, rows, order)))
			.toList();
	}

	private @Nullable Total total(Listing<E> listing, Selection selection, @Nullable CountMode mode) {
		return (mode != null) ? mode.total(count(listing, selection, mode.upTo())) : null;
	}

	/** Counts the rows, up to one more than the limit. */
	private long count(Listing<E> listing, Selection selection, int upTo) {
		Sql count = Sql.of("select count(*) from (select 1")
			.then(selection.from(listing.from()))
			.then(" limit ?) as one", upTo + 1);
		return this.queries.withNewPlan(count, (row, number) -> row.getLong(1)).getFirst();
	}

	private List<Row> query(boolean keepsPlan, Sql sql, RowMapper<Row> mapper) {
		return keepsPlan ? this.queries.inOrder(sql, mapper) : this.queries.withNewPlan(sql, mapper);
	}

	/**
	 * Turns the rows of a list into its items.
	 *
	 * @param <V> the type of the items
	 * @param join an additional SQL join
	 * @param columns the columns to select before the sort keys
	 * @param value reads these columns
	 * @param views turns the values of some rows into items
	 */
	private record Items<V>(String join, Sql columns, Listing.Key.Value value, Function<List<Object>, List<V>> views) {

		List<V> of(List<Row> rows) {
			return this.views.apply(rows.stream().map(Row::value).toList());
		}

	}

	/**
	 * A row of the result.
	 *
	 * @param value the value its item is made from
	 * @param keys its sort keys
	 */
	private record Row(Object value, List<Object> keys) {

		static Row of(ResultSet row, Items<?> items, Keyset keyset) throws SQLException {
			return new Row(items.value().of(row), keyset.keys(row));
		}

	}

}
