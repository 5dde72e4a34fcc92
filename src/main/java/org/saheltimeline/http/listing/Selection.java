package org.saheltimeline.http.listing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

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

	private Set<String> ordersWithKeptPlan = Set.of();

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
	 * Declares that, in the given orders, an index yields the rows one by one whatever
	 * the parameter values are, so that one plan suits them all.
	 * @param orders the orders, in the syntax of {@code sort}
	 */
	public Selection withKeptPlan(String... orders) {
		this.ordersWithKeptPlan = Set.of(orders);
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

	/** Returns the number of conditions, not counting one in stretches. */
	public int conditions() {
		return this.conditions.size();
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
	 * Returns whether one plan suits all parameter values: there are none beside those of
	 * the cursor, or an index leads to the rows in this order.
	 */
	boolean keepsPlan(String order) {
		boolean hasNoValues = this.stretches == null
				&& this.conditions.stream().allMatch((condition) -> condition.values().isEmpty());
		return hasNoValues || this.ordersWithKeptPlan.contains(order);
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
		return from(tables, "", (this.stretches != null) ? Stream.of(this.stretches.condition()) : Stream.empty());
	}

	/**
	 * Returns the same for each stretch.
	 * @param tables the tables of the list
	 * @param join an additional SQL join
	 * @param order the order, in the syntax of {@code sort}
	 * @param after the condition for the rows after the cursor; null if there is none
	 */
	List<Sql> from(String tables, String join, String order, @Nullable Sql after) {
		if (this.stretches == null) {
			return List.of(from(tables, join, Stream.ofNullable(after)));
		}
		return this.stretches.of()
			.apply(order)
			.stream()
			.map((stretch) -> from(tables, join, Stream.concat(Stream.ofNullable(after), Stream.of(stretch))))
			.toList();
	}

	private Sql from(String tables, String join, Stream<Sql> more) {
		List<Sql> all = Stream.concat(this.conditions.stream(), more).toList();
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
