package org.saheltimeline.http.listing;

import java.time.Duration;
import java.util.function.BiConsumer;

import org.saheltimeline.platform.settings.CrossChecked;
import org.saheltimeline.platform.settings.Within;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.PropertyResolver;

/**
 * How whole lists are sent.
 *
 * @param atOnce how many at most at one time; fewer than the connections of the pool, so
 * that slow readers of whole lists never keep the others waiting
 * @param perClient how many of them for one client
 * @param patience how long a reader may take for 200 items; who is slower makes room
 */
@ConfigurationProperties("timeline.streams")
record StreamSettings(@DefaultValue("4") @Within(min = "1", max = "1000") int atOnce,
		@DefaultValue("2") @Within(min = "1", max = "1000") int perClient,
		@DefaultValue("60s") @Within(min = "1s", max = "1h") Duration patience) implements CrossChecked {

	/** As the pool has it where nothing is set. */
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
