package org.saheltimeline;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.parser.OpenAPIV3Parser;

/**
 * The API contract as the OpenAPI document defines it, which covers every accepted
 * request and every response.
 */
public final class Contract {

	/** Faults to ignore for a path or a method that the document rightly leaves out. */
	private static final Set<String> NOT_DESCRIBED = Set.of("validation.request.path.missing",
			"validation.request.operation.notAllowed");

	/** Reported for an NDJSON list without items, whose body is empty. */
	private static final String MISSING_BODY = "validation.response.body.missing";

	/** The headers of a request are not checked. */
	private static final String MISSING_TOKEN = "validation.request.security.missing";

	private static final String UNKNOWN_PARAMETER = "validation.request.parameter.query.unexpected";

	private final OpenApiInteractionValidator validator;

	/** Creates the contract from an OpenAPI document. */
	public Contract(String document) {
		OpenAPI api = new OpenAPIV3Parser().readContents(document).getOpenAPI();
		List<Operation> operations = api.getPaths()
			.values()
			.stream()
			.flatMap((path) -> path.readOperations().stream())
			.toList();
		// The validator does not resolve references to responses and headers
		operations.forEach((operation) -> {
			ApiResponses responses = operation.getResponses();
			responses.replaceAll((status, response) -> resolved(response, api.getComponents().getResponses()));
			responses.values().forEach((response) -> resolveHeaders(response, api.getComponents().getHeaders()));
		});
		operations.stream()
			.flatMap((operation) -> Stream.ofNullable(operation.getParameters()).flatMap(List::stream))
			.forEach(Contract::adapt);
		this.validator = OpenApiInteractionValidator.createFor(api)
			.withStrictOperationPathMatching()
			.withLevelResolver(LevelResolver.create()
				.withLevel(UNKNOWN_PARAMETER, ValidationReport.Level.ERROR)
				.withLevel(MISSING_TOKEN, ValidationReport.Level.IGNORE)
				.build())
			.build();
	}

	private static ApiResponse resolved(ApiResponse response, Map<String, ApiResponse> shared) {
		String reference = response.get$ref();
		return (reference != null) ? shared.getOrDefault(reference.replaceFirst(".*/", ""), response) : response;
	}

	private static void resolveHeaders(ApiResponse response, Map<String, Header> shared) {
		if (response.getHeaders() != null) {
			response.getHeaders()
				.replaceAll((name, header) -> (header.get$ref() != null)
						? shared.getOrDefault(header.get$ref().replaceFirst(".*/", ""), header) : header);
		}
	}

	/**
	 * Gives a list parameter a single type, because the validator reads schemas as in
	 * OpenAPI 3.0, not as sets of types.
	 */
	private static void adapt(Parameter parameter) {
		Schema<?> schema = parameter.getSchema();
		Schema<?> elements = schema.getItems();
		if (elements != null) {
			elements.setType(elements.getTypes().iterator().next());
			parameter.setSchema(
					new ArraySchema().items(elements).minItems(schema.getMinItems()).maxItems(schema.getMaxItems()));
		}
	}

	/**
	 * Fails if a GET or its response violates the contract. A rejected request may be
	 * invalid; only its response is checked.
	 */
	public void check(URI uri, HttpResponse<String> response) {
		check(uri, response.statusCode(), response.headers().map(), response.body());
	}

	/** Does the same for a response that was not sent over HTTP. */
	public void check(URI uri, int status, Map<String, List<String>> headers, String body) {
		boolean refused = status >= 400;
		SimpleResponse.Builder response = SimpleResponse.Builder.status(status).withBody(body);
		headers.forEach(response::withHeader);
		ValidationReport report = refused
				? this.validator.validateResponse(uri.getRawPath(), Request.Method.GET, response.build())
				: this.validator.validate(request(uri), response.build());
		String faults = report.getMessages()
			.stream()
			.filter((message) -> message.getLevel() == ValidationReport.Level.ERROR)
			.filter((message) -> !refused || !NOT_DESCRIBED.contains(message.getKey()))
			.filter((message) -> !headers.toString().contains("ndjson") || !message.getKey().equals(MISSING_BODY))
			.map(Object::toString)
			.collect(Collectors.joining("\n"));
		if (!faults.isEmpty()) {
			throw new AssertionError("%s answered %d, and the OpenAPI document says otherwise:%n%s%n%s".formatted(uri,
					status, faults, body));
		}
	}

	private static SimpleRequest request(URI uri) {
		SimpleRequest.Builder request = SimpleRequest.Builder.get(uri.getRawPath());
		// The document describes a list in one form only, separated by commas
		Map<String, String> parameters = new LinkedHashMap<>();
		if (uri.getRawQuery() != null) {
			for (String parameter : uri.getRawQuery().split("&", -1)) {
				String[] parts = parameter.split("=", 2);
				// The validator trims control characters and then misses the value
				if (!decoded(parts[1]).trim().isEmpty()) {
					parameters.merge(decoded(parts[0]), decoded(parts[1]), (one, other) -> one + "," + other);
				}
			}
		}
		parameters.forEach(request::withQueryParam);
		return request.build();
	}

	private static String decoded(String text) {
		return URLDecoder.decode(text, StandardCharsets.UTF_8);
	}

}
