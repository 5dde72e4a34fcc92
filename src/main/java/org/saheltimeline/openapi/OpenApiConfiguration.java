package org.saheltimeline.openapi;

import java.util.List;
import java.util.stream.Stream;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.tags.Tag;
import org.saheltimeline.format.Format;
import org.saheltimeline.time.EdtfDate;
import org.saheltimeline.web.BoundingBox;
import org.saheltimeline.web.Country;
import org.saheltimeline.web.Day;
import org.saheltimeline.web.KnownBy;
import org.saheltimeline.web.Period;
import org.saheltimeline.web.Problem;
import org.saheltimeline.web.ProblemType;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the OpenAPI document says beyond the endpoints: who it is for, and how errors
 * look.
 */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

	private static final List<ProblemType> ERRORS = List.of(ProblemType.INVALID_PARAMETER, ProblemType.NOT_FOUND,
			ProblemType.NOT_ACCEPTABLE, ProblemType.INTERNAL_ERROR, ProblemType.UNAVAILABLE);

	static {
		// These are written as one string, whatever they are made of
		SpringDocUtils.getConfig()
			.replaceWithClass(EdtfDate.class, String.class)
			.replaceWithClass(KnownBy.class, String.class)
			.replaceWithClass(Day.class, String.class)
			.replaceWithClass(Period.class, String.class)
			.replaceWithClass(Country.class, String.class)
			.replaceWithClass(BoundingBox.class, String.class)
			.addRequestWrapperToIgnore(Format.class)
			.addSimpleTypesForParameterObject(EdtfDate.class, KnownBy.class, Day.class, Period.class, Country.class,
					BoundingBox.class);
	}

	@Bean
	OpenAPI openApi() {
		return new OpenAPI()
			.info(new Info().title("Sahel Timeline")
				.version("1")
				.description(
						"""
								The Niger/Sahel withdrawal as a timeline in which every fact carries its citation: dates and numbers are as
								sure as the articles make them and no surer, where articles disagree both stay, and `knownBy` asks what was
								known when. Lists are paged by cursor; errors are RFC 9457 problem details.""")
				.license(new License().name("Apache License, Version 2.0").identifier("Apache-2.0")))
			.tags(List.of(tag("events", "What happened, when, where, who took part"),
					tag("actors", "Who takes part: states, persons, armed forces"),
					tag("places", "Where: countries, cities, bases"),
					tag("articles", "The evidence, paragraph by paragraph"),
					tag("troop-counts", "How many troops, said by whom"),
					tag("conflicts", "Where the articles disagree"),
					tag("reference", "What coded values and errors mean")));
	}

	@Bean
	OpenApiCustomizer describeErrors() {
		return (document) -> {
			Components components = document.getComponents();
			ModelConverters.getInstance(true).readAll(Problem.class).forEach(components::addSchemas);
			ERRORS.forEach((type) -> components.addResponses(name(type), response(type)));
			document.getPaths()
				.forEach((path, item) -> item.readOperations()
					.forEach((operation) -> ERRORS.stream()
						.filter((type) -> type != ProblemType.NOT_FOUND || path.contains("{"))
						.forEach((type) -> operation.getResponses()
							.addApiResponse(String.valueOf(type.status().value()),
									new ApiResponse().$ref(name(type))))));
		};
	}

	@Bean
	OpenApiCustomizer describeParameters() {
		return (document) -> document.getPaths()
			.values()
			.stream()
			.flatMap((item) -> item.readOperations().stream())
			.flatMap((operation) -> Stream.ofNullable(operation.getParameters()).flatMap(List::stream))
			.forEach(OpenApiConfiguration::describeParameter);
	}

	/**
	 * A parameter that is left out is absent, never null; several values are one string
	 * with commas.
	 */
	private static void describeParameter(Parameter parameter) {
		Schema<?> schema = parameter.getSchema();
		if (schema.getTypes() != null) {
			schema.getTypes().remove("null");
			if (schema.getTypes().contains("array")) {
				parameter.style(Parameter.StyleEnum.FORM).explode(false);
				if (parameter.getExample() instanceof String example) {
					parameter.example(List.of(example.split(",")));
				}
			}
		}
	}

	private static Tag tag(String name, String description) {
		return new Tag().name(name).description(description);
	}

	private static String name(ProblemType type) {
		return "Problem" + type.status().value();
	}

	private static ApiResponse response(ProblemType type) {
		MediaType content = new MediaType().schema(new Schema<>().$ref("Problem"));
		if (type != ProblemType.INVALID_PARAMETER) {
			content.example(Problem.of(type, type.definition(), "/api/v1/events"));
		}
		return new ApiResponse().description(type.title())
			.content(new Content().addMediaType("application/problem+json", content));
	}

}
