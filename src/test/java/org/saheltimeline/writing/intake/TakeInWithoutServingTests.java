package org.saheltimeline.writing.intake;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests for when the application serves the API, and when it only takes in files. */
class TakeInWithoutServingTests {

	private final MockEnvironment environment = new MockEnvironment().withProperty("server.port", "8080");

	@ParameterizedTest
	@ValueSource(strings = { "export", "" })
	void whatIsToBeTakenInIsNotServedAndJoinsWhoServes(String path) {
		this.environment.setProperty(TakeIn.PROPERTY, path);
		process();
		assertThat(this.environment.getProperty("server.port")).isEqualTo("-1");
		assertThat(this.environment.getProperty("management.server.port")).isEqualTo("-1");
		assertThat(this.environment.getProperty("timeline.embedded.join")).isEqualTo("true");
	}

	@Test
	void otherwiseItIsServed() {
		process();
		assertThat(this.environment.getProperty("server.port")).isEqualTo("8080");
		this.environment.setProperty(TakeIn.PROPERTY, "false");
		process();
		assertThat(this.environment.getProperty("server.port")).isEqualTo("8080");
		assertThat(this.environment.getProperty("timeline.embedded.join")).isNull();
	}

	private void process() {
		new TakeInWithoutServing().postProcessEnvironment(this.environment, new SpringApplication());
	}

}
