package org.saheltimeline.http.listing;

import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.TestDatabase;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests on a real PostgreSQL that any text is a safe query. */
class SearchPropertyTests {

	private static @Nullable SingleConnectionDataSource connection;

	@BeforeContainer
	static void connect() throws Exception {
		connection = new SingleConnectionDataSource(TestDatabase.createDatabase().getConnection(), true);
	}

	@AfterContainer
	static void disconnect() {
		if (connection != null) {
			connection.destroy();
		}
	}

	@Property(tries = 2000)
	void anyTextIsASafeQuestion(@ForAll("texts") String text) {
		assertThat(ask(text)).isNotNull();
	}

	@Property(tries = 2000)
	void anyTextOfTheSearchersAlphabetIsASafeQuestion(@ForAll("searches") String text) {
		assertThat(ask(text)).isNotNull();
	}

	/**
	 * Stop words must not raise a notice: the driver keeps each one, and there would be
	 * one per row.
	 */
	@Property(tries = 10)
	void aQuestionOfStopWordsIsNoNews(@ForAll("stopWords") String words) throws Exception {
		try (Statement statement = Objects.requireNonNull(connection).getConnection().createStatement()) {
			statement.execute("select search_query('%s')".formatted(words));
			assertThat((Object) statement.getWarnings()).isNull();
		}
	}

	@Provide
	Arbitrary<String> stopWords() {
		return Arbitraries.of("the", "and", "the same", "of it", "is not");
	}

	@Property(tries = 500)
	void noNumberOfMinusesIsTooMuch(@ForAll("minuses") String minus, @ForAll @IntRange(min = 30, max = 200) int times) {
		assertThat(ask(minus.repeat(times))).isNotNull();
	}

	@Provide
	Arbitrary<String> minuses() {
		return Arbitraries.of("-", "- ", "-(", "-\"", "-\t", "-a ", "-\"a\" ", "--a", "-é", "- or ", "-_", "\"-");
	}

	@Property(tries = 500)
	void aPlainWordFindsItselfWhateverStandsAroundIt(@ForAll("words") String word, @ForAll("signs") String signs) {
		assertThat(ask(word + signs)).isTrue();
	}

	/**
	 * Searches for each word of a text, punctuation included, and for each run of letters
	 * and digits in it.
	 */
	@Property(tries = 2000)
	void everyWordOfATextFindsIt(@ForAll("wordsWithSigns") List<String> words) {
		String text = String.join(" ", words);
		List<String> questions = new ArrayList<>(words);
		words.forEach((word) -> questions.addAll(List.of(word.split("[^\\p{L}\\p{N}\\p{M}]+"))));
		for (String question : questions) {
			boolean asksForNoWord = question.codePoints().noneMatch(Character::isLetterOrDigit);
			boolean excludes = question.matches("(-|.*\"-)[\"\\p{L}].*|.*\"-\\p{N}.*");
			if (!asksForNoWord && !excludes) {
				assertThat(finds(text, question)).as("%s in %s", question, text).isTrue();
			}
		}
	}

	@Provide
	Arbitrary<List<String>> wordsWithSigns() {
		Arbitrary<String> letters = Arbitraries.of("Mali", "Niger", "U", "S", "a", "b", "1234", "5", "3e", "1e5",
				"0x1F", "É", "Itte\u0301", "N", "Djamena", "or", "the", "и", "ماي", "٢٠٢٣", "ß", "ﬁ", "漢字", "x", "CFA");
		Arbitrary<String> signs = Arbitraries.of("/", ".", "-", "'", "’", "@", "://", "_", "&", "+", ",", "€", "²", "№",
				"…", "—", "\u00AD", ":", "\"", "(", "%", "\\", "<", ">", "*", "=", "|", "!", "#", ";", "?");
		Arbitrary<String> pieces = Arbitraries.frequencyOf(Tuple.of(3, letters), Tuple.of(2, signs));
		return pieces.list()
			.ofMinSize(1)
			.ofMaxSize(6)
			.map((list) -> String.join("", list))
			.list()
			.ofMinSize(1)
			.ofMaxSize(5);
	}

	private static boolean finds(String text, String question) {
		return Boolean.TRUE.equals(new JdbcTemplate(Objects.requireNonNull(connection))
			.queryForObject("select search_document(?, '', '') @@ search_query(?)", Boolean.class, text, question));
	}

	@Provide
	Arbitrary<String> texts() {
		return Arbitraries.strings()
			.ofMaxLength(80)
			.filter((text) -> text.codePoints()
				.noneMatch((c) -> c == 0 || Character.getType(c) == Character.SURROGATE));
	}

	@Provide
	Arbitrary<String> searches() {
		Arbitrary<String> pieces = Arbitraries.of("convoy", "Itté", "or", "and", "not", "-", "\"", "'", "\\", "%", "_",
				"!", "&", "|", "(", ")", ":", "*", "<->", "<2>", ":A", "''", "--", "/*", ";", "$$", "\n", "\t", " ",
				"é", "́", "ß", "İ", "ﷺ", "😀", "a".repeat(3000), "http://x.y/z", "1e400", "-1", "the");
		return pieces.list().ofMaxSize(15).map((list) -> String.join("", list));
	}

	@Provide
	Arbitrary<String> words() {
		return Arbitraries.of("convoy", "Niamey", "ambassador", "withdrawal");
	}

	@Provide
	Arbitrary<String> signs() {
		Arbitrary<Set<String>> signs = Arbitraries.of(" ", "!", "?", ".", ",", ";", "(", ")", "&", "|")
			.set()
			.ofMaxSize(5);
		return Combinators.combine(signs, Arbitraries.of("", " ")).as((set, end) -> String.join("", set) + end);
	}

	private static @Nullable Boolean ask(String text) {
		return new JdbcTemplate(Objects.requireNonNull(connection)).queryForObject(
				"select search_document('The convoy leaves Niamey', 'ambassador', 'withdrawal') @@ search_query(?)",
				Boolean.class, text);
	}

}
