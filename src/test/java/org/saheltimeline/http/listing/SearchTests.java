package org.saheltimeline.http.listing;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.saheltimeline.TestDatabase;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests on a real PostgreSQL that a search finds what a reader means. */
class SearchTests {

	private static final JdbcClient JDBC = JdbcClient.create(TestDatabase.createDatabase());

	@ParameterizedTest
	@CsvFileSource(resources = "searches.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
	void aSearchFindsWhatAReaderMeans(String text, String question, boolean found) {
		for (String document : new String[] { "?, '', ''", "'', ?, ''", "'', '', ?" }) {
			assertThat(JDBC.sql("select search_document(%s) @@ search_query(?)".formatted(document))
				.params(text, question)
				.query(Boolean.class)
				.single()).as("%s in %s", question, text).isEqualTo(found);
		}
	}

}
