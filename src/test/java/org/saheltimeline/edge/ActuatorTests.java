package org.saheltimeline.edge;

import org.junit.jupiter.api.Test;
import org.saheltimeline.Api;
import org.saheltimeline.TimelineTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Operators see whether it runs and what it is; nobody sees more. */
@TimelineTest
class ActuatorTests {

	@Autowired
	private Api api;

	@Test
	void onlyHealthAndInfoAreThere() {
		assertThat(read("/actuator").get("_links").propertyNames()).containsExactlyInAnyOrder("self", "health",
				"health-path", "info");
	}

	@Test
	void healthGivesNoDetails() {
		JsonNode health = read("/actuator/health");
		assertThat(health.get("status").asString()).isEqualTo("UP");
		assertThat(health.propertyNames()).isSubsetOf("status", "groups");
	}

	@Test
	void infoSaysWhatRunsHere() {
		JsonNode info = read("/actuator/info");
		assertThat(info.propertyNames()).containsExactly("app");
		assertThat(info.get("app").get("name").asString()).isEqualTo("Sahel Timeline");
		assertThat(info.get("app").get("version").asString()).matches("\\d+\\.\\d+\\.\\d+.*");
	}

	private JsonNode read(String path) {
		return JsonMapper.shared().readTree(this.api.send("GET", path).body());
	}

}
