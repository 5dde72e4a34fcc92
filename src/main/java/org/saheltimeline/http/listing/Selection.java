package org.saheltimeline.http.listing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.sql.Sql;

/** Which rows of a list, in which order: what the query parameters ask of the tables. */
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
	 * @param filter the query parameters that choose some; a cursor belongs to these
	 */
	public static Selection of(Record filter) {
		return new Selection(filter);
	}

	/** Joins another table, as SQL has it. */
	public Selection join(String join) {
		this.joins.add(join);
		return this;
	}

	/** Keeps only rows for which a condition holds; all where it is null. */
	public Selection where(@Nullable Sql condition) {
		if (condition != null) {
			this.conditions.add(condition);
		}
		return this;
	}

	/** Keeps only rows with one of some values in a column; all where these are null. */
	public Selection oneOf(String column, @Nullable Collection<?> values) {
		return where((values != null) ? Sql.oneOf(column, values) : null);
	}

	/**
	 * Has the list planned for its values: with what to begin depends on how many rows
	 * have them.
	 */
	public Selection plannedForItsValues() {
		this.plain = false;
		return this;
	}

	/** Keeps only rows that match a full-text query; all where it is null. */
	public Selection matching(String table, @Nullable String q) {
		this.fullText = (q != null) ? new FullText(table, q) : null;
		return where((this.fullText != null) ? this.fullText.matches() : null);
	}

	/** Orders by the {@code sort} parameter; null leaves the order to the list. */
	public Selection sorted(@Nullable List<String> sort) {
		this.sort = sort;
		return this;
	}

	/**
	 * Keeps only rows for which a condition holds that a list reads as stretches, one
	 * after the other: in one go, an index would pass over much that lies between them.
	 * @param condition the condition
	 * @param stretches the same in some orders, which are named as in the parameter
	 * {@code sort}: conditions that follow each other in the list
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
	 * Whether an index leads to the rows and their order whatever the values are: where
	 * no more than one value is asked for, beside a stretch of time.
	 */
	boolean isPlain() {
		List<Object> values = this.conditions.stream()
			.flatMap((condition) -> condition.values().stream())
			.distinct()
			.toList();
		return this.plain && this.fullText == null && values.size() <= 1
				&& values.stream().noneMatch((value) -> value.getClass().isArray());
	}

	/** Whether it depends on how much matches in which order it comes. */
	boolean leavesOrderOpen() {
		return this.fullText != null && this.sort == null;
	}

	/**
	 * All rows, as SQL chooses them: {@code from … where …}.
	 * @param tables the tables of the list
	 */
	public Sql from(String tables) {
		return from(tables, "", (this.stretches != null) ? List.of(this.stretches.condition()) : List.of());
	}

	/** The same, stretch by stretch. */
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
	 * A condition that is read in stretches.
	 *
	 * @param condition the condition
	 * @param of the stretches in an order
	 */
	private record Stretches(Sql condition, Function<String, List<Sql>> of) {

	}

}
