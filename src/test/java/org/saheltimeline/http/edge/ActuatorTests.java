package org.saheltimeline.http.edge;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.Test;
import org.saheltimeline.Api;
import org.saheltimeline.TimelineTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests that operators see whether the program runs and what it is, and nothing more. */
@TimelineTest
class ActuatorTests {

	@Autowired
	private Api api;

	@Autowired
	private ApplicationContext context;

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

	@Test
	void withoutAManagementPortNothingMeasures() {
		assertThat(this.api.send("GET", "/actuator/prometheus").statusCode()).isEqualTo(404);
		assertThat(this.context.getBeansOfType(MeterRegistry.class)).isEmpty();
		assertThat(this.context.getBeansOfType(MeterBinder.class)).isEmpty();
		assertThat(this.context.getBeansOfType(ObservationRegistry.class)).isEmpty();
		// Spring Security's own does nothing without a registry
		assertThat(this.context.getBeanDefinitionNames())
			.filteredOn((name) -> !name.startsWith("org.springframework.security."))
			.noneMatch((name) -> name.matches("(?i).*(metric|observation|micrometer).*"));
	}

	private JsonNode read(String path) {
		return JsonMapper.shared().readTree(this.api.send("GET", path).body());
	}

}
