package org.saheltimeline.writing.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.saheltimeline.Api;
import org.saheltimeline.TimelineTest;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests that whatever writes asks for a token, and that nothing else does. */
@TimelineTest
class AccessTests {

	private static final Set<RequestMethod> READS = Set.of(RequestMethod.GET, RequestMethod.HEAD,
			RequestMethod.OPTIONS);

	@Autowired
	private Api api;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	@Test
	void everyAddressThatWritesAsksForAToken() {
		List<RequestMappingInfo> writes = this.mappings.getHandlerMethods()
			.keySet()
			.stream()
			.filter((mapping) -> !READS.containsAll(mapping.getMethodsCondition().getMethods()))
			// Assistants send their questions by POST, and their tools only read
			.filter((mapping) -> !mapping.getPatternValues().equals(Set.of("/mcp")))
			.toList();
		assertThat(writes).isNotEmpty();
		writes.forEach((mapping) -> mapping.getPatternValues().forEach((path) -> methods(mapping).forEach((method) -> {
			JsonNode problem = this.api.problem(401, method.name(), concrete(path));
			assertThat(problem.get("type").asString()).isEqualTo("/api/v1/problems/unauthorized");
		})));
	}

	private static String concrete(String pattern) {
		return pattern.replaceAll("\\{\\w+:(\\w+)[^}]*}", "$1").replaceAll("\\{\\w+}", "1");
	}

	private static Stream<RequestMethod> methods(RequestMappingInfo mapping) {
		return mapping.getMethodsCondition().getMethods().stream().filter((method) -> !READS.contains(method));
	}

	@Test
	void whatIsOnlyReadCannotBeWritten() {
		for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
			this.api.problem(405, method, "/api/v1/events");
			this.api.problem(405, method, "/api/v1/revisions/1");
		}
		assertThat(this.api.send("GET", "/api/v1/submissions").headers().allValues("Allow"))
			.containsExactly("POST, OPTIONS");
	}

	@Test
	void whileNobodyCanWriteTheSettingsForItAreNamed() {
		for (String token : List.of("nonsense", "st_0123456789012345678901234567890123456789012")) {
			assertThat(this.api.problem(401, "POST", "/api/v1/submissions", "Authorization", "Bearer " + token)
				.get("detail")
				.asString()).contains("TIMELINE_ADMIN_TOKEN", "TIMELINE_OIDC_ISSUERURI");
		}
		assertThat(this.api.problem(401, "GET", "/api/v1/tokens").get("detail").asString())
			.contains("TIMELINE_ADMIN_TOKEN", "TIMELINE_OIDC_ISSUERURI");
	}

	@Test
	void aTokenThatIsNotNeededIsIgnored() {
		assertThat(this.api.send("GET", "/api/v1/events", "Authorization", "Bearer nonsense").statusCode())
			.isEqualTo(200);
	}

}
