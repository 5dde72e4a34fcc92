package org.saheltimeline.platform.start;

import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the tests are told as {@code timeline.test.*}: within them, it is no misspelt
 * setting of the program.
 */
@ConfigurationProperties("timeline")
record TestSettings(Map<String, String> test) {

}
