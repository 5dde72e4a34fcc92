package org.saheltimeline.http.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saheltimeline.Api;
import org.saheltimeline.CountedStatements;
import org.saheltimeline.TimelineTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A list needs two statements and one per collection, however long it is.
 */
@TimelineTest
class StatementCountTests {

	@ParameterizedTest
	@CsvSource({ "/events, 3", "'/events?include=reports,links', 6", "/actors, 3", "/places, 1", "/articles, 2",
			"/troop-counts, 0", "/conflicts, 0" })
	void aListNeedsTwoStatementsAndOnePerCollection(String list, int collections, @Autowired Api api,
			@Autowired CountedStatements statements) {
		String separator = list.contains("?") ? "&" : "?";
		int few = statements.during(() -> api.getAnew(list + separator + "limit=2"));
		int many = statements.during(() -> api.getAnew(list + separator + "limit=200"));
		int filtered = statements.during(() -> api.getAnew(list + separator + "limit=200" + sort(list) + slugs(list)));
		assertThat(few).isLessThanOrEqualTo(1 + collections).isPositive();
		assertThat(many).isLessThanOrEqualTo(1 + collections);
		assertThat(filtered).isLessThanOrEqualTo(2 + collections);
	}

	private static String sort(String list) {
		return switch (list) {
			case "/actors", "/places" -> "&sort=name";
			case "/conflicts" -> "";
			default -> "&sort=date";
		};
	}

	private static String slugs(String list) {
		return switch (list.replaceAll("\\?.*", "")) {
			case "/events" ->
				"&actor=france&place=niger&article=us-leaves-last-base-in-niger,macron-announces-withdrawal";
			case "/actors" -> "&memberOf=sahel-defence-pact-states";
			case "/places" -> "&within=niger";
			case "/troop-counts" -> "&force=france&place=niger";
			case "/conflicts" -> "&event=embassy-closure&article=embassy-closed-indefinitely";
			default -> "";
		};
	}

}
