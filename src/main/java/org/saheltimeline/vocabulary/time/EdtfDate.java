package org.saheltimeline.vocabulary.time;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A date in the Extended Date/Time Format, levels 0 and 1 and the level 2 sets of one
 * range (ISO 8601-2:2019, clauses 4.8, 8, 9, 10.2 and 12), with the range of days that it
 * may mean, so that partial and open dates can be compared and searched.
 * <ul>
 * <li>Years run from 0001 to 9999; there is no time of day.</li>
 * <li>{@code X} stands for an unspecified digit, starting from the right: {@code 20XX},
 * {@code 2023-XX}, {@code 2023-10-XX}. Two features come from level 2, because articles
 * need them: a month or day with one known digit ({@code 2023-1X} is October to
 * December), and any form in this list at either end of an interval.</li>
 * <li>Seasons are the meteorological ones of the northern hemisphere: {@code 2023-21} is
 * 1 March to 31 May, {@code -22} June to August, {@code -23} September to November and
 * {@code -24} 1 December to the end of February of the following year.</li>
 * <li>The qualifiers {@code ?}, {@code ~} and {@code %} set flags and never widen the
 * bounds: EDTF does not define how far they reach, and an invented margin would look like
 * evidence.</li>
 * <li>An interval runs from the earliest day of its start to the latest day of its end,
 * even if the two overlap ({@code 2023-10/2023-10-05} is 1 to 5 October). An open end
 * ({@code ..}) or unknown end (empty) has no bound.</li>
 * <li>A set of one range means one day of it: {@code [2023-09-24..2023-09-30]} is a day
 * between the two, {@code [..2024-08-06]} a day up to 6 August 2024, and {@code [2020..]}
 * one in or after 2020. Every other set is refused.</li>
 * </ul>
 *
 * @param edtf the normal form: the text as given, except that an interval between two
 * identical dates without qualifiers or unspecified digits becomes a single date
 * ({@code 2023/2023} becomes {@code 2023}), and so does a set
 * @param earliest the first possible day; null if the start has no bound
 * @param latest the last possible day; null if the end has no bound
 * @param precision the finest unit that is fully known
 * @param approximate whether the date, or either end of the interval, has {@code ~} or
 * {@code %}
 * @param uncertain whether the date, or either end of the interval, has {@code ?} or
 * {@code %}
 */
public record EdtfDate(String edtf, @Nullable LocalDate earliest, @Nullable LocalDate latest, Precision precision,
		boolean approximate, boolean uncertain) {

	private static final int MAX_LENGTH = 64;

	private static final Pattern PLAIN = Pattern.compile("[0-9-]+");

	private static final Pattern QUALIFIED = Pattern.compile("([^?~%]+)[?~%]?");

	private static final Pattern QUALIFIED_TWICE = Pattern.compile("[^?~%]+[?~%]{2,}");

	/**
	 * Parses a date.
	 * @param text the date as entered by a person or sent by a client; any text is safe
	 * @return the date in normal form with its bounds
	 * @throws EdtfException if the text is not a date as described above
	 */
	public static EdtfDate parse(String text) {
		if (text.length() > MAX_LENGTH) {
			throw new EdtfException(text.substring(0, 10), "begins a text of %d characters".formatted(text.length()),
					"at most %d are allowed".formatted(MAX_LENGTH));
		}
		RefusedForm.check(text);
		if (OneOf.isOneOf(text)) {
			return OneOf.parse(text);
		}
		return (text.indexOf('/') < 0) ? single(text) : Interval.parse(text);
	}

	/**
	 * Returns the start of an interval or of the range in a set, or else the date itself;
	 * null if the start is open or unknown.
	 */
	public @Nullable EdtfDate start() {
		return isOneOf() ? OneOf.start(this.edtf) : end(0);
	}

	/**
	 * Returns the end of an interval or of the range in a set, or else the date itself;
	 * null if the end is open or unknown.
	 */
	public @Nullable EdtfDate end() {
		return isOneOf() ? OneOf.end(this.edtf) : end(1);
	}

	/** Returns whether this is a set: one day of a range, but not known which. */
	public boolean isOneOf() {
		return OneOf.isOneOf(this.edtf);
	}

	/** Returns whether this is an interval with a start, an end or both. */
	public boolean isInterval() {
		return this.edtf.indexOf('/') >= 0;
	}

	/**
	 * Returns whether the date has one of these precisions and is fully known, with no
	 * qualifier and no unspecified digit.
	 */
	public boolean isPlain(Precision... precisions) {
		return isFullyKnown() && List.of(precisions).contains(this.precision);
	}

	/** Returns whether the date has no qualifier and no unspecified digit. */
	boolean isFullyKnown() {
		return PLAIN.matcher(this.edtf).matches();
	}

	private @Nullable EdtfDate end(int position) {
		return (this.precision == Precision.INTERVAL) ? Interval.end(this.edtf.split("/", -1)[position]) : this;
	}

	/** Parses a date that is not an interval, or one end of an interval. */
	static EdtfDate single(String text) {
		Matcher qualified = QUALIFIED.matcher(text);
		if (!qualified.matches()) {
			throw misplacedQualifier(text);
		}
		Span span = Span.of(qualified.group(1));
		boolean both = text.endsWith("%");
		return new EdtfDate(text, span.first(), span.last(), span.precision(), both || text.endsWith("~"),
				both || text.endsWith("?"));
	}

	private static EdtfException misplacedQualifier(String text) {
		if (QUALIFIED_TWICE.matcher(text).matches()) {
			return new EdtfException(text, "has more than one qualifier",
					"one of ?, ~ and % is allowed at the end, and % means both uncertain and approximate");
		}
		return new EdtfException(text, "has a qualifier on a component, which is EDTF level 2",
				"?, ~ or % is allowed at the end of a date, such as 2023-10~");
	}

}
