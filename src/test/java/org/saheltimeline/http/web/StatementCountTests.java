package org.saheltimeline.http.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saheltimeline.Api;
import org.saheltimeline.CountedStatements;
import org.saheltimeline.TimelineTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the number of statements does not grow with the length of a list: one for
 * the rows of a chunk, one for their entities, one for each collection, and one for the
 * slugs in its filters.
 */
@TimelineTest
class StatementCountTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/events                                                   | 1
			/events?include=reports,links                             | 1
			/events?fields=id                                         | 7
			/events?knownBy=2024-12-31                                | 7
			/events?format=csv                                        | 7
			/events?format=atom                                       | 7
			/events?sort=title&kind=coup,ban                          | 1
			/events?date=2023-10                                      | 3
			/events?actor=france&place=niger&article=macron-announces-withdrawal | 2
			/actors                                                   | 5
			/actors?memberOf=sahel-defence-pact-states                | 6
			/places                                                   | 3
			/places?within=niger&sort=kind                            | 5
			/articles                                                 | 4
			/troop-counts                                             | 2
			/troop-counts?force=france&place=niger                    | 3
			/conflicts                                                | 1
			/conflicts?event=embassy-closure&article=embassy-closed-indefinitely | 2
			""")
	void aListNeedsTheSameStatementsHoweverLongItIs(String list, int expected, @Autowired Api api,
			@Autowired CountedStatements statements) {
		String limit = (list.contains("?") ? "&" : "?") + "limit=";
		assertThat(statements.during(() -> api.getAnew(list + limit + 200))).isEqualTo(expected);
		// Enclosing places that are not on the page take one more statement
		int elsewhere = list.equals("/places") ? 1 : 0;
		assertThat(statements.during(() -> api.getAnew(list + limit + 2))).isBetween(1, expected + elsewhere);
	}

}
