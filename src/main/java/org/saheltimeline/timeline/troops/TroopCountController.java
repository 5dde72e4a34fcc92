package org.saheltimeline.timeline.troops;

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

/** Endpoints for troop counts. */
@RestController
@RequestMapping(path = "/api/v1/troop-counts", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "troop-counts")
class TroopCountController {

	private final TroopCounts counts;

	TroopCountController(TroopCounts counts) {
		this.counts = counts;
	}

	@GetMapping(produces = { MediaType.APPLICATION_JSON_VALUE, Format.Type.CSV, Format.Type.NDJSON })
	@Operation(operationId = "listTroopCounts",
			summary = "Every troop figure in every article, only as certain as its source")
	@ApiResponse(responseCode = "200",
			description = "A page of troop counts, the earliest first unless `sort` says otherwise, each with its number, its limits and its citation")
	ListAnswer<TroopCountView> list(@ParameterObject TroopCountFilter filter, @ParameterObject Paging paging,
			Format format) {
		return this.counts.list(filter, paging, format);
	}

	@GetMapping("{id}")
	@Operation(operationId = "getTroopCount", summary = "One figure in one article")
	@ApiResponse(responseCode = "200",
			description = "The troop count: its number as the article gives it, the limits that follow from it, and its citation")
	TroopCountView get(@PathVariable @Parameter(description = "The troop count's id",
			example = "niger-french-157-left") String id) {
		return this.counts.get(id);
	}

}
