import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.saheltimeline.client.ApiClient;

/**
 * Calls every operation of an OpenAPI document that reads without a token through the client generated from
 * it, with the document's own examples, and compares what the client read with what the
 * service said. Found by reflection, so that a new operation is called without a change
 * here.
 */
public class CallEveryOperation {

	/** They change the format of an answer, which a client knows by its schema. */
	private static final Set<String> LEFT_OUT = Set.of("format", "bom");

	private static final ObjectMapper JSON = new ObjectMapper();

	private final ApiClient client = new ApiClient();

	private final String service;

	CallEveryOperation(String service) {
		this.service = service;
		this.client.updateBaseUri(service);
	}

	public static void main(String[] arguments) throws Exception {
		CallEveryOperation calls = new CallEveryOperation(arguments[0]);
		JsonNode document = JSON.readTree(Path.of(arguments[1]).toFile());
		List<String> failures = new ArrayList<>();
		int called = 0;
		for (var path : document.get("paths").properties()) {
			JsonNode operation = path.getValue().get("get");
			if (operation == null || operation.has("security")) {
				continue;
			}
			called++;
			try {
				calls.call(path.getKey(), operation);
			}
			catch (InvocationTargetException ex) {
				failures.add(operation.get("operationId").asText() + ": " + ex.getCause());
			}
			catch (Exception ex) {
				failures.add(operation.get("operationId").asText() + ": " + ex);
			}
		}
		failures.forEach(System.err::println);
		System.out.println(called + " operations, " + failures.size() + " failed");
		System.exit((called > 0 && failures.isEmpty()) ? 0 : 1);
	}

	/** With all fields, and where some can be chosen, with the fewest. */
	private void call(String path, JsonNode operation) throws Exception {
		List<JsonNode> parameters = parameters(operation).toList();
		List<JsonNode> others = parameters.stream().filter((parameter) -> !isFields(parameter)).toList();
		call(path, operation, others);
		if (others.size() < parameters.size()) {
			parameters.stream()
				.filter(CallEveryOperation::isFields)
				.forEach((fields) -> ((ObjectNode) fields.get("schema")).putArray("examples").addArray().add("id"));
			call(path, operation, parameters);
		}
	}

	private static boolean isFields(JsonNode parameter) {
		return parameter.get("name").asText().equals("fields");
	}

	private void call(String path, JsonNode operation, List<JsonNode> parameters) throws Exception {
		String id = operation.get("operationId").asText();
		Class<?> type = Class.forName("org.saheltimeline.client.api." + name(operation.get("tags").get(0).asText()) + "Api");
		Object api = type.getConstructor(ApiClient.class).newInstance(this.client);
		Object read = operation.has("parameters") ? invoke(api, id, parameters) : type.getMethod(id).invoke(api);
		JsonNode said = comparable(JSON.readTree(ask(path, parameters)));
		JsonNode understood = comparable(this.client.getObjectMapper().valueToTree(read));
		if (!said.equals(understood)) {
			throw new IllegalStateException("the client lost something:\nsaid       " + said + "\nunderstood " + understood);
		}
		if (said.isEmpty() || (said.has("items") && said.get("items").isEmpty())) {
			throw new IllegalStateException("the answer is empty");
		}
	}

	private static Object invoke(Object api, String id, List<JsonNode> parameters) throws Exception {
		Class<?> request = Class.forName(api.getClass().getName() + "$API" + name(id) + "Request");
		Object builder = request.getMethod("newBuilder").invoke(null);
		for (JsonNode parameter : parameters) {
			Method setter = Arrays.stream(builder.getClass().getMethods())
				.filter((method) -> method.getName().equals(parameter.get("name").asText()))
				.findFirst()
				.orElseThrow(() -> new IllegalStateException("the client does not take " + parameter.get("name")));
			setter.invoke(builder, value(example(parameter), setter.getParameterTypes()[0]));
		}
		return api.getClass().getMethod(id, request).invoke(api, builder.getClass().getMethod("build").invoke(builder));
	}

	private static Object value(JsonNode example, Class<?> type) {
		return (type == LocalDate.class) ? LocalDate.parse(example.asText()) : JSON.convertValue(example, type);
	}

	private String ask(String path, List<JsonNode> parameters) throws Exception {
		String query = "";
		for (JsonNode parameter : parameters) {
			String value = text(example(parameter));
			if (parameter.get("in").asText().equals("path")) {
				path = path.replace("{" + parameter.get("name").asText() + "}", value);
			}
			else {
				query += (query.isEmpty() ? "?" : "&") + parameter.get("name").asText() + "="
						+ URLEncoder.encode(value, StandardCharsets.UTF_8);
			}
		}
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.service + path + query)).build();
		try (HttpClient http = HttpClient.newHttpClient()) {
			return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
		}
	}

	private static Stream<JsonNode> parameters(JsonNode operation) {
		return StreamSupport.stream(operation.path("parameters").spliterator(), false)
			.filter((parameter) -> !example(parameter).isMissingNode())
			.filter((parameter) -> !LEFT_OUT.contains(parameter.get("name").asText()));
	}

	/** Optional parameters have theirs in the schema, so that Swagger UI does not fill it in. */
	private static JsonNode example(JsonNode parameter) {
		return parameter.has("example") ? parameter.get("example") : parameter.at("/schema/examples/0");
	}

	private static String text(JsonNode example) {
		return (example.isArray())
				? StreamSupport.stream(example.spliterator(), false).map(JsonNode::asText).collect(Collectors.joining(","))
				: example.asText();
	}

	/** {@code troop-counts} is {@code TroopCounts}, {@code listEvents} {@code ListEvents}. */
	private static String name(String words) {
		return Stream.of(words.split("-"))
			.map((word) -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
			.collect(Collectors.joining());
	}

	/** Without nulls, which Java does not tell from absence, and with one way to write a number or a time. */
	private static JsonNode comparable(JsonNode node) {
		if (node.isObject()) {
			ObjectNode object = JSON.createObjectNode();
			node.properties()
				.stream()
				.filter((field) -> !field.getValue().isNull())
				.forEach((field) -> object.set(field.getKey(), comparable(field.getValue())));
			return object;
		}
		if (node.isArray()) {
			ArrayNode array = JSON.createArrayNode();
			node.forEach((element) -> array.add(comparable(element)));
			return array;
		}
		if (node.isNumber()) {
			return JSON.getNodeFactory().textNode(new BigDecimal(node.asText()).stripTrailingZeros().toPlainString());
		}
		return node.asText().matches("\\d{4}-\\d\\d-\\d\\dT.+")
				? JSON.getNodeFactory().textNode(OffsetDateTime.parse(node.asText()).toInstant().toString()) : node;
	}

}
