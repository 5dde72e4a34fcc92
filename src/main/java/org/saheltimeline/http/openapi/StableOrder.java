package org.saheltimeline.http.openapi;

import java.util.TreeMap;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import org.springdoc.core.customizers.OpenApiCustomizer;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Sorts the paths and schemas, whose order would otherwise be that of Spring's beans. The
 * formats of a response keep their order, because client generators use the first: JSON.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class StableOrder implements OpenApiCustomizer {

	@Override
	public void customise(OpenAPI document) {
		Paths paths = new Paths();
		new TreeMap<>(document.getPaths()).forEach(paths::addPathItem);
		document.setPaths(paths);
		document.getComponents().setSchemas(new TreeMap<>(document.getComponents().getSchemas()));
	}

}
