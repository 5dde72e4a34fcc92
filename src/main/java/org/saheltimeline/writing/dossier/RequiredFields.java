package org.saheltimeline.writing.dossier;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.core.Nullness;
import org.springframework.util.ReflectionUtils;

/**
 * Checks records that were read from a text: every component that is not
 * {@link Nullable @Nullable} has a value, and no text is too long or has characters that
 * cannot be shown.
 */
public final class RequiredFields {

	/** Far more than a sentence; the OpenAPI document promises a limit for every text. */
	private static final int LONGEST = 2_000;

	/**
	 * The bidirectional controls (Unicode Standard Annex 9), apart from the plain marks.
	 */
	private static final int FIRST_EMBEDDING = 0x202A;

	private static final int LAST_OVERRIDE = 0x202E;

	private static final int FIRST_ISOLATE = 0x2066;

	private static final int LAST_ISOLATE = 0x2069;

	/** The last two code points of each plane are noncharacters. */
	private static final int NO_CHARACTER = 0xFFFE;

	/** More than any script needs; beyond that, marks cover the lines around. */
	private static final int HIGHEST_STACK = 8;

	private static final Pattern STACK = Pattern.compile("[\\p{Mn}\\p{Me}]{%d}".formatted(HIGHEST_STACK + 1));

	private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {

		@Override
		protected List<Field> computeValue(Class<?> type) {
			return Arrays.stream(type.getRecordComponents()).map(Field::of).toList();
		}

	};

	private RequiredFields() {
	}

	/** Checks a record or a list of records, including all their parts. */
	public static void check(Object content, Faults faults) {
		check("", content, faults);
	}

	private static void check(String pointer, @Nullable Object value, Faults faults) {
		if (value instanceof Collection<?> values) {
			int index = 0;
			for (Object element : values) {
				String at = pointer + "/" + index++;
				if (isBlank(element)) {
					faults.add(at, "the entry is empty");
				}
				checkText(at, "the entry", element, faults);
				check(at, element, faults);
			}
		}
		else if (value instanceof Record) {
			for (Field field : FIELDS.get(value.getClass())) {
				field.check(pointer + "/" + field.name, value, faults);
			}
		}
	}

	private static boolean isBlank(@Nullable Object value) {
		return value == null || (value instanceof String text && text.isBlank());
	}

	private static void checkText(String pointer, String what, @Nullable Object value, Faults faults) {
		if (value instanceof String text) {
			checkLength(pointer, what, text, LONGEST, faults);
			if (STACK.matcher(text).find()) {
				faults.add(pointer, "%s has more than %d combining marks in a row".formatted(what, HIGHEST_STACK));
			}
			text.codePoints()
				.filter(RequiredFields::isUnprintable)
				.findFirst()
				.ifPresent((character) -> faults.add(pointer,
						("%s contains the character U+%04X; control characters, "
								+ "unpaired surrogates, bidirectional controls and noncharacters are not allowed")
							.formatted(what, character)));
		}
	}

	/** Checks the length of a text, which the OpenAPI document states in code points. */
	static void checkLength(String pointer, String what, String text, int longest, Faults faults) {
		int length = text.codePointCount(0, text.length());
		if (length > longest) {
			faults.add(pointer, "%s has %,d characters; at most %,d are allowed".formatted(what, length, longest));
		}
	}

	/**
	 * Returns whether a character has no place in a text, or changes how others are read.
	 */
	private static boolean isUnprintable(int character) {
		return switch (Character.getType(character)) {
			case Character.CONTROL -> character != '\n' && character != '\t' && character != '\r';
			case Character.SURROGATE -> true;
			default -> (character >= FIRST_EMBEDDING && character <= LAST_OVERRIDE)
					|| (character >= FIRST_ISOLATE && character <= LAST_ISOLATE)
					|| (character & NO_CHARACTER) == NO_CHARACTER;
		};
	}

	/** A component of a record. */
	private record Field(String name, Method accessor, boolean required) {

		static Field of(RecordComponent component) {
			Method accessor = component.getAccessor();
			ReflectionUtils.makeAccessible(accessor);
			return new Field(component.getName(), accessor,
					Nullness.forMethodReturnType(accessor) != Nullness.NULLABLE);
		}

		void check(String pointer, Object owner, Faults faults) {
			Object value = ReflectionUtils.invokeMethod(this.accessor, owner);
			if (this.required && isBlank(value)) {
				faults.add(pointer, "\"%s\" is missing".formatted(this.name));
			}
			checkText(pointer, "\"" + this.name + "\"", value, faults);
			RequiredFields.check(pointer, value, faults);
		}

	}

}
