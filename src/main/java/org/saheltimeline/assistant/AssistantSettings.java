package org.saheltimeline.assistant;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for assistants.
 *
 * @param enabled whether they are answered
 */
@ConfigurationProperties("timeline.assistants")
record AssistantSettings(@DefaultValue("true") boolean enabled) {

}
