package org.saheltimeline.platform.start;

import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * All settings, checked before anything else is done, whatever the program is started
 * for.
 */
@Configuration(proxyBeanMethods = false)
@ConfigurationPropertiesScan(SettingsCheck.OURS)
@Import(SettingsCheck.class)
public class Settings {

}
