package org.saheltimeline.http.listing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.sql.Sql;

/** The rows that query parameters select from the tables of a list, and their order. */
public final class Selection {

	private final Record filter;

	private final List<String> joins = new ArrayList<>();

	private final List<Sql> conditions = new ArrayList<>();

	private @Nullable FullText fullText;

	private @Nullable List<String> sort;

	private @Nullable Stretches stretches;

	private boolean plain = true;

	private Selection(Record filter) {
		this.filter = filter;
	}

	/**
	 * Starts with all rows.
	 * @param filter the query parameters, which cursors are bound to
	 */
	public static Selection of(Record filter) {
		return new Selection(filter);
	}

	/** Adds a SQL join. */
	public Selection join(String join) {
		this.joins.add(join);
		return this;
	}

	/** Restricts the rows to those that satisfy a condition; null adds no restriction. */
	public Selection where(@Nullable Sql condition) {
		if (condition != null) {
			this.conditions.add(condition);
		}
		return this;
	}

	/**
	 * Restricts the rows to those with one of the given values in a column; null adds no
	 * restriction.
	 */
	public Selection oneOf(String column, @Nullable Collection<?> values) {
		return where((values != null) ? Sql.oneOf(column, values) : null);
	}

	/**
	 * Has the statement planned for its parameter values, because the best plan depends
	 * on how frequent they are.
	 */
	public Selection plannedForItsValues() {
		this.plain = false;
		return this;
	}

	/**
	 * Restricts the rows to those that match a full-text query; null adds no restriction.
	 */
	public Selection matching(String table, @Nullable String q) {
		this.fullText = (q != null) ? new FullText(table, q) : null;
		return where((this.fullText != null) ? this.fullText.matches() : null);
	}

	/** Orders by the {@code sort} parameter; null means the default order. */
	public Selection sorted(@Nullable List<String> sort) {
		this.sort = sort;
		return this;
	}

	/**
	 * Restricts the rows by a condition that is evaluated as consecutive stretches of the
	 * list. Each stretch has its own index bounds; a single scan would have to skip
	 * everything between them.
	 * @param condition the condition
	 * @param stretches returns, for an order in the syntax of {@code sort}, the
	 * conditions of the consecutive stretches
	 */
	public Selection whereInStretches(Sql condition, Function<String, List<Sql>> stretches) {
		this.stretches = new Stretches(condition, stretches);
		return this;
	}

	Record filter() {
		return this.filter;
	}

	@Nullable FullText fullText() {
		return this.fullText;
	}

	@Nullable List<String> sort() {
		return this.sort;
	}

	/**
	 * Returns whether the same plan is best for all parameter values: with at most one
	 * filter value, apart from a date range, an index always yields the rows in order.
	 */
	boolean isPlain() {
		List<Object> values = this.conditions.stream()
			.flatMap((condition) -> condition.values().stream())
			.distinct()
			.toList();
		return this.plain && this.fullText == null && values.size() <= 1
				&& values.stream().noneMatch((value) -> value.getClass().isArray());
	}

	/** Returns whether the order depends on the number of matches. */
	boolean leavesOrderOpen() {
		return this.fullText != null && this.sort == null;
	}

	/**
	 * Returns the SQL that selects all rows: {@code from … where …}.
	 * @param tables the tables of the list
	 */
	public Sql from(String tables) {
		return from(tables, "", (this.stretches != null) ? List.of(this.stretches.condition()) : List.of());
	}

	/** Returns the same for each stretch. */
	List<Sql> from(String tables, String join, String order, List<Sql> more) {
		List<Sql> stretches = (this.stretches != null) ? this.stretches.of().apply(order) : List.of(Sql.of("true"));
		return stretches.stream().map((stretch) -> {
			List<Sql> all = new ArrayList<>(more);
			all.add(stretch);
			return from(tables, join, all);
		}).toList();
	}

	private Sql from(String tables, String join, List<Sql> more) {
		List<Sql> all = new ArrayList<>(this.conditions);
		all.addAll(more);
		return Sql.of(" from " + tables + String.join("", this.joins) + join + " where ").then(Sql.all(all));
	}

	/**
	 * A condition that is evaluated in stretches.
	 *
	 * @param condition the condition
	 * @param of returns the stretches for an order
	 */
	private record Stretches(Sql condition, Function<String, List<Sql>> of) {

	}

}
