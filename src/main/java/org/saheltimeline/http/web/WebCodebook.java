package org.saheltimeline.http.web;

import org.saheltimeline.vocabulary.codebook.ClosedList;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Defines the closed lists of errors and of dates in queries. */
@Configuration(proxyBeanMethods = false)
class WebCodebook {

	@Bean
	ClosedList problemTypes() {
		return ClosedList.of("problem-type", ProblemType.class);
	}

	@Bean
	ClosedList dateMatches() {
		return ClosedList.of("date-match", DateMatch.class);
	}

}
