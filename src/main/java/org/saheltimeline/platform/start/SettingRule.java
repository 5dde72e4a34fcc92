package org.saheltimeline.platform.start;

import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.platform.settings.Within;

import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;
import org.springframework.util.unit.DataSize;

/**
 * The rule that the value of a setting must follow.
 *
 * @param name the name of the setting
 * @param field the field of its record
 */
record SettingRule(String name, Field field) {

	private static final Map<Class<?>, String> FORMS = Map.of(Boolean.class, "true or false", Duration.class,
			"a time with its unit (such as 500ms, 30s, 5m)", DataSize.class, "a size with its unit (such as 16MB)",
			BigDecimal.class, "a number", Integer.class, "a whole number", Long.class, "a whole number", String.class,
			"a non-empty text");

	/** Returns the rules of a settings record. */
	static List<SettingRule> of(String prefix, Class<?> type) {
		List<String> components = Arrays.stream(type.getRecordComponents())
			.map((component) -> component.getName())
			.toList();
		return Arrays.stream(type.getDeclaredFields())
			.filter((field) -> components.contains(field.getName()))
			.map((field) -> new SettingRule(prefix + "." + DataObjectPropertyName.toDashedForm(field.getName()), field))
			.toList();
	}

	/** Returns whether a bare number would be read as milliseconds or bytes. */
	boolean needsUnit() {
		return this.field.getType() == Duration.class || this.field.getType() == DataSize.class;
	}

	/** Returns whether the value in a settings record is allowed. */
	boolean allows(Object settings) {
		ReflectionUtils.makeAccessible(this.field);
		return switch (ReflectionUtils.getField(this.field, settings)) {
			case null -> true;
			case String text -> !text.isBlank() || isOptional();
			case Number number -> isWithin(new BigDecimal(number.toString()), BigDecimal::new);
			case Duration duration -> isWithin(duration, DurationStyle::detectAndParse);
			case DataSize size -> isWithin(size, DataSize::parse);
			default -> true;
		};
	}

	private boolean isOptional() {
		return this.field.getAnnotatedType().isAnnotationPresent(Nullable.class);
	}

	private <T extends Comparable<T>> boolean isWithin(T value, Function<String, T> reading) {
		Within within = this.field.getAnnotation(Within.class);
		return within == null || (value.compareTo(reading.apply(within.min())) >= 0
				&& value.compareTo(reading.apply(within.max())) <= 0);
	}

	/** Returns the rule in words, to follow "It". */
	String words() {
		Class<?> type = ClassUtils.resolvePrimitiveIfNecessary(this.field.getType());
		Within within = this.field.getAnnotation(Within.class);
		return "must be "
				+ (type.isEnum() ? "one of " + constants(type) : FORMS.getOrDefault(type, "in a different format"))
				+ ((within != null) ? " from %s to %s".formatted(within.min(), within.max()) : "");
	}

	private static String constants(Class<?> type) {
		return Arrays.stream(type.getEnumConstants())
			.map((constant) -> constant.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
			.collect(Collectors.joining(", "));
	}

}
