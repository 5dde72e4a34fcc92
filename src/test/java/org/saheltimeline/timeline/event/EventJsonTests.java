package org.saheltimeline.timeline.event;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.saheltimeline.TimelineTest;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests that the database and the application write the same JSON, byte for byte. */
@TimelineTest
class EventJsonTests {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private JsonMapper json;

	@Test
	@Transactional(readOnly = true)
	void everyEventIsKeptAsTheProgramWritesIt(@Autowired Events events) {
		List<String> slugs = this.jdbc.sql("select slug from event").query((row, number) -> row.getString(1)).list();
		assertThat(slugs).hasSizeGreaterThan(80).allSatisfy((slug) -> {
			EventView event = events.get(slug, null);
			assertThat(this.json.writeValueAsString(events.json(slug)))
				.isEqualTo(((KeptEvent) events.json(slug)).json())
				.isEqualTo(this.json.writeValueAsString(event));
		});
	}

	@Test
	void whatIsKeptIsWhatFollowsFromTheFacts() {
		assertThat(this.jdbc.sql("""
				select count(*) from event_as_json made full join event_json kept using (event_id)
				where (made.slug, made.head, made.dating, made.links, made.reports, made.tail)
				    is distinct from (kept.slug, kept.head, kept.dating, kept.links, kept.reports, kept.tail)
				""").query(Long.class).single()).isZero();
	}

	@ParameterizedTest
	@EnumSource
	void aLinkHasTheSameNameFromItsOtherEnd(LinkRelation relation) {
		assertThat(this.jdbc.sql("select inverse_link(?)").param(relation.value()).query(String.class).single())
			.isEqualTo(relation.inverse());
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-22T00:00:00Z", "2026-11-22T01:02:03Z", "2026-11-22T01:02:03.400Z",
			"2026-11-22T01:02:03.456700Z" })
	void anInstantHasAsManyDigitsAsItNeeds(String instant) {
		assertThat(this.jdbc.sql("select instant_in_words(?::timestamptz)").param(instant).query(String.class).single())
			.isEqualTo(instant);
	}

	@ParameterizedTest
	@CsvSource({ "2023-02-28, 2023-02-28", "0001-01-01, 0001-01-01", "0001-02-03 BC, 0000-02-03" })
	void aDayHasFourDigitsForItsYear(String day, String written) {
		assertThat(this.jdbc.sql("select day_in_words(?::date)").param(day).query(String.class).single())
			.isEqualTo(written);
	}

	@ParameterizedTest
	@MethodSource
	@Transactional(readOnly = true)
	void settingsGiveKeptEventsTheShapeOfOthers(UnaryOperator<JsonMapper.Builder> setting, @Autowired Events events) {
		AtomicReference<JsonMapper> mapper = new AtomicReference<>();
		mapper.set(setting.apply(JsonMapper.builder())
			.addModule(new SimpleModule().addSerializer(KeptEvent.class, new KeptEvent.Serializer(mapper::get)))
			.build());
		assertThat(mapper.get().writeValueAsString(events.json("niger-coup")))
			.isEqualTo(mapper.get().writeValueAsString(events.get("niger-coup", null)));
	}

	static Stream<UnaryOperator<JsonMapper.Builder>> settingsGiveKeptEventsTheShapeOfOthers() {
		return Stream.of((json) -> json.propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE),
				(json) -> json.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE),
				(json) -> json.enable(SerializationFeature.INDENT_OUTPUT),
				(json) -> json.enable(SerializationFeature.WRAP_ROOT_VALUE),
				(json) -> json.enable(JsonWriteFeature.ESCAPE_NON_ASCII),
				(json) -> json.disable(JsonWriteFeature.QUOTE_PROPERTY_NAMES),
				(json) -> json.changeDefaultPropertyInclusion(
						(inclusion) -> inclusion.withValueInclusion(JsonInclude.Include.NON_DEFAULT)));
	}

}
