package org.saheltimeline.timeline.troops;

import java.math.BigDecimal;

import org.saheltimeline.platform.settings.Within;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for troop counts.
 *
 * @param aboutTolerance the margin of “about” on either side, as a share of the number, 0
 * to 1
 */
@ConfigurationProperties("timeline.troop-counts")
public record TroopCountSettings(@DefaultValue("0.10") @Within(min = "0", max = "1") BigDecimal aboutTolerance) {

}
