package org.saheltimeline.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import org.springdoc.core.customizers.GlobalOperationCustomizer;

import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/**
 * Says of each operation what its parameters make it: a list, one thing by its id, or
 * something that can be asked as of an earlier day.
 */
@Component
class OperationDescriptions implements GlobalOperationCustomizer {

	@Override
	public Operation customize(Operation operation, HandlerMethod method) {
		Set<String> parameters = Stream.ofNullable(operation.getParameters())
			.flatMap(List::stream)
			.map(Parameter::getName)
			.collect(Collectors.toSet());
		List<String> sentences = new ArrayList<>();
		if (operation.getDescription() != null) {
			sentences.add(operation.getDescription());
		}
		if (parameters.contains("cursor")) {
			sentences.add("Without a filter all are listed; different filters are AND, commas inside one are OR.");
			sentences.add("Pages follow each other by `page.next`, which is the next `cursor`; null is the end.");
		}
		if (parameters.contains("id")) {
			sentences.add("Ids are stable and readable; lists give them, and an unknown one is a 404.");
		}
		if (parameters.contains("knownBy")) {
			sentences.add("With `knownBy`, what was known then: later articles are left out of everything.");
		}
		return sentences.isEmpty() ? operation : operation.description(String.join("\n", sentences));
	}

}
