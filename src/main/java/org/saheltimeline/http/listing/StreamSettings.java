package org.saheltimeline.http.listing;

import java.time.Duration;
import java.util.function.BiConsumer;

import org.saheltimeline.platform.settings.CrossChecked;
import org.saheltimeline.platform.settings.Within;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.PropertyResolver;

/**
 * Settings for downloads of whole lists.
 *
 * @param atOnce the maximum number at one time; less than the size of the connection
 * pool, so that slow downloads never starve other requests
 * @param perClient the maximum number per client
 * @param patience how long a client may take to receive 200 items before its download is
 * aborted
 */
@ConfigurationProperties("timeline.streams")
record StreamSettings(@DefaultValue("4") @Within(min = "1", max = "1000") int atOnce,
		@DefaultValue("2") @Within(min = "1", max = "1000") int perClient,
		@DefaultValue("60s") @Within(min = "1s", max = "1h") Duration patience) implements CrossChecked {

	/** The default of the connection pool. */
	private static final int POOL = 10;

	@Override
	public void check(PropertyResolver settings, BiConsumer<String, String> fault) {
		int pool = settings.getProperty("spring.datasource.hikari.maximum-pool-size", Integer.class, POOL);
		if (this.atOnce >= pool) {
			fault.accept("at-once",
					"must be less than the number of connections, which is %d (spring.datasource.hikari.maximum-pool-size)"
						.formatted(pool));
		}
	}

}
