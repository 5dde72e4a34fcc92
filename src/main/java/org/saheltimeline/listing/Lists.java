package org.saheltimeline.listing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import org.hibernate.Session;
import org.hibernate.query.Query;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.hibernate.query.criteria.JpaCriteriaQuery;
import org.hibernate.query.criteria.JpaRoot;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.listing.Listed.Batch;
import org.saheltimeline.listing.Listed.Source;
import org.saheltimeline.listing.Listing.Ordering;
import org.saheltimeline.listing.Page.PageInfo;
import org.saheltimeline.listing.Page.Total;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Reads pages by keyset: each page starts after the sort keys of the last row seen, so
 * page 20,000 costs what page 2 costs.
 */
@Component
public class Lists {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final EntityManager entities;

	private final Snapshots snapshots;

	Lists(EntityManager entities, Snapshots snapshots) {
		this.entities = entities;
		this.snapshots = snapshots;
	}

	/**
	 * A list; its pages take one statement each, and one more where the total is asked
	 * for.
	 * @param listing how the resource is listed
	 * @param selection which rows
	 * @param paging which page of them
	 * @param fields which fields of the items are shown
	 * @param view makes an item of a row
	 */
	public <E, V> Listed<V> list(Listing<E> listing, Selection<E> selection, Paging paging, Fields fields,
			Function<E, V> view) {
		List<Ordering<E>> order = listing.order(selection.sort(), selection.fullText());
		String query = listing.type().getSimpleName() + selection.filter() + order;
		if (paging.after() != null) {
			Cursor.read(query, paging.after());
		}
		return new Listed<>(fields, paging, new Source<V>() {

			@Override
			public Page<V> page(Paging asked) {
				return Lists.this.page(listing, selection, asked, order, query).map(view);
			}

			@Override
			public void batches(Paging asked, int size, Batch<V> batch) throws IOException {
				Lists.this.batches(listing, rows(listing, selection, order, asked, query).setFetchSize(size), size,
						(rows) -> batch.write(rows.stream().map(view).toList()));
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
	public <V> Listed<V> list(String list, Record filter, Paging paging, Fields fields,
			Function<PageById, Page<V>> reading) {
		new PageById(list, filter, paging).after();
		return new Listed<>(fields, paging, (asked) -> reading.apply(new PageById(list, filter, asked)),
				this.snapshots);
	}

	/**
	 * One statement whose rows come as they are read, and one a batch for each
	 * collection.
	 */
	private <E> void batches(Listing<E> listing, Query<Tuple> query, int size, Batch<E> batch) throws IOException {
		try (Stream<Tuple> rows = query.getResultStream()) {
			Iterator<Tuple> row = rows.iterator();
			while (row.hasNext()) {
				List<E> entities = new ArrayList<>();
				// Asked last, as it reads one row more
				while (entities.size() < size && row.hasNext()) {
					entities.add(row.next().get(0, listing.type()));
				}
				batch.write(entities);
				// The persistence context would keep them all
				this.entities.clear();
			}
		}
	}

	private <E> Page<E> page(Listing<E> listing, Selection<E> selection, Paging paging, List<Ordering<E>> order,
			String query) {
		List<Tuple> rows = rows(listing, selection, order, paging, query).setMaxResults(paging.size() + 1)
			.getResultList();
		int size = Math.min(rows.size(), paging.size());
		String next = (rows.size() > size) ? Cursor.write(query, keys(rows.get(size - 1), order)) : null;
		List<E> items = rows.subList(0, size).stream().map((row) -> row.get(0, listing.type())).toList();
		return new Page<>(items, new PageInfo(paging.size(), next, total(listing, selection, paging.count())));
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
		return this.entities.createQuery(query).getResultStream().findFirst();
	}

	private <E> Query<Tuple> rows(Listing<E> listing, Selection<E> selection, List<Ordering<E>> order, Paging paging,
			String query) {
		HibernateCriteriaBuilder criteria = (HibernateCriteriaBuilder) this.entities.getCriteriaBuilder();
		JpaCriteriaQuery<Tuple> rows = criteria.createTupleQuery();
		JpaRoot<E> root = rows.from(listing.type());
		listing.fetch(root);
		List<Expression<?>> columns = new ArrayList<>(List.of(root));
		order.forEach((ordering) -> columns.add(ordering.key().value().of(root, criteria)));
		Predicate where = selection.condition().of(root, criteria);
		String cursor = paging.after();
		if (cursor != null) {
			where = and(criteria, where, after(root, criteria, order, Cursor.read(query, cursor), 0));
		}
		if (where != null) {
			rows.where(where);
		}
		rows.select(criteria.tuple(columns.toArray(Expression<?>[]::new)));
		rows.orderBy(order.stream().map((ordering) -> direction(root, criteria, ordering)).toList());
		return this.entities.unwrap(Session.class).createQuery(rows);
	}

	private static Predicate and(HibernateCriteriaBuilder criteria, @Nullable Predicate one, Predicate other) {
		return (one != null) ? criteria.and(one, other) : other;
	}

	private static <E> Order direction(Root<E> root, HibernateCriteriaBuilder criteria, Ordering<E> ordering) {
		Expression<?> key = ordering.key().value().of(root, criteria);
		return (ordering.descending()) ? criteria.desc(key) : criteria.asc(key);
	}

	private static <E> List<Object> keys(Tuple row, List<Ordering<E>> order) {
		List<Object> keys = new ArrayList<>();
		for (int i = 1; i <= order.size(); i++) {
			keys.add(Objects.requireNonNull(row.get(i)));
		}
		return keys;
	}

	/**
	 * Everything after the given keys: {@code a >= x and (a > x or (b >= y and …))}, a
	 * form for which an index serves.
	 */
	private static <E> Predicate after(Root<E> root, HibernateCriteriaBuilder criteria, List<Ordering<E>> order,
			JsonNode keys, int position) {
		return after(root, criteria, order, order.get(position), keys, position);
	}

	private static <E> Predicate after(Root<E> root, HibernateCriteriaBuilder criteria, List<Ordering<E>> order,
			Ordering<E> ordering, JsonNode keys, int position) {
		Comparison<?> comparison = Comparison.of(root, criteria, ordering.key(), keys.get(position));
		Predicate beyond = comparison.beyond(criteria, ordering.descending());
		if (position == order.size() - 1) {
			return beyond;
		}
		return criteria.and(comparison.fromThere(criteria, ordering.descending()),
				criteria.or(beyond, after(root, criteria, order, keys, position + 1)));
	}

	private <E> @Nullable Total total(Listing<E> listing, Selection<E> selection, @Nullable CountMode mode) {
		if (mode == null) {
			return null;
		}
		HibernateCriteriaBuilder criteria = (HibernateCriteriaBuilder) this.entities.getCriteriaBuilder();
		JpaCriteriaQuery<Integer> query = criteria.createQuery(Integer.class);
		JpaRoot<E> root = query.from(listing.type());
		Predicate where = selection.condition().of(root, criteria);
		if (where != null) {
			query.where(where);
		}
		query.select(criteria.literal(1));
		if (mode == CountMode.ESTIMATED) {
			query.fetch(CountMode.ESTIMATED_UP_TO + 1);
		}
		return mode.total(this.entities.createQuery(query.createCountQuery()).getSingleResult());
	}

	/**
	 * A sort key beside the value it had in the last row seen.
	 *
	 * @param <V> the type of the key
	 */
	private record Comparison<V extends Comparable<? super V>>(Expression<V> key, V value) {

		static <E, V extends Comparable<? super V>> Comparison<V> of(Root<E> root, HibernateCriteriaBuilder criteria,
				SortKey<E, V> key, JsonNode value) {
			return new Comparison<>(key.value().of(root, criteria), JSON.convertValue(value, key.type()));
		}

		Predicate beyond(HibernateCriteriaBuilder criteria, boolean descending) {
			return (descending) ? criteria.lessThan(this.key, this.value) : criteria.greaterThan(this.key, this.value);
		}

		Predicate fromThere(HibernateCriteriaBuilder criteria, boolean descending) {
			return (descending) ? criteria.lessThanOrEqualTo(this.key, this.value)
					: criteria.greaterThanOrEqualTo(this.key, this.value);
		}

	}

	/**
	 * Which rows of a list, in which order.
	 *
	 * @param <E> the entity that is listed
	 * @param filter the query parameters that chose them; a cursor belongs to these
	 * @param condition what is asked of a row
	 * @param fullText what {@code q} asks for; null where it is not given
	 * @param sort the {@code sort} parameter; null where it is not given
	 */
	public record Selection<E>(Record filter, Condition<E> condition, @Nullable FullText<E> fullText,
			@Nullable List<String> sort) {

		public Selection {
			if (fullText != null) {
				condition = Condition.all(List.of(condition, fullText.matches()));
			}
		}

	}

}
