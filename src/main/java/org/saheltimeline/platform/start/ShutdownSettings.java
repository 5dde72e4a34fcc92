package org.saheltimeline.platform.start;

import java.time.Duration;

import org.saheltimeline.platform.settings.Within;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the program ends.
 *
 * @param drainDelay how long it goes on answering while its readiness already says that
 * it ends, so that a balancer sends nothing more
 */
@ConfigurationProperties("timeline.shutdown")
record ShutdownSettings(@DefaultValue("0s") @Within(min = "0s", max = "5m") Duration drainDelay) {

}
