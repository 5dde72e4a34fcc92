package org.saheltimeline.event;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.saheltimeline.event.EventView.LinkView;
import org.saheltimeline.time.Basis;
import org.saheltimeline.time.FactDate;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The JSON of an event in pieces is its JSON, or is not cut at all. */
class EventJsonTests {

	@ParameterizedTest
	@MethodSource
	void isCutWhereThePiecesAreTheWhole(UnaryOperator<JsonMapper.Builder> setting) {
		JsonMapper json = setting.apply(JsonMapper.builder()).build();
		assertThat(EventJson.isPossible(json)).isTrue();
		EventView event = event();
		EventJson pieces = EventJson.of(event, json);
		assertThat(pieces.head() + pieces.links() + pieces.reports() + pieces.tail())
			.isEqualTo(json.writeValueAsString(event));
		assertThat(pieces.head() + pieces.tail()).isEqualTo(json.writeValueAsString(event.with(null, null)));
	}

	static Stream<UnaryOperator<JsonMapper.Builder>> isCutWhereThePiecesAreTheWhole() {
		return Stream.of(UnaryOperator.identity(),
				(json) -> json.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE),
				(json) -> json.enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY),
				(json) -> json.enable(JsonWriteFeature.ESCAPE_NON_ASCII),
				(json) -> json.enable(JsonWriteFeature.WRITE_NUMBERS_AS_STRINGS));
	}

	@ParameterizedTest
	@MethodSource
	void isNotCutWhereSettingsGiveItAnotherShape(UnaryOperator<JsonMapper.Builder> setting) {
		assertThat(EventJson.isPossible(setting.apply(JsonMapper.builder()).build())).isFalse();
	}

	static Stream<UnaryOperator<JsonMapper.Builder>> isNotCutWhereSettingsGiveItAnotherShape() {
		return Stream.of((json) -> json.propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE),
				(json) -> json.enable(SerializationFeature.INDENT_OUTPUT),
				(json) -> json.enable(SerializationFeature.WRAP_ROOT_VALUE),
				(json) -> json.disable(JsonWriteFeature.QUOTE_PROPERTY_NAMES),
				(json) -> json.changeDefaultPropertyInclusion(
						(inclusion) -> inclusion.withValueInclusion(JsonInclude.Include.NON_DEFAULT)));
	}

	@Test
	void textThatLooksLikeTheEndIsNoEnd() {
		assertThat(EventJson.of(event(), JsonMapper.shared()).tail()).startsWith(",\"version\":3,");
	}

	private static EventView event() {
		return new EventView("x", EventKind.COUP, Status.OCCURRED, "A coup", "é \",\"version\":9",
				FactDate.of("2023", Basis.STATED), List.of(), List.of(), List.of(),
				List.of(new LinkView("part-of", new EventReference("y", "Another"))), List.of(), 3, Instant.EPOCH);
	}

}
