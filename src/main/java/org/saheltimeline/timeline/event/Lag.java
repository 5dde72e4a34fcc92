package org.saheltimeline.timeline.event;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * By how many days the later of two linked events started after the earlier one.
 *
 * @param low the minimum
 * @param high the maximum; null if unbounded
 */
@Embeddable
@Schema(name = "Lag", description = "By how many days the later of two linked events started after the earlier one")
public record Lag(@Schema(description = "The minimum, in days", example = "0") int low,
		@Schema(description = "The maximum, in days; null if there is none", example = "10") @Nullable Integer high) {

}
