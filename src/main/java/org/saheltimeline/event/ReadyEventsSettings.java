package org.saheltimeline.event;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether the JSON of events is kept ready.
 *
 * @param enabled whether it is made: about as much space again as the events take
 */
@ConfigurationProperties("timeline.ready-events")
record ReadyEventsSettings(@DefaultValue("true") boolean enabled) {

}
