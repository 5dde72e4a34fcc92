package org.saheltimeline.http.listing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.stereotype.Component;

/** Measures the number of active downloads of whole lists. */
@Component
@ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
class StreamMetrics implements MeterBinder {

	private final Streams streams;

	private final StreamSettings settings;

	StreamMetrics(Streams streams, StreamSettings settings) {
		this.streams = streams;
		this.settings = settings;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("timeline.streams.active", this.streams, Streams::active)
			.description("Whole lists of more than 200 items that are being sent")
			.register(registry);
		Gauge.builder("timeline.streams.limit", this.settings, StreamSettings::atOnce)
			.description("How many may be sent at one time")
			.register(registry);
	}

}
