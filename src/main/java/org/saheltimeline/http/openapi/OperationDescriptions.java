package org.saheltimeline.http.openapi;

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
 * Adds to the description of each operation what follows from its parameters: it returns
 * a list or one item by its id, or can be queried as of an earlier day.
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
			sentences.add("Filters are combined with AND, the values of one filter with OR.");
			sentences.add("Separate values with commas, or repeat the parameter.");
			sentences.add("To get the next page, pass `page.next` as `cursor`; it is null on the last page.");
		}
		else if (parameters.contains("id")) {
			sentences.add(
					"Ids are stable and readable. An unknown id is answered with 404 and suggests the most similar one.");
		}
		if (parameters.contains("knownBy")) {
			sentences.add("With `knownBy`, the answer is what was known then: later articles are ignored.");
		}
		return sentences.isEmpty() ? operation : operation.description(String.join("\n", sentences));
	}

}
