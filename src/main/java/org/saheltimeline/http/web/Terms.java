package org.saheltimeline.http.web;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.saheltimeline.vocabulary.codebook.Term;

import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/** Converts query parameters to values of closed lists, spelt as in JSON. */
class Terms implements ConverterFactory<String, Term> {

	@Override
	public <T extends Term> Converter<String, T> getConverter(Class<T> type) {
		return (value) -> Arrays.stream(type.getEnumConstants())
			.filter((term) -> term.value().equals(value))
			.findFirst()
			.orElseThrow(() -> InvalidValue.noneOf(value,
					Arrays.stream(type.getEnumConstants()).map(Term::value).collect(Collectors.toList())));
	}

}
