package org.saheltimeline.timeline.place;

import org.saheltimeline.vocabulary.codebook.ClosedList;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Defines the closed lists for places. */
@Configuration(proxyBeanMethods = false)
class PlaceCodebook {

	@Bean
	ClosedList placeKinds() {
		return ClosedList.of("place-kind", PlaceKind.class, "place.kind");
	}

}
