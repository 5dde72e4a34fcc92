package org.saheltimeline.seed;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the seeds are.
 *
 * @param location a Spring resource location, such as {@code file:/my/seeds/}, or
 * {@code none}
 */
@ConfigurationProperties("timeline.seeds")
record SeedSettings(@DefaultValue("classpath:/seeds/") String location) {

}
