package org.saheltimeline.http.listing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import org.hibernate.Session;
import org.hibernate.query.Query;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.hibernate.query.criteria.JpaCriteriaQuery;
import org.hibernate.query.criteria.JpaRoot;
import org.hibernate.query.criteria.JpaSubQuery;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.listing.ListAnswer.Batch;
import org.saheltimeline.http.listing.ListAnswer.Source;
import org.saheltimeline.http.listing.Page.PageInfo;
import org.saheltimeline.http.listing.Page.Total;

import org.springframework.stereotype.Component;

/**
 * Reads pages by keyset: each page starts after the sort keys of the last row seen, so
 * page 20,000 costs what page 2 costs.
 */
@Component
public class Lists {

	private final EntityManager entities;

	private final Snapshots snapshots;

	Lists(EntityManager entities, Snapshots snapshots) {
		this.entities = entities;
		this.snapshots = snapshots;
	}

	/**
	 * A list; its pages take one statement a stretch, and one more where the total is
	 * asked for.
	 * @param listing how the resource is listed
	 * @param selection which rows
	 * @param paging which page of them
	 * @param fields which fields of the items are shown
	 * @param view makes an item of a row
	 */
	public <E, V> ListAnswer<V> list(Listing<E> listing, Selection<E> selection, Paging paging, Fields fields,
			Function<E, V> view) {
		return answer(listing, selection, paging, fields, new ReadAnew<>(listing, view));
	}

	/**
	 * A list of which only the JSON is asked for, all of every item, which the database
	 * keeps.
	 * @param listing how the resource is listed
	 * @param selection which rows
	 * @param paging which page of them
	 * @param fields which fields of the items are shown
	 * @param json where the JSON of a row is kept
	 */
	@SuppressWarnings("unchecked") // JSON is written of whatever the items are
	public <E, V> ListAnswer<V> json(Listing<E> listing, Selection<E> selection, Paging paging, Fields fields,
			JsonColumn<E> json) {
		return (ListAnswer<V>) answer(listing, selection, paging, fields, new WrittenItems<>(json));
	}

	private <E, V> ListAnswer<V> answer(Listing<E> listing, Selection<E> selection, Paging paging, Fields fields,
			Items<E, V> items) {
		if (paging.after() != null) {
			keyset(listing, selection, paging).keys(paging.after());
		}
		return new ListAnswer<>(fields, paging, new Source<V>() {

			@Override
			public Page<V> page(Paging asked) {
				return Lists.this.page(listing, selection, asked, items);
			}

			@Override
			public void batches(Paging asked, int size, Batch<V> batch) throws IOException {
				Keyset<E> keyset = keyset(listing, selection, asked);
				for (Condition<E> stretch : selection.stretches().of(keyset.sort())) {
					Lists.this.batches(rows(listing, stretch, asked, keyset, items).setFetchSize(size), size,
							(rows) -> batch.write(items.of(rows)));
				}
			}

		}, this.snapshots);
	}

	/**
	 * A list that one statement computes in the order of its ids.
	 * @param list the name of the list
	 * @param filter the query parameters that chose its rows; a cursor belongs to these
	 * @param paging which page of them
	 * @param fields which fields of the items are shown
	 * @param reading reads a page
	 */
	public <V> ListAnswer<V> list(String list, Record filter, Paging paging, Fields fields,
			Function<PageById, Page<V>> reading) {
		new PageById(list, filter, paging).after();
		return new ListAnswer<>(fields, paging, (asked) -> reading.apply(new PageById(list, filter, asked)),
				this.snapshots);
	}

	/**
	 * One statement whose rows come as they are read, and one a batch for each
	 * collection.
	 */
	private void batches(Query<Tuple> query, int size, Batch<Tuple> batch) throws IOException {
		try (Stream<Tuple> stream = query.getResultStream()) {
			Iterator<Tuple> row = stream.iterator();
			while (row.hasNext()) {
				List<Tuple> rows = new ArrayList<>();
				// Asked last, as it reads one row more
				while (rows.size() < size && row.hasNext()) {
					rows.add(row.next());
				}
				batch.write(rows);
				// The persistence context would keep them all
				this.entities.clear();
			}
		}
	}

