package org.saheltimeline.http.web;

import java.util.List;

import jakarta.validation.Validator;
import org.saheltimeline.vocabulary.time.EdtfDate;
import org.saheltimeline.vocabulary.time.EdtfException;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Configures Spring MVC to parse this API's parameters strictly. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

	private final ObjectProvider<ConversionService> conversion;

	private final Validator validator;

	WebConfiguration(@Qualifier("mvcConversionService") ObjectProvider<ConversionService> conversion,
			Validator validator) {
		this.conversion = conversion;
		this.validator = validator;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new QueryRecords(this.conversion.getObject(), this.validator));
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new StrictParameters());
	}

	@Override
	public void addFormatters(FormatterRegistry registry) {
		registry.addConverterFactory(new Terms());
		registry.addConverter(String.class, Integer.class, WebConfiguration::wholeNumber);
		registry.addConverter(String.class, Boolean.class, WebConfiguration::truth);
		registry.addConverter(String.class, EdtfDate.class, reading(EdtfDate::parse));
		registry.addConverter(String.class, KnownBy.class, reading(KnownBy::parse));
		registry.addConverter(String.class, Day.class, reading(Day::parse));
		registry.addConverter(String.class, Period.class, reading(Period::parse));
		registry.addConverter(String.class, Country.class, reading(Country::parse));
		registry.addConverter(String.class, BoundingBox.class, reading(BoundingBox::parse));
	}

	/**
	 * Accepts only one spelling of each number. Spring's own converter would also accept
	 * 0x10, +5, 007 and the digits of every script.
	 */
	private static Integer wholeNumber(String value) {
		if (!value.matches("0|-?[1-9][0-9]{0,8}")) {
			throw new NumberFormatException(value);
		}
		return Integer.valueOf(value);
	}

	/**
	 * Accepts only two spellings. Spring's own converter would also accept on, yes and 1.
	 */
	private static Boolean truth(String value) {
		if (!value.equals("true") && !value.equals("false")) {
			throw InvalidValue.noneOf(value, List.of("true", "false"));
		}
		return Boolean.valueOf(value);
	}

	private static <T> Converter<String, T> reading(Converter<String, T> parser) {
		return (value) -> {
			try {
				return parser.convert(value);
			}
			catch (EdtfException ex) {
				throw InvalidValue.malformed("\"%s\" is not a valid date: %s".formatted(value, ex.getMessage()));
			}
		};
	}

}
