package org.saheltimeline.assistant;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.edge.Refusal;
import org.saheltimeline.http.web.NamedValues;
import org.saheltimeline.http.web.ProblemType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The endpoint for assistants: the Streamable HTTP transport of the Model Context
 * Protocol, of which a server without sessions needs one method.
 */
@Hidden
@RestController
@ConditionalOnProperty(name = "timeline.assistants.enabled", matchIfMissing = true)
class McpController {

	/** In bytes; a question has a few hundred. */
	private static final int LONGEST = 1 << 20;

	private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

	private final McpJsonMapper json = new JacksonMcpJsonMapper(JsonMapper.shared());

	private final ToolServer server;

	McpController(List<Tool<?>> tools, NamedValues values, @Value("${info.app.version}") String version) {
		this.server = new ToolServer(tools, values, this.json, version);
	}

	@PostMapping(path = "/mcp", consumes = MediaType.APPLICATION_JSON_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	@Nullable ResponseEntity<byte[]> post(HttpServletRequest request, HttpServletResponse response,
			@RequestHeader(name = HttpHeaders.ORIGIN, required = false) @Nullable String origin,
			@RequestHeader(name = "MCP-Protocol-Version", required = false) @Nullable String version)
			throws IOException {
		if (origin != null && !isOfThisMachine(origin)) {
			Refusal.write(ProblemType.FORBIDDEN, "Pages of other sites may not use this endpoint.", request, response);
			return null;
		}
		if (version != null && !this.server.protocolVersions().contains(version)) {
			Refusal.write(ProblemType.MALFORMED_REQUEST,
					"The MCP-Protocol-Version \"%s\" is not supported. Supported are %s.".formatted(version,
							String.join(", ", this.server.protocolVersions())),
					request, response);
			return null;
		}
		byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
		if (body.length > LONGEST) {
			throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
		}
		return answer(body);
	}

	/**
	 * Returns whether a page comes from this machine. Any other, whatever its host name
	 * now leads to, could be a stranger's who wants to read what only this machine sees
	 * (DNS rebinding).
	 */
	private static boolean isOfThisMachine(String origin) {
		try {
			String host = URI.create(origin).getHost();
			return host != null && THIS_MACHINE.contains(host);
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private ResponseEntity<byte[]> answer(byte[] body) throws IOException {
		JSONRPCMessage message = read(new String(body, StandardCharsets.UTF_8));
		if (message == null) {
			return ResponseEntity.badRequest()
				.body(this.json.writeValueAsBytes(new Unreadable("2.0", null,
						new Unreadable.Why(ErrorCodes.INVALID_REQUEST, "The body is not a JSON-RPC 2.0 message."))));
		}
		if (message instanceof JSONRPCRequest question) {
			return ResponseEntity.ok()
				.cacheControl(CacheControl.noStore())
				.contentType(MediaType.APPLICATION_JSON)
				.body(this.json.writeValueAsBytes(this.server.answer(question)));
		}
		if (message instanceof JSONRPCNotification notification) {
			this.server.take(notification);
		}
		return ResponseEntity.accepted().build();
	}

	/** Returns the message; null if it is none. */
	private @Nullable JSONRPCMessage read(String body) throws IOException {
		try {
			return isMessage(JsonMapper.shared().readTree(body)) ? McpSchema.deserializeJsonRpcMessage(this.json, body)
					: null;
		}
		catch (JacksonException | IllegalArgumentException ex) {
			return null;
		}
	}

	private static boolean isMessage(JsonNode message) {
		JsonNode id = message.path("id");
		return message.isObject() && message.path("jsonrpc").asString("").equals("2.0")
				&& (message.path("method").isMissingNode() || message.path("method").isString())
				&& (id.isMissingNode() || id.isString() || (id.isIntegralNumber() && id.canConvertToLong()));
	}

	/**
	 * The answer to what is not a message, and therefore has no id.
	 *
	 * @param jsonrpc the version of JSON-RPC
	 * @param id null
	 * @param error what is wrong
	 */
	private record Unreadable(String jsonrpc, @Nullable String id, Why error) {

		private record Why(int code, String message) {

		}

	}

}
