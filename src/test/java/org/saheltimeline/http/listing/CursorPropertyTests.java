package org.saheltimeline.http.listing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.web.InvalidParameters;
import org.saheltimeline.vocabulary.codebook.Term;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests that a cursor works only for its own query, and that any other text is rejected
 * cleanly.
 */
class CursorPropertyTests {

	private static final String QUERY = "EventEventFilter[q=Itté][-date, id]";

	@Property
	void aCursorGivesBackItsKeys(@ForAll List<String> keys, @ForAll long number) {
		assertThat(read(QUERY, Cursor.write(QUERY, keys))).isEqualTo(JsonMapper.shared().valueToTree(keys));
		List<Object> mixed = List.of(number, "niger-coup");
		assertThat(read(QUERY, Cursor.write(QUERY, mixed))).hasToString("[%d,\"niger-coup\"]".formatted(number));
	}

	@Property
	void aDayThatNoDatabaseHasIsRefused(@ForAll @IntRange(min = 10_000, max = 999_999_999) int year) {
		String cursor = Cursor.write(QUERY, List.of(LocalDate.of(year, 1, 1)));
		assertThatExceptionOfType(InvalidParameters.class)
			.isThrownBy(() -> Cursor.read(QUERY, cursor, List.of(LocalDate.class)));
	}

	@Property
	void aCursorOpensNoOtherQuery(@ForAll String other, @ForAll List<String> keys) {
		if (!other.equals(QUERY)) {
			assertThat(read(other, Cursor.write(QUERY, keys))).isNull();
		}
	}

	@Property(tries = 5000)
	void noTextIsMoreThanRefused(@ForAll String text) {
		assertThat(read(QUERY, text)).isNull();
	}

	@Property(tries = 5000)
	void noTextOfTheAlphabetIsMoreThanRefused(@ForAll("alphabet") String text) {
		assertThat(read(QUERY, text)).isNull();
	}

	@Property(tries = 5000)
	void noContentUnderABrokenSealIsMoreThanRefused(@ForAll("json") String content) {
		byte[] sealed = ("12345678" + content).getBytes(StandardCharsets.UTF_8);
		assertThat(read(QUERY, Base64.getUrlEncoder().encodeToString(sealed))).isNull();
	}

	@Property(tries = 5000)
	void aSlipOfThePenOpensTheSameOrNothing(@ForAll @IntRange(max = 100) int place, @ForAll("alphabet") String slip,
			@ForAll @IntRange(max = 2) int replaced) {
		String cursor = Cursor.write(QUERY, List.of("2023-07-26", "niger-coup"));
		int from = Math.min(place, cursor.length());
		int to = Math.min(from + replaced, cursor.length());
		JsonNode keys = read(QUERY, cursor.substring(0, from) + slip + cursor.substring(to));
		if (keys != null) {
			assertThat(keys).hasToString("[\"2023-07-26\",\"niger-coup\"]");
		}
	}

	@Property(tries = 5000)
	void noForgedContentIsMoreThanRefused(@ForAll("forged") List<?> keys) {
		try {
			List<Object> read = Cursor.read(QUERY, Cursor.write(QUERY, keys),
					List.of(LocalDate.class, Double.class, ActorKindLike.class, String.class));
			assertThat(read.get(0)).isInstanceOf(LocalDate.class);
			assertThat(read.get(1)).isInstanceOf(Double.class);
			assertThat(read.get(2)).isInstanceOf(ActorKindLike.class);
			assertThat(read.get(3)).asString().doesNotContain("\0");
		}
		catch (InvalidParameters refusal) {
			assertThat(refusal).hasMessageStartingWith("The cursor is damaged");
		}
	}

	@Provide
	Arbitrary<List<Object>> forged() {
		return Arbitraries
			.<Object>of("2023-07-26", "2023-02-30", "state", "nothing", "", "\0", "niger", 1, 0.5, -1e300, true,
					List.of("niger"), Map.of("niger", 1))
			.list()
			.ofMaxSize(5);
	}

	/** A sort key with a closed list of values. */
	enum ActorKindLike implements Term {

		STATE, PERSON;

		@Override
		public String definition() {
			return "";
		}

	}

	@Provide
	Arbitrary<String> alphabet() {
		return Arbitraries.strings().alpha().numeric().withChars("-_=+/% ").ofMaxLength(60);
	}

	@Provide
	Arbitrary<String> json() {
		return Arbitraries.strings().withChars("[]{}\",:0123456789.eE+-truefalsn\\ ").ofMaxLength(60);
	}

	private static @Nullable JsonNode read(String query, String cursor) {
		try {
			return Cursor.read(query, cursor);
		}
		catch (InvalidParameters refusal) {
			return null;
		}
	}

}
