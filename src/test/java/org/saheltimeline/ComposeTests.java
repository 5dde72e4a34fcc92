package org.saheltimeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests what docker-compose.yml guarantees when it is run unchanged. */
class ComposeTests {

	private final JsonNode services = read().get("services");

	@ParameterizedTest
	@ValueSource(strings = { "passwords", "db", "app" })
	void aContainerCannotWriteToItsRootGainPrivilegesOrFillTheDiskWithItsLog(String service) {
		JsonNode container = this.services.get(service);
		assertThat(container.get("read_only").asBoolean()).isTrue();
		assertThat(texts(container.get("cap_drop"))).containsExactly("ALL");
		assertThat(texts(container.get("security_opt"))).containsExactly("no-new-privileges:true");
		assertThat(container.get("logging").get("options").propertyNames()).contains("max-size", "max-file");
	}

	@ParameterizedTest
	@ValueSource(strings = { "db", "app" })
	void whatKeepsRunningHasItsMemoryLimitedAndItsHealthChecked(String service) {
		JsonNode container = this.services.get(service);
		assertThat(container.get("mem_limit").asString()).matches("\\$\\{(APP|DB)_MEMORY:-\\d+g}");
		assertThat(container.get("restart").asString()).isEqualTo("unless-stopped");
		assertThat(container.get("healthcheck").get("test").get(0).asString()).isEqualTo("CMD");
		assertThat(texts(container.get("tmpfs"))).contains("/tmp");
	}

	@Test
	void noPasswordIsWrittenDown() throws IOException {
		for (JsonNode container : this.services) {
			JsonNode environment = container.path("environment");
			for (String name : environment.propertyNames()) {
				if (name.contains("PASSWORD")) {
					assertThat(environment.get(name).asString()).startsWith("/superuser/");
				}
			}
		}
		assertThat(Files.readString(Path.of("docker-compose.yml"))).doesNotContain("PASSWORD:");
	}

	@Test
	void theServiceIsNoSuperuserAndCannotReadItsPassword() {
		JsonNode app = this.services.get("app");
		assertThat(app.get("environment").get("SPRING_DATASOURCE_USERNAME").asString()).contains("timeline_serving");
		assertThat(app.get("environment").get("SPRING_FLYWAY_USER").asString()).contains("timeline_owner");
		assertThat(texts(app.get("volumes"))).containsExactly("passwords:/passwords:ro");
		assertThat(app.get("environment").get("SERVER_ADDRESS").asString()).isEqualTo("0.0.0.0");
	}

	@Test
	void theDatabaseIsHealthyOnlyOnceItIsSetUp() {
		assertThat(texts(this.services.get("db").get("healthcheck").get("test"))).contains("--host=127.0.0.1");
		assertThat(this.services.get("app").get("depends_on").get("db").get("condition").asString())
			.isEqualTo("service_healthy");
		assertThat(this.services.get("db").get("depends_on").get("passwords").get("condition").asString())
			.isEqualTo("service_completed_successfully");
	}

	@Test
	void whatIsMountedIsThere() {
		assertThat(this.services.valueStream()
			.flatMap((container) -> texts(container.path("volumes")).stream())
			.filter((volume) -> volume.startsWith("./"))
			.map((volume) -> Path.of(volume.substring(0, volume.indexOf(':'))))).hasSize(2)
			.allMatch(Files::isRegularFile);
	}

	@Test
	void eachPasswordIsMadeUpOnceAndOnlyThen() throws Exception {
		Path folder = Files.createTempDirectory(Path.of("target"), "passwords");
		Path serving = folder.resolve("spring.datasource.password");
		makePasswords(folder);
		String first = Files.readString(serving);
		assertThat(first).matches("[0-9a-f]{48}");
		Files.delete(folder.resolve("spring.flyway.password"));
		makePasswords(folder);
		assertThat(Files.readString(serving)).isEqualTo(first);
		try (Stream<Path> files = Files.list(folder)) {
			assertThat(files.map((file) -> file.getFileName().toString())).containsExactlyInAnyOrder("password",
					"spring.datasource.password", "spring.flyway.password");
		}
	}

	private static void makePasswords(Path folder) throws Exception {
		ProcessBuilder command = new ProcessBuilder("sh", "src/main/docker/make-passwords").inheritIO();
		command.environment().put("PASSWORDS", folder.toString());
		command.environment().put("SUPERUSER", folder.toString());
		assertThat(command.start().waitFor()).isZero();
	}

	/** Reads the file with its YAML aliases resolved. */
	private static JsonNode read() {
		try {
			return JsonMapper.shared().valueToTree(new Yaml().load(Files.readString(Path.of("docker-compose.yml"))));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> texts(JsonNode list) {
		return list.valueStream().map(JsonNode::asString).toList();
	}

}
