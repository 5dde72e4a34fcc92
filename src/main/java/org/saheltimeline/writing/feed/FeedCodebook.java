package org.saheltimeline.writing.feed;

import org.saheltimeline.vocabulary.codebook.ClosedList;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Defines the closed list of the feed. */
@Configuration(proxyBeanMethods = false)
class FeedCodebook {

	@Bean
	ClosedList feedIncludes() {
		return ClosedList.of("feed-include", FeedInclude.class);
	}

}
