package org.saheltimeline.timeline.formats;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.event.EventView.FigureView;
import org.saheltimeline.timeline.event.Lag;
import org.saheltimeline.timeline.event.Unit;
import org.saheltimeline.vocabulary.codebook.Term;
import org.saheltimeline.vocabulary.quantity.Qualifier;
import org.saheltimeline.vocabulary.quantity.Quantity;

import org.springframework.util.StringUtils;

/** Writes coded values, numbers and relations as a sentence would have them. */
public final class Words {

	/**
	 * Relations of an event to another, and of an actor to another, as a verb that the
	 * other follows. All others are their own name with spaces.
	 */
	private static final Map<String, String> RELATIONS = Map.ofEntries(Map.entry("part-of", "is part of"),
			Map.entry("has-part", "includes"), Map.entry("led-from", "was caused, at least in part, by"),
			Map.entry("responded-by", "was answered by"), Map.entry("fulfils", "carries out"),
			Map.entry("fulfilled-by", "was carried out by"), Map.entry("defied-by", "was defied by"),
			Map.entry("follows", "came after"), Map.entry("followed-by", "was followed by"),
			Map.entry("begins", "began"), Map.entry("begun-by", "began with"), Map.entry("ends", "ended"),
			Map.entry("ended-by", "ended with"), Map.entry("member-of", "is a member of"),
			Map.entry("has-member", "has as a member"), Map.entry("leads", "leads or led"),
			Map.entry("led-by", "is or was led by"), Map.entry("represented-by", "is represented by"),
			Map.entry("ally-of", "is allied with"), Map.entry("overthrown-by", "was overthrown by"),
			Map.entry("opposed-by", "is opposed by"), Map.entry("detains", "holds"),
			Map.entry("detained-by", "is held by"),
			Map.entry("former-colonial-power-of", "is the former colonial power of"),
			Map.entry("former-colony-of", "is a former colony of"), Map.entry("linked-to", "is linked to"),
			Map.entry("supported-by", "is supported by"));

	private Words() {
	}

	/** Returns a coded value in words. */
	public static String of(Term term) {
		return of(term.value());
	}

	/** Returns a coded value in words. */
	public static String of(String value) {
		return value.replace('-', ' ');
	}

	/** Returns a relation as a verb that the other end follows. */
	public static String relation(String relation) {
		return RELATIONS.getOrDefault(relation, of(relation));
	}

	/** Returns a number as the article qualifies it. */
	public static String number(@Nullable Long stated, Qualifier qualifier) {
		if (qualifier == Qualifier.EXACT) {
			return number(stated);
		}
		return Stream.of(of(qualifier), number(stated)).filter(StringUtils::hasLength).collect(Collectors.joining(" "));
	}

	/** Returns a number with thousands separated; nothing if there is none. */
	public static String number(@Nullable Long number) {
		return (number != null) ? String.format(Locale.ENGLISH, "%,d", number) : "";
	}

	/** Returns a number of troops. */
	public static String troops(Quantity count) {
		return number(count.stated(), count.qualifier())
				+ ((count.qualifier() == Qualifier.HUNDREDS || count.qualifier() == Qualifier.THOUSANDS) ? " of" : "");
	}

	/** Returns a number with its unit. */
	public static String figure(FigureView figure) {
		String number = number(figure.stated(), figure.qualifier());
		if (figure.unit() == Unit.PERCENT) {
			return (figure.stated() != null) ? number + "%" : number;
		}
		boolean isOne = figure.stated() != null && figure.stated() == 1;
		return number + ((figure.qualifier() == Qualifier.HUNDREDS || figure.qualifier() == Qualifier.THOUSANDS)
				? " of " : " ") + unit(figure.unit(), isOne);
	}

	private static String unit(Unit unit, boolean isOne) {
		return switch (unit) {
			case PERSON -> (isOne) ? "person" : "people";
			case MILLION_DOLLAR -> "million dollars";
			case PERCENT -> "per cent";
			case HOUR, DAY, MONTH, YEAR, KILOMETRE, MILE, BASE, MISSION, TIME -> of(unit) + ((isOne) ? "" : "s");
		};
	}

	/** Returns the range of a figure; null if it is a single number. */
	public static @Nullable String range(FigureView figure) {
		String range = range(figure.low(), figure.high());
		return (range != null && figure.unit() == Unit.PERCENT) ? range + "%" : range;
	}

	/** Returns the range of a number; null if it is a single one. */
	public static @Nullable String range(long low, @Nullable Long high) {
		if (high == null) {
			return number(low) + " or more";
		}
		return (low == high) ? null : number(low) + " to " + number(high);
	}

	/** Returns how far apart two linked events are; null if nothing says so. */
	public static @Nullable String lag(@Nullable Lag lag) {
		if (lag == null) {
			return null;
		}
		Integer high = lag.high();
		if (high == null) {
			return (lag.low() > 0) ? days(lag.low()) + " or more apart" : null;
		}
		return (high == lag.low()) ? days(high) + " apart" : "%d to %s apart".formatted(lag.low(), days(high));
	}

	private static String days(int days) {
		return days + ((days == 1) ? " day" : " days");
	}

	/** Returns a country by its code in ISO 3166-1; null if there is none. */
	public static @Nullable String country(@Nullable String code) {
		return (code != null) ? Locale.of("", code).getDisplayCountry(Locale.ENGLISH) : null;
	}

}
