package org.saheltimeline.writing.feed;

import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of live streams.
 *
 * @param atOnce the maximum number of streams
 * @param perClient the maximum number of streams to one client
 */
@Validated
@ConfigurationProperties("timeline.listeners")
record FeedSettings(@DefaultValue("200") @Min(1) int atOnce, @DefaultValue("6") @Min(1) int perClient) {

}
