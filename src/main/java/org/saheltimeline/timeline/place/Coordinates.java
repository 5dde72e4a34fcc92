package org.saheltimeline.timeline.place;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A point on the map.
 *
 * @param lat latitude in WGS 84 degrees, -90 to 90
 * @param lon longitude in WGS 84 degrees, -180 to 180
 */
@Embeddable
@Schema(description = "A point on the map, WGS 84")
public record Coordinates(
		@Schema(description = "Latitude in degrees, -90 to 90",
				example = "13.51") @Column(name = "latitude") double lat,
		@Schema(description = "Longitude in degrees, -180 to 180",
				example = "2.11") @Column(name = "longitude") double lon) {

}
