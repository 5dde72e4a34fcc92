package org.saheltimeline.timeline.event;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saheltimeline.timeline.event.MonthHistogram.Span;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests that an event counts in every month in which it may have happened. */
class MonthHistogramTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2023-07..2023-07 1                                     | 2023-07 1
			2023-07..2023-07 3; 2023-09..2023-09 2                 | 2023-07 3, 2023-09 2
			2023-11..2024-02 1; 2024-01..2024-01 1                 | 2023-11 1, 2023-12 1, 2024-01 2, 2024-02 1
			2023-11.. 1; 2024-01..2024-01 1                        | 2023-11 1, 2023-12 1, 2024-01 2
			..2023-11 1; 2023-09..2023-09 1; 2023-12.. 1           | 2023-09 2, 2023-10 1, 2023-11 1, 2023-12 1
			2012-01.. 5                                            | 2012-01 5
			..2012-01 5                                            | 2012-01 5
			''                                                     | ''
			""")
	void anOpenEndReachesAsFarAsTheOthersDo(String spans, String months) {
		String counted = MonthHistogram
			.of(Arrays.stream(spans.split("; ", -1))
				.filter((span) -> !span.isEmpty())
				.map((span) -> span(span))
				.toList())
			.stream()
			.map((month) -> month.value() + " " + month.count())
			.collect(Collectors.joining(", "));
		assertThat(counted).isEqualTo(months);
	}

	private static Span span(String text) {
		String[] words = text.split(" ", 2);
		String[] ends = words[0].split("\\.\\.", -1);
		return new Span(ends[0].isEmpty() ? null : YearMonth.parse(ends[0]),
				ends[1].isEmpty() ? null : YearMonth.parse(ends[1]), Long.parseLong(words[1]));
	}

}
