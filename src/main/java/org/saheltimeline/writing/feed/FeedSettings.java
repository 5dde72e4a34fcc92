package org.saheltimeline.writing.feed;

import org.saheltimeline.platform.settings.Within;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of live streams.
 *
 * @param atOnce the maximum number of streams
 * @param perClient the maximum number of streams to one client
 */
@ConfigurationProperties("timeline.listeners")
record FeedSettings(@DefaultValue("200") @Within(min = "1", max = "100000") int atOnce,
		@DefaultValue("6") @Within(min = "1", max = "100000") int perClient) {

}
