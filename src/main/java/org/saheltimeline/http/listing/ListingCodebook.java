package org.saheltimeline.http.listing;

import org.saheltimeline.vocabulary.codebook.ClosedList;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Defines the closed lists of list queries. */
@Configuration(proxyBeanMethods = false)
class ListingCodebook {

	@Bean
	ClosedList countModes() {
		return ClosedList.of("count-mode", CountMode.class);
	}

}
