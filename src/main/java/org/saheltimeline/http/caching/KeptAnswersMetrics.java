package org.saheltimeline.http.caching;

import java.util.Objects;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.stereotype.Component;

/** Measures the hits, misses and size of the response cache. */
@Component
@ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
class KeptAnswersMetrics implements MeterBinder {

	private final KeptAnswers answers;

	KeptAnswersMetrics(FilterRegistrationBean<KeptAnswers> registration) {
		this.answers = Objects.requireNonNull(registration.getFilter());
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		FunctionCounter.builder("timeline.kept.answers", this.answers, KeptAnswers::hits)
			.tag("result", "hit")
			.description("Reads answered from memory, and reads that had to be worked out")
			.register(registry);
		FunctionCounter.builder("timeline.kept.answers", this.answers, KeptAnswers::misses)
			.tag("result", "miss")
			.description("Reads answered from memory, and reads that had to be worked out")
			.register(registry);
		Gauge.builder("timeline.kept.answers.size", this.answers, KeptAnswers::size)
			.baseUnit("bytes")
			.description("Memory that kept answers take")
			.register(registry);
	}

}
