package org.saheltimeline.timeline.place;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.saheltimeline.http.format.Format;
import org.saheltimeline.http.listing.ListAnswer;
import org.saheltimeline.http.listing.Paging;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Endpoints for places. */
@RestController
@RequestMapping(path = "/api/v1/places", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "places")
class PlaceController {

	private final Places places;

	PlaceController(Places places) {
		this.places = places;
	}

	@GetMapping(
			produces = { MediaType.APPLICATION_JSON_VALUE, Format.Type.CSV, Format.Type.NDJSON, Format.Type.GEOJSON })
	@Operation(operationId = "listPlaces", summary = "Places: countries, cities, bases …")
	@ApiResponse(responseCode = "200", description = "A page of places, by name unless `sort` says otherwise")
	ListAnswer<PlaceView> list(@ParameterObject PlaceFilter filter, @ParameterObject Paging paging, Format format) {
		return this.places.list(filter, paging, format);
	}

	@GetMapping(path = "{id}", produces = { MediaType.APPLICATION_JSON_VALUE, Format.Type.GEOJSON })
	@Operation(operationId = "getPlace",
			summary = "One place, with its point on the map and the place that contains it")
	@ApiResponse(responseCode = "200",
			description = "The place: its names, its coordinates, and the place that contains it")
	PlaceView get(@PathVariable @Parameter(description = "The place's id", example = "air-base-201") String id) {
		return this.places.get(id);
	}

}
