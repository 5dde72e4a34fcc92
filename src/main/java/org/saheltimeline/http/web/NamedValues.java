package org.saheltimeline.http.web;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.validation.Validator;
import org.saheltimeline.http.web.Problem.ProblemError;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;

/** Reads what is not asked in a URL as strictly as query parameters. */
@Component
public class NamedValues {

	private final ObjectProvider<ConversionService> conversion;

	private final Validator validator;

	NamedValues(@Qualifier("mvcConversionService") ObjectProvider<ConversionService> conversion, Validator validator) {
		this.conversion = conversion;
		this.validator = validator;
	}

	/**
	 * Binds values to the components of a record.
	 * @param type the record
	 * @param values the values by the names of the components
	 * @throws InvalidParameters for a name that is unknown, or a value that is not
	 * allowed
	 */
	public <T extends Record> T read(Class<T> type, Map<String, String> values) {
		Set<String> allowed = Arrays.stream(type.getRecordComponents())
			.map(RecordComponent::getName)
			.collect(Collectors.toCollection(TreeSet::new));
		Map<String, String[]> given = new LinkedHashMap<>();
		values.forEach((name, value) -> given.put(name, new String[] { value }));
		List<ProblemError> errors = StrictParameters.check(given, allowed);
		if (!errors.isEmpty()) {
			throw new InvalidParameters(errors);
		}
		return type.cast(new QueryRecords(this.conversion.getObject(), this.validator).read(type, values::get));
	}

}
