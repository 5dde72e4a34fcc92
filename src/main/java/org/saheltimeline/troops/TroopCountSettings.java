package org.saheltimeline.troops;

import java.math.BigDecimal;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the troop counts.
 *
 * @param aboutTolerance what «about» allows on either side, as a share of the number, 0
 * to 1
 */
@Validated
@ConfigurationProperties("timeline.troop-counts")
public record TroopCountSettings(@DefaultValue("0.10") @DecimalMin("0") @DecimalMax("1") BigDecimal aboutTolerance) {

}
