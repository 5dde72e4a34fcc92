package org.saheltimeline.listing;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How whole lists are sent.
 *
 * @param atOnce how many at most at one time; fewer than the connections of the pool
 * (10), so that slow readers of whole lists never keep the others waiting
 * @param patience how long a reader may take for 200 items; who is slower makes room
 */
@ConfigurationProperties("timeline.streams")
record StreamSettings(@DefaultValue("4") int atOnce, @DefaultValue("60s") Duration patience) {

}
