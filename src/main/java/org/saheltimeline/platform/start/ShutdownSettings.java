package org.saheltimeline.platform.start;

import java.time.Duration;

import org.saheltimeline.platform.settings.Within;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the program shuts down.
 *
 * @param drainDelay how long it keeps answering after its readiness has changed, so that
 * load balancers stop sending requests
 */
@ConfigurationProperties("timeline.shutdown")
record ShutdownSettings(@DefaultValue("0s") @Within(min = "0s", max = "5m") Duration drainDelay) {

}
