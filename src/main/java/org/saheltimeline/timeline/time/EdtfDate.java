package org.saheltimeline.timeline.time;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A date in the Extended Date/Time Format, level 0 and 1 (ISO 8601-2:2019, clauses 4.8,
 * 8, 9 and 10.2), with the days that it may mean, so that partial and open dates can be
 * compared and searched.
 * <ul>
 * <li>Years run from 0001 to 9999; there is no time of day.</li>
 * <li>{@code X} stands for unspecified digits, from the right: {@code 20XX},
 * {@code 2023-XX}, {@code 2023-10-XX}. Two things are taken from level 2 because articles
 * need them: a month or day of which one digit is known ({@code 2023-1X} is October to
 * December), and every form of this list as an end of an interval.</li>
 * <li>Seasons are the meteorological ones of the northern hemisphere: {@code 2023-21} is
 * 1 March to 31 May, {@code -22} June to August, {@code -23} September to November and
 * {@code -24} 1 December to the end of February of the following year.</li>
 * <li>The qualifiers {@code ?}, {@code ~} and {@code %} set flags and never widen the
 * bounds: EDTF gives them no width, and one made up here would look like evidence.</li>
 * <li>An interval reaches from the earliest day of its start to the latest day of its
 * end, also where the two overlap ({@code 2023-10/2023-10-05} is 1 to 5 October). An open
 * end ({@code ..}) or unknown end (nothing) has no bound.</li>
 * </ul>
 *
 * @param edtf the normal form: the text as given, save that an interval with twice the
 * same end, neither qualified nor with unspecified digits, is that one date
 * ({@code 2023/2023} is {@code 2023})
 * @param earliest the first day that is possible, or null where the start has no bound
 * @param latest the last day that is possible, or null where the end has no bound
 * @param precision the finest unit that is wholly known
 * @param approximate whether the date, or an end of the interval, carries {@code ~} or
 * {@code %}
 * @param uncertain whether the date, or an end of the interval, carries {@code ?} or
 * {@code %}
 */
public record EdtfDate(String edtf, @Nullable LocalDate earliest, @Nullable LocalDate latest, Precision precision,
		boolean approximate, boolean uncertain) {

	private static final int MAX_LENGTH = 64;

	private static final Pattern PLAIN = Pattern.compile("[0-9-]+");

	private static final Pattern QUALIFIED = Pattern.compile("([^?~%]+)[?~%]?");

	private static final Pattern QUALIFIED_TWICE = Pattern.compile("[^?~%]+[?~%]{2,}");

	/**
	 * Reads a date.
	 * @param text the date as written by a person or sent by a client; any text is safe
	 * @return the date in normal form with its bounds
	 * @throws EdtfException if the text is anything but a date described above
	 */
	public static EdtfDate parse(String text) {
		if (text.length() > MAX_LENGTH) {
			throw new EdtfException(text.substring(0, 10), "begins a text of %d characters".formatted(text.length()),
					"at most %d are allowed".formatted(MAX_LENGTH));
		}
		RefusedForm.check(text);
		return (text.indexOf('/') < 0) ? single(text) : Interval.parse(text);
	}

	/**
	 * Where it starts: an interval's start, else the date itself; null where that is
	 * open.
	 */
	public @Nullable EdtfDate start() {
		return end(0);
	}

	/**
	 * Where it ends: an interval's end, else the date itself; null where that is open.
	 */
	public @Nullable EdtfDate end() {
		return end(1);
	}

	/**
	 * Whether it is as fine as one of these and wholly known: no qualifier, no
	 * unspecified digit.
	 */
	public boolean isPlain(Precision... precisions) {
		return PLAIN.matcher(this.edtf).matches() && List.of(precisions).contains(this.precision);
	}

	private @Nullable EdtfDate end(int position) {
		return (this.precision == Precision.INTERVAL) ? Interval.end(this.edtf.split("/", -1)[position]) : this;
	}

	/** Reads a date that is not an interval, or one end of an interval. */
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
