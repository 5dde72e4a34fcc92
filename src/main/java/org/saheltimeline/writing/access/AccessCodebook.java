package org.saheltimeline.writing.access;

import org.saheltimeline.vocabulary.codebook.ClosedList;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The closed lists of tokens. */
@Configuration(proxyBeanMethods = false)
class AccessCodebook {

	@Bean
	ClosedList tokenScopes() {
		return ClosedList.of("token-scope", Scope.class);
	}

}
