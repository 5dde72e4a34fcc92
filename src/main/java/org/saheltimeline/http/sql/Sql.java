package org.saheltimeline.http.sql;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;

import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.saheltimeline.timeline.codebook.Term;

/**
 * Puts SQL into a criteria query. Each {@code ?} is an expression of the query or a
 * value, which is bound as the type that its column has: Hibernate does not know the
 * column and would guess the type from Java.
 */
public final class Sql {

	private Sql() {
	}

	/**
	 * Creates a condition.
	 * @param pattern the SQL, with a question mark for each argument
	 * @param arguments expressions of the query, or values
	 */
	public static Predicate condition(HibernateCriteriaBuilder criteria, String pattern, Object... arguments) {
		return criteria.isTrue(expression(criteria, Boolean.class, pattern, arguments));
	}

	/**
	 * Creates an expression.
	 * @param type the type of its value
	 * @param pattern the SQL, with a question mark for each argument
	 * @param arguments expressions of the query, or values
	 */
	public static <T> Expression<T> expression(HibernateCriteriaBuilder criteria, Class<T> type, String pattern,
			Object... arguments) {
		return criteria.sql(pattern, type,
				Arrays.stream(arguments).map((argument) -> argument(criteria, argument)).toArray(Expression<?>[]::new));
	}

	private static Expression<?> argument(HibernateCriteriaBuilder criteria, Object argument) {
		return switch (argument) {
			case Expression<?> expression -> expression;
			case Term term -> criteria.value(term.value());
			case String _, Long _, Double _, LocalDate _, Instant _, Long[] _, String[] _ -> criteria.value(argument);
			default -> throw new IllegalArgumentException(
					"No type of the database is known for " + argument.getClass().getName());
		};
	}

}
