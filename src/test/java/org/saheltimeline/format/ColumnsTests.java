package org.saheltimeline.format;

import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How a record is laid out flat. */
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
