package org.saheltimeline.http.openapi;

import java.util.List;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.tags.Tag;
import org.saheltimeline.http.format.Format;
import org.saheltimeline.http.web.BoundingBox;
import org.saheltimeline.http.web.Country;
import org.saheltimeline.http.web.Day;
import org.saheltimeline.http.web.KnownBy;
import org.saheltimeline.http.web.Period;
import org.saheltimeline.vocabulary.time.EdtfDate;
import org.springdoc.core.utils.SpringDocUtils;
import tools.jackson.databind.JsonNode;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Sets the general parts of the OpenAPI document: title, contact, license and tags. Its
 * description depends on the client.
 */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

	static {
		// Each of these is written as a single string
		SpringDocUtils.getConfig()
			.replaceWithClass(EdtfDate.class, String.class)
			.replaceWithClass(KnownBy.class, String.class)
			.replaceWithClass(Day.class, String.class)
			.replaceWithClass(Period.class, String.class)
			.replaceWithClass(Country.class, String.class)
			.replaceWithClass(BoundingBox.class, String.class)
			.replaceWithClass(JsonNode.class, Object.class)
			.addRequestWrapperToIgnore(Format.class)
			.addSimpleTypesForParameterObject(EdtfDate.class, KnownBy.class, Day.class, Period.class, Country.class,
					BoundingBox.class);
	}

	@Bean
	OpenAPI openApi() {
		return new OpenAPI()
			.info(new Info().title("Sahel Timeline")
				.version("1")
				.contact(new Contact().name("Sahel Timeline contributors"))
				.license(new License().name("Apache License, Version 2.0").identifier("Apache-2.0")))
			.components(new Components().addSecuritySchemes("token", new SecurityScheme().type(SecurityScheme.Type.HTTP)
				.scheme("bearer")
				.description(
						"The token in `.data/admin-token`, the one set as TIMELINE_ADMIN_TOKEN, one created with `POST /api/v1/tokens`, or an access token of the OpenID Connect issuer")))
			// States explicitly that reading needs no key
			.security(List.of(new SecurityRequirement()))
			.tags(List.of(tag("events", "What happened, when, where, who took part"),
					tag("actors", "Who takes part: states, persons, armed forces"),
					tag("places", "Where: countries, cities, bases"),
					tag("articles", "The evidence, paragraph by paragraph"),
					tag("troop-counts", "How many troops, according to whom"),
					tag("conflicts", "Where the articles disagree"),
					tag("writing", "Adding, changing and deleting facts"),
					tag("history", "Who changed what, when and why, and the feed of changes"),
					tag("tokens", "Who may write: the administration of tokens"),
					tag("reference", "The meaning of coded values and errors")));
	}

	private static Tag tag(String name, String description) {
		return new Tag().name(name).description(description);
	}

}
