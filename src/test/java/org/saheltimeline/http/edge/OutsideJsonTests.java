package org.saheltimeline.http.edge;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saheltimeline.TimelineTest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Tests that JSON from outside is read strictly or rejected. */
@TimelineTest
class OutsideJsonTests {

	@Autowired
	private JsonMapper json;

	@Test
	void whatIsMeantIsRead() {
		assertThat(this.json.readValue("{\"name\": \"Niger\", \"count\": 3}", Example.class))
			.isEqualTo(new Example("Niger", 3));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"nmae\": \"Niger\"}", "{\"count\": 2.5}", "{\"count\": \"3\"}",
			"{\"count\": 1, \"count\": 2}", "{\"count\": 99999999999}", "{\"name\": \"half" })
	void whatMayBeMeantIsNot(String text) {
		assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> this.json.readValue(text, Example.class));
	}

	@Test
	void whatIsTooDeepOrTooLongIsNot() {
		assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> this.json.readTree("[".repeat(65)));
		assertThatExceptionOfType(JacksonException.class)
			.isThrownBy(() -> this.json.readTree("[" + "\"a\",".repeat(300_000) + "\"a\"]"));
	}

	/**
	 * An object to read.
	 *
	 * @param name a text
	 * @param count a whole number
	 */
	record Example(String name, int count) {

	}

}
