package org.saheltimeline.writing.history;

import java.util.Objects;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OpenApiCustomizer;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Documents {@code asRecorded} with the resources themselves: another controller answers
 * it, but OpenAPI has one operation for each address. It has no example, which clients
 * would send together with the other parameters.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1) // before the formats, which come last
class AsRecordedInDocument implements OpenApiCustomizer {

	private static final int LONGEST = 30;

	@Override
	public void customise(OpenAPI document) {
		for (ResourceKind kind : ResourceKind.values()) {
			String path = "/api/v1/%s/{id}".formatted(kind.collection());
			describe(Objects.requireNonNull(document.getPaths().get(path), path).getGet());
		}
	}

	private static void describe(Operation operation) {
		operation.addParametersItem(new QueryParameter().name("asRecorded")
			.description(
					"Returns what was recorded then: in a version of the data, such as `2`, or at an instant, such as `2026-12-01T12:00:00Z`. Cannot be combined with other parameters, except `format=json`")
			.schema(new StringSchema().pattern(AsRecorded.PATTERN).maxLength(LONGEST)));
		operation.getResponses().addApiResponse("410", new ApiResponse().$ref("Problem410"));
	}

}
