package org.saheltimeline.vocabulary.time;

import java.util.Objects;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests for dates in formats without EDTF: in words, and reduced to what is certain. */
class DateInWordsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2023-07-26            | 26 July 2023                                   | 2023-07-26 | 2023-07-26
			2023-10               | October 2023                                   | 2023-10    | 2023-10
			2023-10-XX            | October 2023                                   | 2023-10    | 2023-10
			2023-10-1X            | between 10 October 2023 and 19 October 2023    | 2023-10-10 | 2023-10-19
			2023-09-3X            | 30 September 2023                              | 2023-09-30 | 2023-09-30
			2024-02-2X            | between 20 February 2024 and 29 February 2024  | 2024-02-20 | 2024-02-29
			2023                  | 2023                                           | 2023       | 2023
			2023-XX               | 2023                                           | 2023       | 2023
			2023-1X               | between 1 October 2023 and 31 December 2023    | 2023-10    | 2023-12
			2023-0X               | between 1 January 2023 and 30 September 2023   | 2023-01    | 2023-09
			2023-1X/..            | from between 1 October 2023 and 31 December 2023 on | 2023-10 |
			../2023-1X            | until between 1 October 2023 and 31 December 2023 | | 2023-12
			2023-22               | summer 2023                                    | 2023-06    | 2023-08
			2023-24               | winter 2023                                    | 2023-12    | 2024-02
			202X                  | the 2020s                                      | 2020       | 2029
			19XX                  | between 1 January 1900 and 31 December 1999    | 1900       | 1999
			0987                  | 0987                                           | 0987       | 0987
			2023-10~              | about October 2023                             | 2023-10    | 2023-10
			2023-12-21?           | 21 December 2023 (uncertain)                   | 2023-12-21 | 2023-12-21
			2023%                 | about 2023 (uncertain)                         | 2023       | 2023
			2023-09/2023-12       | September 2023 to December 2023                | 2023-09    | 2023-12
			2012/2023-12-22       | 2012 to 22 December 2023                       | 2012       | 2023-12-22
			2023-07-26/..         | from 26 July 2023 on                           | 2023-07-26 |
			2012~/..              | from about 2012 on                             | 2012       |
			../2024-08-06         | until 6 August 2024                            |            | 2024-08-06
			/2024-08              | until August 2024                              |            | 2024-08
			2023-22/2024          | summer 2023 to 2024                            | 2023-06    | 2024
			[2023-09-24..2023-09-30] | between 24 and 30 September 2023            | 2023-09-24 | 2023-09-30
			[2023-07-26..2023-10-10] | between 26 July and 10 October 2023         | 2023-07-26 | 2023-10-10
			[2023-07..2023-09-24]    | between July and 24 September 2023          | 2023-07    | 2023-09-24
			[2023..2023-08-06]       | between 1 January and 6 August 2023         | 2023       | 2023-08-06
			[2023-07..2023-07-20]    | between 1 and 20 July 2023                  | 2023-07    | 2023-07-20
			[2020..2023-12-22]       | between 2020 and 22 December 2023           | 2020       | 2023-12-22
			[..2024-08-06]           | by 6 August 2024                            |            | 2024-08-06
			[2020..]                 | 2020 or later                               | 2020       |
			""")
	void isSaidAndReducedAsSureAsItIs(String edtf, String words, String start, String end) {
		FactDate date = FactDate.of(edtf, Basis.STATED);
		assertThat(date.inWords()).isEqualTo(words);
		assertThat(Objects.toString(date.start(), null)).isEqualTo(start);
		assertThat(Objects.toString(date.end(), null)).isEqualTo(end);
	}

}
