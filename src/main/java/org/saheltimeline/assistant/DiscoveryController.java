package org.saheltimeline.assistant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Hidden;
import org.saheltimeline.http.caching.SameForAnyData;
import org.saheltimeline.http.web.Address;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells programs where everything is: in words for assistants (llms.txt), and as links
 * for others (RFC 9727).
 */
@Hidden
@RestController
@SameForAnyData
class DiscoveryController {

	private static final String LINKSET = "application/linkset+json";

	private static final String CATALOG = "/.well-known/api-catalog";

	private static final String ROOT = "{root}";

	private static final String MCP = "{mcp}";

	private final boolean assistants;

	private final String text;

	DiscoveryController(AssistantSettings settings) {
		this.assistants = settings.enabled();
		try {
			this.text = new ClassPathResource("llms.txt", DiscoveryController.class)
				.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@GetMapping(path = "/llms.txt", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
	String text() {
		String lines = (this.assistants) ? this.text : this.text.replaceAll("(?m)^.*\\{mcp}.*\\n", "");
		return lines.replace(MCP, Address.ofPage("mcp")).replace(ROOT, Address.ofPage());
	}

	@GetMapping(path = CATALOG, produces = LINKSET)
	ResponseEntity<String> catalog() {
		Linkset linkset = new Linkset(List.of(new Anchor(Address.ofPage() + "/api/v1",
				List.of(new Target(Address.ofPage("openapi.json"), MediaType.APPLICATION_JSON_VALUE)),
				List.of(new Target(Address.ofPage("swagger-ui.html"), MediaType.TEXT_HTML_VALUE),
						new Target(Address.ofPage("llms.txt"), MediaType.TEXT_PLAIN_VALUE)),
				List.of(new Target(Address.ofPage("actuator", "health"), MediaType.APPLICATION_JSON_VALUE)))));
		return ResponseEntity.ok()
			.header(HttpHeaders.LINK, "<%s>; rel=\"api-catalog\"".formatted(Address.ofPage() + CATALOG))
			.body(JsonMapper.shared().writeValueAsString(linkset));
	}

	/**
	 * A set of links (RFC 9264).
	 *
	 * @param linkset the links of each API
	 */
	private record Linkset(List<Anchor> linkset) {

	}

	/**
	 * The links of an API, with the relations of RFC 8631.
	 *
	 * @param anchor the address of the API
	 * @param serviceDesc its description for programs
	 * @param serviceDoc its documentation for people
	 * @param status whether it is up
	 */
	private record Anchor(String anchor, @JsonProperty("service-desc") List<Target> serviceDesc,
			@JsonProperty("service-doc") List<Target> serviceDoc, List<Target> status) {

	}

	/**
	 * The target of a link.
	 *
	 * @param href its address
	 * @param type its media type
	 */
	private record Target(String href, String type) {

	}

}
