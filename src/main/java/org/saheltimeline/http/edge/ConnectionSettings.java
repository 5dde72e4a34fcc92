package org.saheltimeline.http.edge;

import java.time.Duration;

import org.saheltimeline.platform.settings.Within;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long clients may take.
 *
 * @param requestPatience how long a request may take from its first byte to the end of
 * its headers; its content gets the same time again, plus a second per kilobyte
 * @param answerPatience how long a client may take to read a piece of a response, at most
 * 32 KB
 */
@ConfigurationProperties("timeline.connections")
record ConnectionSettings(@DefaultValue("10s") @Within(min = "1s", max = "10m") Duration requestPatience,
		@DefaultValue("60s") @Within(min = "1s", max = "1h") Duration answerPatience) {

}
