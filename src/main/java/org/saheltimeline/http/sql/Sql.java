package org.saheltimeline.http.sql;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.saheltimeline.vocabulary.codebook.Term;

/**
 * A fragment of SQL with the values of its parameters.
 *
 * @param text the SQL
 * @param values a value for each question mark, as bound by JDBC
 */
public record Sql(String text, List<Object> values) {

	/**
	 * Creates a fragment.
	 * @param text the SQL
	 * @param values a value for each question mark
	 */
	public static Sql of(String text, Object... values) {
		return new Sql(text, Arrays.stream(values).map(Sql::bindable).toList());
	}

	/**
	 * Returns the condition that a column has one of the given values. For a single
	 * value, an index still yields the remaining columns in order.
	 */
	public static Sql oneOf(String column, Collection<?> values) {
		return switch (values.size()) {
			case 0 -> of("false");
			case 1 -> of(column + " = ?", values.iterator().next());
			default -> of(column + " = any (?)", values);
		};
	}

	/** Returns the conjunction of some conditions; {@code true} if there are none. */
	public static Sql all(List<Sql> conditions) {
		return conditions.isEmpty() ? of("true") : joined(" and ", conditions);
	}

	/** Joins fragments with a separator. */
	public static Sql joined(String between, List<Sql> pieces) {
		return new Sql(String.join(between, pieces.stream().map(Sql::text).toList()),
				pieces.stream().flatMap((piece) -> piece.values.stream()).toList());
	}

	/** Appends SQL to this fragment. */
	public Sql then(String text, Object... values) {
		return joined("", List.of(this, of(text, values)));
	}

	/** This and what follows it. */
	public Sql then(Sql next) {
		return joined("", List.of(this, next));
	}

	private static Object bindable(Object value) {
		return switch (value) {
			case Term term -> term.value();
			case Instant instant -> instant.atOffset(ZoneOffset.UTC);
			case Collection<?> several -> array(new ArrayList<>(several));
			case String _, Integer _, Long _, Double _, LocalDate _ -> value;
			default -> throw new IllegalArgumentException(
					"No type of the database is known for " + value.getClass().getName());
		};
	}

	private static Object array(List<?> values) {
		return (!values.isEmpty() && values.getFirst() instanceof Long)
				? values.stream().map(Long.class::cast).toArray(Long[]::new)
				: values.stream().map(Sql::bindable).map(String.class::cast).toArray(String[]::new);
	}

}
