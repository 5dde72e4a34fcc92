package org.saheltimeline.http.openapi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.web.BoundingBox;
import org.saheltimeline.http.web.Country;
import org.saheltimeline.http.web.Day;
import org.saheltimeline.http.web.KnownBy;
import org.saheltimeline.http.web.Limit;
import org.saheltimeline.http.web.Period;
import org.saheltimeline.vocabulary.time.EdtfDate;
import org.springdoc.core.customizers.ParameterCustomizer;

import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;

/**
 * Documents what each parameter accepts: the form of its Java type, the limits that apply
 * to all parameters, and several values as one string with commas.
 */
@Component
class ParameterForms implements ParameterCustomizer {

	private static final Map<Class<?>, TextForm> BY_TYPE = Map.of(EdtfDate.class, TextForm.EDTF, KnownBy.class,
			TextForm.DAY_MONTH_OR_YEAR, Day.class, TextForm.DAY, Period.class, TextForm.PERIOD, Country.class,
			TextForm.COUNTRY_ASKED, BoundingBox.class, TextForm.BOX);

	/** Text parameters that are not ids. */
	private static final Map<String, TextForm> BY_NAME = Map.of("q", TextForm.TEXT_ASKED, "because",
			TextForm.TEXT_ASKED, "cursor", TextForm.CURSOR, "since", TextForm.FEED_CURSOR);

	/** Numbers have at most nine digits, and none is negative. */
	private static final BigDecimal MOST = BigDecimal.valueOf(999_999_999);

	/** The sort keys listed in the parameter's description. */
	private static final Pattern SORT_KEYS = Pattern.compile("^Sort order: ((?:`\\w+`(?:, )?)+)");

	@Override
	@SuppressWarnings({ "rawtypes", "unchecked" }) // as in the library's API
	public Parameter customize(Parameter parameter, MethodParameter javaParameter) {
		Schema<?> schema = parameter.getSchema();
		if (schema == null) {
			return parameter;
		}
		// An omitted parameter is absent, never null
		if (schema.getTypes() != null) {
			schema.getTypes().remove("null");
		}
		ResolvableType type = ResolvableType.forType(javaParameter.getGenericParameterType());
		if (schema.getItems() == null) {
			describe(parameter, schema, type.toClass());
			return parameter;
		}
		if ("sort".equals(parameter.getName())) {
			describeSortKeys(parameter, (Schema<Object>) schema.getItems());
		}
		describe(parameter, schema.getItems(), type.resolveGeneric());
		schema.minItems(1).maxItems(Limit.VALUES.most());
		parameter.style(Parameter.StyleEnum.FORM).explode(false);
		if (parameter.getExample() instanceof String example) {
			parameter.example(List.of(example.split(",")));
		}
		return parameter;
	}

	private static void describe(Parameter parameter, Schema<?> schema, @Nullable Class<?> type) {
		if (schema.getTypes() == null || schema.getEnum() != null) {
			return;
		}
		if (schema.getTypes().contains("integer") && schema.getMaximum() == null) {
			schema.minimum(Objects.requireNonNullElse(schema.getMinimum(), BigDecimal.ZERO)).maximum(MOST);
		}
		if (!schema.getTypes().contains("string")) {
			return;
		}
		TextForm form = (type != null) ? BY_TYPE.get(type) : null;
		((form != null) ? form : BY_NAME.getOrDefault(parameter.getName(), TextForm.SLUG)).describe(schema);
	}

	private static void describeSortKeys(Parameter parameter, Schema<Object> schema) {
		Matcher keys = SORT_KEYS.matcher(parameter.getDescription());
		if (keys.find()) {
			schema.setEnum(Stream.of(keys.group(1).split("\\W+"))
				.filter((key) -> !key.isEmpty())
				.<Object>flatMap((key) -> Stream.of(key, "-" + key))
				.toList());
		}
	}

}
