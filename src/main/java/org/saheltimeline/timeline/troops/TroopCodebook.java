package org.saheltimeline.timeline.troops;

import org.saheltimeline.vocabulary.codebook.ClosedList;
import org.saheltimeline.vocabulary.quantity.Qualifier;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Defines the closed lists for troop counts. */
@Configuration(proxyBeanMethods = false)
class TroopCodebook {

	@Bean
	ClosedList troopMeasures() {
		return ClosedList.of("troop-measure", TroopMeasure.class, "troop_count.measure");
	}

	@Bean
	ClosedList qualifiers() {
		return ClosedList.of("qualifier", Qualifier.class, "troop_count.qualifier", "event_figure.qualifier");
	}

	@Bean
	ClosedList estimateStatuses() {
		return ClosedList.of("estimate-status", EstimateStatus.class);
	}

}
