package org.saheltimeline.page;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests that the page words a date as precisely as it is known. */
@PageTest
class PageDateTests {

	private static final String IN_WORDS = """
			async (edtf) => (await import('/page/model/dates.js')).edtfInWords(edtf)
			""";

	@Test
	void unspecifiedDigitsKeepTheirBounds(Visit visit) {
		visit.open("/");
		assertThat(inWords(visit, "2023-1X")).isEqualTo("between 1 October 2023 and 31 December 2023");
		assertThat(inWords(visit, "2023-0X")).isEqualTo("between 1 January 2023 and 30 September 2023");
		assertThat(inWords(visit, "2024-02-2X")).isEqualTo("between 20 February 2024 and 29 February 2024");
		assertThat(inWords(visit, "2023-09-3X")).isEqualTo("30 September 2023");
		assertThat(inWords(visit, "2023-10-XX")).isEqualTo("October 2023");
		assertThat(inWords(visit, "2023-XX-XX?")).isEqualTo("2023 (uncertain)");
		assertThat(inWords(visit, "2023-21/202X~")).isEqualTo("spring 2023 to about the 2020s");
	}

	private static Object inWords(Visit visit, String edtf) {
		return visit.page().evaluate(IN_WORDS, edtf);
	}

}
