package org.saheltimeline.http.format;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnore;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests how a record is flattened into columns. */
class ColumnsTests {

	@Test
	void whatIsNestedBecomesColumnsOfItsOwnAndAListOneCell() {
		Columns columns = columns("id", "updatedAt", "when", "parts");
		assertThat(columns.names()).containsExactly("id", "updated_at", "when_from", "when_to", "parts_name",
				"parts_count", "parts_tags");
		assertThat(columns.row(new Row("a", 1L, new Time("x", null),
				List.of(new Part("one", 1L, List.of("p", "q")), new Part("two", null, List.of())), "hidden")))
			.isEqualTo(Arrays.asList("a", 1L, "x", null, "one | two", "1 | ", "p, q | "));
	}

	@Test
	void whatIsNotThereLeavesItsCellsEmpty() {
		assertThat(columns("id", "updatedAt", "when", "parts").row(new Row("a", 1L, null, List.of(), "hidden")))
			.isEqualTo(Arrays.asList("a", 1L, null, null, null, null, null));
		assertThat(columns("parts").row(new Row("a", 1L, null,
				List.of(new Part("one", null, List.of()), new Part("two", null, List.of())), "")))
			.isEqualTo(Arrays.asList("one | two", null, null));
	}

	@Test
	void onlyTheChosenComponentsAreColumns() {
		assertThat(columns("when", "id").names()).containsExactly("id", "when_from", "when_to");
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1", "@sum(a1)", "\t=1", "\r=1", "\n=1", "＝1", "-1\n2" })
	void noTextIsTakenForAFormula(String text) {
		assertThat(columns("id").row(new Row(text, -1L, null, List.of(), ""))).isEqualTo(List.of("'" + text));
		assertThat(columns("parts").row(new Row("", 1L, null, List.of(new Part(text, -1L, List.of(text))), "")))
			.isEqualTo(List.of("'" + text, "'-1", "'" + text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "'=1", "''-1" })
	void whatLooksGuardedIsGuardedToo(String text) {
		assertThat(columns("id").row(new Row(text, 1L, null, List.of(), ""))).isEqualTo(List.of("'" + text));
	}

	@Property
	void aCellFallsIntoAsManyPartsAsTheListHasElements(
			@ForAll @Size(min = 2, max = 5) List<@From("texts") String> names) {
		List<Part> parts = names.stream().map((name) -> new Part(name, null, names)).toList();
		List<@Nullable Object> row = columns("parts").row(new Row("a", 1L, null, parts, ""));
		assertThat(split(row.getFirst(), " | ")).isEqualTo(names);
		assertThat(split(row.getLast(), " | ")).hasSameSizeAs(names)
			.allSatisfy((tags) -> assertThat(split(tags, ", ")).isEqualTo(names));
	}

	@Provide
	Arbitrary<String> texts() {
		return Arbitraries.of("|", "\\", ",", " ", "u007c", "a", "ñ", "'", "=")
			.list()
			.ofMaxSize(6)
			.map((it) -> "x" + String.join("", it));
	}

	/**
	 * Splits a cell as src/docs/formats.md describes: at the separator, then unescaping
	 * each part like a JSON string.
	 */
	private static List<String> split(@Nullable Object cell, String separator) {
		return Stream.of(Objects.toString(cell).split(Pattern.quote(separator), -1))
			.map((part) -> JsonMapper.shared().readValue("\"" + part + "\"", String.class))
			.toList();
	}

	@Test
	void numbersStayNumbers() {
		assertThat(columns("updatedAt").row(new Row("a", -1L, null, List.of(), ""))).isEqualTo(List.of(-1L));
	}

	private static Columns columns(String... components) {
		return Columns.of(Row.class, List.of(components));
	}

	private record Row(String id, long updatedAt, @Nullable Time when, List<Part> parts, @JsonIgnore String hidden) {

	}

	private record Time(String from, @Nullable String to) {

	}

	private record Part(String name, @Nullable Long count, List<String> tags) {

	}

}
