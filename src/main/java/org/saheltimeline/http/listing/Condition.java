package org.saheltimeline.http.listing;

import java.util.List;
import java.util.Objects;

import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What one filter asks of the rows of a list.
 *
 * @param <E> the entity that is listed
 */
@FunctionalInterface
public interface Condition<E> {

	/** The predicate; null where the filter is not given and asks nothing. */
	@Nullable Predicate of(Root<E> root, HibernateCriteriaBuilder criteria);

	/** Asks nothing. */
	static <E> Condition<E> none() {
		return (root, criteria) -> null;
	}

	/** A column has one of these values; asks nothing where none are given. */
	static <E> Condition<E> oneOf(String column, @Nullable List<String> values) {
		return (root, criteria) -> (values != null) ? root.get(column).in(values) : null;
	}

	/** All conditions together. */
	static <E> Condition<E> all(List<Condition<E>> conditions) {
		return (root, criteria) -> {
			List<Predicate> predicates = conditions.stream()
				.map((condition) -> condition.of(root, criteria))
				.filter(Objects::nonNull)
				.toList();
			return criteria.and(predicates.toArray(Predicate[]::new));
		};
	}

}
