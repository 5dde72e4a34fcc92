package org.saheltimeline.platform.start;

import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings {@code timeline.test.*} of the tests themselves, declared so that they are
 * not rejected as unknown.
 */
@ConfigurationProperties("timeline")
record TestSettings(Map<String, String> test) {

}
