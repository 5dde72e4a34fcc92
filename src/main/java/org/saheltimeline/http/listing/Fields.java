package org.saheltimeline.http.listing;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.web.InvalidParameters;
import org.saheltimeline.http.web.InvalidValue;

import org.springframework.util.ReflectionUtils;

/**
 * The fields that a list shows of its items.
 *
 * @param type the record type of the items
 * @param names the components that are shown
 * @param chosen whether the {@code fields} parameter was given
 */
public record Fields(Class<?> type, List<String> names, boolean chosen) {

	private static final ClassValue<List<RecordComponent>> COMPONENTS = new ClassValue<>() {

		@Override
		protected List<RecordComponent> computeValue(Class<?> type) {
			return Arrays.stream(type.getRecordComponents())
				.filter((component) -> !component.getAccessor().isAnnotationPresent(JsonIgnore.class))
				.toList();
		}

	};

	/** Identifies an item, so JSON always contains it. */
	public static final String ID = "id";

	/**
	 * Returns the fields named by the {@code fields} parameter, or all of them if it is
	 * absent.
	 * @param type the record type of the items
	 * @param fields the parameter
	 */
	public static Fields of(Class<?> type, @Nullable List<String> fields) {
		List<String> all = components(type).map(RecordComponent::getName).toList();
		if (fields == null) {
			return new Fields(type, all, false);
		}
		for (String field : fields) {
			if (!all.contains(field)) {
				throw new InvalidParameters("fields", InvalidValue.noneOf(field, all));
			}
		}
		return new Fields(type, all.stream().filter(fields::contains).toList(), true);
	}

	/** Returns these fields with only the given ones of the optional fields. */
	public Fields with(Collection<String> optional, Collection<String> included) {
		List<String> shown = components(this.type).map(RecordComponent::getName)
			.filter((name) -> optional.contains(name) ? included.contains(name) : this.names.contains(name))
			.toList();
		return new Fields(this.type, shown, this.chosen);
	}

	/**
	 * Reduces an item to its id and the chosen fields; returns the item itself if no
	 * fields were chosen.
	 */
	Object trim(Object item) {
		if (!this.chosen) {
			return item;
		}
		Map<String, @Nullable Object> trimmed = new LinkedHashMap<>();
		components(this.type).filter((component) -> isShown(component.getName())).forEach((component) -> {
			ReflectionUtils.makeAccessible(component.getAccessor());
			Object value = ReflectionUtils.invokeMethod(component.getAccessor(), item);
			if (value != null || !component.getAccessor().isAnnotationPresent(JsonInclude.class)) {
				trimmed.put(component.getName(), value);
			}
		});
		return trimmed;
	}

	private boolean isShown(String name) {
		return name.equals(ID) || this.names.contains(name);
	}

	private static Stream<RecordComponent> components(Class<?> type) {
		return COMPONENTS.get(type).stream();
	}

}
