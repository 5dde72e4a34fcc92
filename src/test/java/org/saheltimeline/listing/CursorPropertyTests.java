package org.saheltimeline.listing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.web.InvalidParameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** A cursor opens what it was written for, and nothing else makes more than a refusal. */
class CursorPropertyTests {

	private static final String QUERY = "EventEventFilter[q=Itté][-date, id]";

	@Property
	void aCursorGivesBackItsKeys(@ForAll List<String> keys, @ForAll long number) {
		assertThat(read(QUERY, Cursor.write(QUERY, keys))).isEqualTo(JsonMapper.shared().valueToTree(keys));
		List<Object> mixed = List.of(number, "niger-coup");
		assertThat(read(QUERY, Cursor.write(QUERY, mixed))).hasToString("[%d,\"niger-coup\"]".formatted(number));
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
