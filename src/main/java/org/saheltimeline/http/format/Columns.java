package org.saheltimeline.http.format;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.vocabulary.codebook.Term;

import org.springframework.util.ReflectionUtils;

/**
 * Lays out a record type as table columns, the same for every row. A nested record
 * becomes columns such as {@code when_edtf}. A list becomes one cell in each of its
 * columns, with {@code |} between its elements, so that elements at the same position
 * belong together. Separators and backslashes in an element are escaped as in JSON.
 */
public final class Columns {

	private static final String BETWEEN_ELEMENTS = " | ";

	private static final String BETWEEN_ELEMENTS_OF_ELEMENTS = ", ";

	/**
	 * Text that a spreadsheet may evaluate as a formula (OWASP, CSV Injection), including
	 * full-width characters, or that looks as if it were already guarded.
	 */
	private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@\\t\\r\\n＝＋－＠].*");

	private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

	private final List<Column> columns;

	private Columns(List<Column> columns) {
		this.columns = columns;
	}

	/**
	 * Returns the columns of a record type.
	 * @param type the record type
	 * @param components the names of the components to include, which stay in the order
	 * of the type
	 */
	public static Columns of(Class<?> type, Collection<String> components) {
		return new Columns(Arrays.stream(type.getRecordComponents())
			.filter((component) -> components.contains(component.getName()))
			.flatMap((component) -> ofComponent(component, BETWEEN_ELEMENTS).stream())
			.toList());
	}

	/** Returns the column names for the header row. */
	public List<String> names() {
		return this.columns.stream().map(Column::name).toList();
	}

	/**
	 * Returns the cells of a row: numbers and booleans unchanged, text guarded against
	 * formulas.
	 */
	public List<@Nullable Object> row(Object item) {
		List<@Nullable Object> cells = new ArrayList<>();
		this.columns.forEach((column) -> cells.add(guarded(column.value().apply(item))));
		return cells;
	}

	private static @Nullable Object guarded(@Nullable Object value) {
		return (value instanceof String text && FORMULA.matcher(text).matches()) ? "'" + text : value;
	}

	private static List<Column> ofComponent(RecordComponent component, String separator) {
		if (component.getAccessor().isAnnotationPresent(JsonIgnore.class)) {
			return List.of();
		}
		ReflectionUtils.makeAccessible(component.getAccessor());
		return ofType(component.getGenericType(), separator).stream()
			.map((column) -> column.in(snake(component.getName()),
					(item) -> ReflectionUtils.invokeMethod(component.getAccessor(), item)))
			.toList();
	}

	private static List<Column> ofType(Type type, String separator) {
		if (type instanceof ParameterizedType list) {
			return ofType(list.getActualTypeArguments()[0], BETWEEN_ELEMENTS_OF_ELEMENTS).stream()
				.map((column) -> new Column(column.name(), (items) -> joined((List<?>) items, column, separator)))
				.toList();
		}
		if (type instanceof Class<?> record && record.isRecord()) {
			return Arrays.stream(record.getRecordComponents())
				.flatMap((component) -> ofComponent(component, separator).stream())
				.toList();
		}
		return List.of(new Column("", Columns::scalar));
	}

	private static @Nullable String joined(List<?> items, Column column, String separator) {
		List<String> cells = items.stream()
			.map((item) -> Objects.toString(column.value().apply(item), ""))
			.map((cell) -> escaped(cell, separator.strip().charAt(0)))
			.toList();
		return cells.stream().allMatch(String::isEmpty) ? null : String.join(separator, cells);
	}

	private static String escaped(String cell, char separator) {
		return cell.replace("\\", "\\\\")
			.replace(Character.toString(separator), "\\u00" + HexFormat.of().toHexDigits((byte) separator));
	}

	private static Object scalar(Object value) {
		if (value instanceof Term term) {
			return term.value();
		}
		return (value instanceof Number || value instanceof Boolean) ? value : value.toString();
	}

	private static String snake(String name) {
		return HUMP.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
	}

	/**
	 * A column.
	 *
	 * @param name its name; empty for the value itself
	 * @param value a function that returns the cell for a value; null if the cell is
	 * empty
	 */
	private record Column(String name, Function<Object, @Nullable Object> value) {

		Column in(String component, Function<Object, @Nullable Object> part) {
			return new Column(this.name.isEmpty() ? component : component + "_" + this.name, (item) -> {
				Object inner = part.apply(item);
				return (inner != null) ? this.value.apply(inner) : null;
			});
		}

	}

}
