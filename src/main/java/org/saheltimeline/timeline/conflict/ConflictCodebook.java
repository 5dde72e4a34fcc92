package org.saheltimeline.timeline.conflict;

import org.saheltimeline.vocabulary.codebook.ClosedList;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Defines the closed list of conflicts. */
@Configuration(proxyBeanMethods = false)
class ConflictCodebook {

	@Bean
	ClosedList conflictKinds() {
		return ClosedList.of("conflict-kind", ConflictKind.class);
	}

}
