package org.saheltimeline.assistant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.web.InvalidParameters;
import org.saheltimeline.http.web.InvalidValue;
import org.saheltimeline.http.web.NamedValues;
import org.saheltimeline.http.web.NotFound;
import org.saheltimeline.http.web.Problem.ProblemError;
import reactor.core.publisher.Mono;

/**
 * Offers the tools in the Model Context Protocol, without sessions: each message is
 * answered by itself, on the thread of its request.
 */
class ToolServer implements McpStatelessServerTransport {

	private static final String INSTRUCTIONS = """
			A timeline of the withdrawal of French and US troops from Niger and the Sahel, 2023 to 2024. Every fact comes \
			from an article and cites its paragraph: cite the article's title and paragraph, and link to the page given. \
			Dates and numbers are exactly as certain as the articles make them, so keep words such as "between", "about", \
			"announced" or "claimed". Where articles disagree, report all sides. The timeline holds only these articles: \
			if nothing is found, say that they do not report it.""";

	/** Where a tool leaves a failure of this server. */
	private static final String FAILURE = "failure";

	private final NamedValues values;

	/** Set by the SDK while it builds the server. */
	private @Nullable McpStatelessServerHandler handler;

	/**
	 * Creates the server.
	 * @param version the version of this program
	 */
	ToolServer(List<Tool<?>> tools, NamedValues values, McpJsonMapper json, String version) {
		this.values = values;
		McpServer.sync(this)
			.serverInfo("sahel-timeline", version)
			.instructions(INSTRUCTIONS)
			.capabilities(ServerCapabilities.builder().tools(false).build())
			.jsonMapper(json)
			// NamedValues checks them, and suggests what was meant
			.validateToolInputs(false)
			.jsonSchemaValidator((schema, content) -> ValidationResponse.asValid(null))
			.immediateExecution(true)
			.tools(tools.stream().map(this::specification).toList())
			.build();
	}

	private <Q extends Record> SyncToolSpecification specification(Tool<Q> tool) {
		McpSchema.Tool description = McpSchema.Tool.builder(tool.name(), QuestionSchema.of(tool.question()))
			.title(tool.title())
			.description(tool.description())
			.annotations(ToolAnnotations.builder()
				.readOnlyHint(true)
				.destructiveHint(false)
				.idempotentHint(true)
				.openWorldHint(false)
				.build())
			.build();
		BiFunction<McpTransportContext, CallToolRequest, CallToolResult> handler = (context, call) -> call(tool,
				context, call);
		return new SyncToolSpecification(description, handler);
	}

	@SuppressWarnings("unchecked") // put there by answer
	private <Q extends Record> CallToolResult call(Tool<Q> tool, McpTransportContext context, CallToolRequest call) {
		try {
			return result(tool.answer(this.values.read(tool.question(), texts(call.arguments()))), false);
		}
		catch (InvalidParameters ex) {
			return result(ex.errors().stream().map(ToolServer::inWords).collect(Collectors.joining("\n")), true);
		}
		catch (NotFound | InvalidValue ex) {
			return result(String.valueOf(ex.getMessage()), true);
		}
		catch (RuntimeException ex) {
			((AtomicReference<RuntimeException>) context.get(FAILURE)).set(ex);
			return result("", true);
		}
	}

	private static CallToolResult result(String text, boolean isError) {
		return CallToolResult.builder(List.of(TextContent.builder(text).build())).isError(isError).build();
	}

	private static String inWords(ProblemError error) {
		String suggestion = error.suggestion();
		return "`%s`: %s%s".formatted(error.parameter(), error.detail(),
				(suggestion == null || error.detail().contains("\"%s\"?".formatted(suggestion))) ? ""
						: " Did you mean \"%s\"?".formatted(suggestion));
	}

	/**
	 * Returns the arguments as they would be in a query. Assistants also send lists, and
	 * null for what they leave out.
	 */
	private static Map<String, String> texts(@Nullable Map<String, Object> arguments) {
		Map<String, String> texts = new LinkedHashMap<>();
		if (arguments != null) {
			arguments.forEach((name, value) -> {
				if (value instanceof List<?> list) {
					texts.put(name, list.stream().map(String::valueOf).collect(Collectors.joining(",")));
				}
				else if (value != null) {
					texts.put(name, value.toString());
				}
			});
		}
		return texts;
	}

	/**
	 * Answers a request.
	 * @throws RuntimeException if this server fails, as any other endpoint would
	 */
	JSONRPCResponse answer(JSONRPCRequest request) {
		AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
		JSONRPCResponse response;
		try {
			response = Objects.requireNonNull(Objects.requireNonNull(this.handler)
				.handleRequest(McpTransportContext.create(Map.of(FAILURE, failure)), request)
				.block());
		}
		catch (McpError ex) {
			response = JSONRPCResponse.error(request.id(), ex.getJsonRpcError());
		}
		catch (RuntimeException ex) {
			response = malformed(request);
		}
		RuntimeException failed = failure.get();
		if (failed != null) {
			throw failed;
		}
		JSONRPCError error = response.error();
		return (error != null && error.code() == ErrorCodes.INTERNAL_ERROR) ? malformed(request) : response;
	}

	/**
	 * Returns the answer to parameters of which the SDK makes nothing, and says so with
	 * the names of its classes.
	 */
	private static JSONRPCResponse malformed(JSONRPCRequest request) {
		return JSONRPCResponse.error(request.id(), new JSONRPCError(ErrorCodes.INVALID_PARAMS,
				"The parameters do not have the form that %s takes.".formatted(request.method())));
	}

	/** Takes notice of something that asks for no answer. */
	void take(JSONRPCNotification notification) {
		Objects.requireNonNull(this.handler).handleNotification(McpTransportContext.EMPTY, notification).block();
	}

	@Override
	public void setMcpHandler(McpStatelessServerHandler handler) {
		this.handler = handler;
	}

	@Override
	public Mono<Void> closeGracefully() {
		return Mono.empty();
	}

}