	/**
	 * The order of a list. Where {@code q} matches more than can be ranked for every
	 * reader, it is the order of the list without it; a cursor keeps the order in which
	 * its reader started.
	 */
	private <E> Keyset<E> keyset(Listing<E> listing, Selection<E> selection, Paging paging) {
		Keyset<E> keyset = Keyset.of(listing, selection, selection.fullText());
		if (!selection.leavesOrderOpen()) {
			return keyset;
		}
		Keyset<E> unranked = Keyset.of(listing, selection, null);
		String cursor = paging.after();
		boolean ranked = (cursor != null) ? !unranked.opens(cursor)
				: count(listing, selection, FullText.RANKED_UP_TO) <= FullText.RANKED_UP_TO;
		return (ranked) ? keyset : unranked;
	}

	private <E, V> Page<V> page(Listing<E> listing, Selection<E> selection, Paging paging, Items<E, V> items) {
		Keyset<E> keyset = keyset(listing, selection, paging);
		List<Tuple> rows = new ArrayList<>();
		for (Condition<E> stretch : selection.stretches().of(keyset.sort())) {
			int missing = paging.size() + 1 - rows.size();
			if (missing > 0) {
				rows.addAll(rows(listing, stretch, paging, keyset, items).setMaxResults(missing).getResultList());
			}
		}
		int size = Math.min(rows.size(), paging.size());
		String next = (rows.size() > size) ? keyset.cursor(rows.get(size - 1)) : null;
		return new Page<>(items.of(rows.subList(0, size)), new PageInfo(paging.size(), next,
				(selection.leavesOrderOpen()) ? keyset.sort() : null, total(listing, selection, paging.count())));
	}

	/**
	 * One of a list by its id, in one statement.
	 * @param listing how the resource is listed
	 * @param id the slug
	 * @param condition what else is asked of it
	 */
	public <E> Optional<E> one(Listing<E> listing, String id, Condition<E> condition) {
		HibernateCriteriaBuilder criteria = (HibernateCriteriaBuilder) this.entities.getCriteriaBuilder();
		JpaCriteriaQuery<E> query = criteria.createQuery(listing.type());
		JpaRoot<E> root = query.from(listing.type());
		listing.fetch(root);
		Predicate where = criteria.equal(listing.id().value().of(root, criteria), id);
		query.select(root).where(and(criteria, condition.of(root, criteria), where));
		return this.entities.createQuery(query).getResultList().stream().findFirst();
	}

	private <E> Query<Tuple> rows(Listing<E> listing, Condition<E> stretch, Paging paging, Keyset<E> keyset,
			Items<E, ?> items) {
		HibernateCriteriaBuilder criteria = (HibernateCriteriaBuilder) this.entities.getCriteriaBuilder();
		JpaCriteriaQuery<Tuple> rows = criteria.createTupleQuery();
		JpaRoot<E> root = rows.from(listing.type());
		List<Expression<?>> columns = new ArrayList<>(List.of(items.column(root, criteria)));
		Predicate where = Condition.all(List.of(stretch, keyset.after(paging.after()))).of(root, criteria);
		columns.addAll(keyset.columns(root, criteria));
		rows.where(where);
		rows.select(criteria.tuple(columns.toArray(Expression<?>[]::new)));
		rows.orderBy(keyset.orderBy(root, criteria));
		return this.entities.unwrap(Session.class).createQuery(rows);
	}

	private static Predicate and(HibernateCriteriaBuilder criteria, @Nullable Predicate one, Predicate other) {
		return (one != null) ? criteria.and(one, other) : other;
	}

	private <E> @Nullable Total total(Listing<E> listing, Selection<E> selection, @Nullable CountMode mode) {
		return (mode != null) ? mode.total(count(listing, selection, mode.upTo())) : null;
	}

	/** How many rows there are; one more than the bound where there are more. */
	private <E> long count(Listing<E> listing, Selection<E> selection, int upTo) {
		HibernateCriteriaBuilder criteria = (HibernateCriteriaBuilder) this.entities.getCriteriaBuilder();
		JpaCriteriaQuery<Long> query = criteria.createQuery(Long.class);
		JpaSubQuery<Tuple> rows = query.subquery(Tuple.class);
		JpaRoot<E> root = rows.from(listing.type());
		Predicate where = selection.condition().of(root, criteria);
		if (where != null) {
			rows.where(where);
		}
		rows.multiselect(criteria.literal(1).alias("one")).fetch(upTo + 1);
		query.from(rows);
		return this.entities.createQuery(query.select(criteria.count())).getSingleResult();
	}

}
