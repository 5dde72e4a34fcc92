package org.saheltimeline.http.web;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.saheltimeline.http.format.FormatNegotiation;

import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;

/**
 * The query parameters that an endpoint accepts.
 *
 * @param names the names of all of them, in alphabetical order
 * @param lists the names of those that accept several values
 */
record TakenParameters(Set<String> names, Set<String> lists) {

	/**
	 * Returns the components of the records that the method takes, plus {@code format}.
	 */
	static TakenParameters of(HandlerMethod method) {
		List<RecordComponent> components = Arrays.stream(method.getMethodParameters())
			.map(MethodParameter::getParameterType)
			.filter(Class::isRecord)
			.flatMap((type) -> Arrays.stream(type.getRecordComponents()))
			.toList();
		Set<String> names = components.stream()
			.map(RecordComponent::getName)
			.collect(Collectors.toCollection(() -> new TreeSet<>(Set.of(FormatNegotiation.PARAMETER))));
		Stream<RecordComponent> lists = components.stream().filter((component) -> component.getType() == List.class);
		return new TakenParameters(names, lists.map(RecordComponent::getName).collect(Collectors.toSet()));
	}

}
