package org.saheltimeline.http.openapi;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.saheltimeline.http.web.Problem;
import org.saheltimeline.http.web.Problem.ProblemError;
import org.saheltimeline.http.web.ProblemType;
import org.springdoc.core.customizers.OpenApiCustomizer;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Documents the errors of each operation, with an example of each. A new type of problem
 * is included automatically.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE) // so that the others see what it adds
class ErrorAnswers implements OpenApiCustomizer {

	/**
	 * Never returned for a GET in the document: the method is allowed, the path exists,
	 * and only files have ranges.
	 */
	private static final Set<ProblemType> ELSEWHERE = EnumSet.of(ProblemType.METHOD_NOT_ALLOWED,
			ProblemType.NO_SUCH_PATH, ProblemType.RANGE_NOT_SATISFIABLE);

	/** Returned only where something can be deleted, which the endpoint documents. */
	private static final int GONE = 410;

	@Override
	public void customise(OpenAPI document) {
		Components components = document.getComponents();
		ModelConverters.getInstance(true).readAll(Problem.class).forEach(components::addSchemas);
		Map<Integer, List<ProblemType>> errors = Arrays.stream(ProblemType.values())
			.filter((type) -> !ELSEWHERE.contains(type))
			.collect(Collectors.groupingBy((type) -> type.status().value(), TreeMap::new, Collectors.toList()));
		errors.forEach((status, types) -> components.addResponses("Problem" + status, response(types)));
		document.getPaths()
			.forEach((path, item) -> item.readOperationsMap()
				.forEach((method, operation) -> errors.keySet()
					.stream()
					.filter((status) -> canBe(status, path, operation))
					.forEach((status) -> add(operation, status))));
	}

	/** Returns whether an operation can be answered with a status code. */
	private static boolean canBe(int status, String path, Operation operation) {
		boolean hasCondition = takes(operation, HttpHeaders.IF_MATCH);
		return switch (status) {
			case 401, 403 -> operation.getSecurity() != null;
			case 404 -> path.contains("{");
			case 409, 422 -> operation.getRequestBody() != null || takes(operation, "Idempotency-Key");
			case GONE -> hasCondition || operation.getResponses().containsKey(String.valueOf(GONE));
			case 428 -> hasCondition;
			default -> true;
		};
	}

	private static boolean takes(Operation operation, String header) {
		return Stream.ofNullable(operation.getParameters())
			.flatMap(List::stream)
			.anyMatch((parameter) -> header.equals(parameter.getName()));
	}

	private static void add(Operation operation, int status) {
		operation.getResponses().addApiResponse(String.valueOf(status), new ApiResponse().$ref("Problem" + status));
	}

	private static ApiResponse response(List<ProblemType> types) {
		MediaType content = new MediaType().schema(new Schema<>().$ref("Problem"));
		types.forEach(
				(type) -> content.addExamples(type.value(), new Example().summary(type.title()).value(example(type))));
		return new ApiResponse()
			.description(types.stream()
				.map((type) -> type.title() + ". " + type.definition())
				.collect(Collectors.joining("\n\n")))
			.content(new Content().addMediaType("application/problem+json", content));
	}

	private static Problem example(ProblemType type) {
		Problem problem = Problem.of(type, type.definition(), "", "/api/v1/events");
		if (type == ProblemType.NOT_FOUND) {
			return example(problem, ProblemError.of("id", "unknown-value",
					"No event has the id \"niger-cop\". Did you mean \"niger-coup\"?", "niger-coup"));
		}
		if (type == ProblemType.INVALID_FACTS) {
			return example(problem, new ProblemError(null, "/dossiers/0/reports/5/event", 63, 12, "unknown-event",
					"there is no event \"embassy-closing\"", "embassy-closure"));
		}
		if (type != ProblemType.INVALID_PARAMETER) {
			return problem;
		}
		return example(problem, ProblemError.of("lmit", "unknown-parameter",
				"`lmit` is not a parameter of this endpoint. Allowed are count, cursor, limit.", "limit"));
	}

	private static Problem example(Problem problem, ProblemError error) {
		return new Problem(problem.type(), problem.title(), problem.status(), error.detail(), problem.instance(),
				List.of(error));
	}

}
