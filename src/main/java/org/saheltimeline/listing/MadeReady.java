package org.saheltimeline.listing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Root;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.util.RawValue;

/**
 * Items whose JSON is ready; those that are not are read anew, all at once.
 *
 * @param <E> the entity that is listed
 * @param <V> what is made of one that is not ready
 * @param id the id of an entity
 * @param view makes an item of an entity
 * @param ready the JSON that is ready
 * @param reading reads those with these ids
 */
record MadeReady<E, V>(Function<E, String> id, Function<E, V> view, Ready<E> ready,
		Function<List<String>, List<E>> reading) implements Items<E, Object> {

	@Override
	public Expression<?> column(Root<E> root, HibernateCriteriaBuilder criteria) {
		return this.ready.json(root, criteria);
	}

	@Override
	public List<Object> of(List<Tuple> rows) {
		List<String> missing = rows.stream().filter((row) -> json(row) == null).map(MadeReady::idOf).toList();
		Map<String, Object> anew = missing.isEmpty() ? Map.of() : anew(missing);
		return rows.stream().map((row) -> {
			String json = json(row);
			return (json != null) ? new RawValue(json) : Objects.requireNonNull(anew.get(idOf(row)));
		}).toList();
	}

	private Map<String, Object> anew(List<String> ids) {
		this.ready.missed();
		Map<String, Object> items = new HashMap<>();
		this.reading.apply(ids).forEach((entity) -> items.put(this.id.apply(entity), this.view.apply(entity)));
		return items;
	}

	private static @Nullable String json(Tuple row) {
		return row.get(0, String.class);
	}

	private static String idOf(Tuple row) {
		return row.get(row.getElements().size() - 1, String.class);
	}

}
