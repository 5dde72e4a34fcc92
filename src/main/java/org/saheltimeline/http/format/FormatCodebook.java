package org.saheltimeline.http.format;

import org.saheltimeline.vocabulary.codebook.ClosedList;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Defines the closed list of formats. */
@Configuration(proxyBeanMethods = false)
class FormatCodebook {

	@Bean
	ClosedList formats() {
		return ClosedList.of("format", Format.class);
	}

}
