package org.saheltimeline.timeline.conflict;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.saheltimeline.http.format.Format;
import org.saheltimeline.http.listing.ListAnswer;
import org.saheltimeline.http.listing.Paging;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Endpoints for disagreements between articles. */
@RestController
@RequestMapping(path = "/api/v1/conflicts", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "conflicts")
class ConflictController {

	private final Conflicts conflicts;

	ConflictController(Conflicts conflicts) {
		this.conflicts = conflicts;
	}

	@GetMapping(produces = { MediaType.APPLICATION_JSON_VALUE, Format.Type.CSV, Format.Type.NDJSON })
	@Operation(operationId = "listConflicts",
			summary = "Where articles disagree, with all sides: dates and counts that exclude each other, reasons, statements",
			description = "Contradictions between articles. Contradictions between a sum and its parts, or between a base and its country, are reported by the estimate.")
	@ApiResponse(responseCode = "200",
			description = "A page of disagreements, by id, each with what every side says and who says so")
	ListAnswer<ConflictView> list(@ParameterObject ConflictFilter filter, @ParameterObject Paging paging,
			Format format) {
		return this.conflicts.list(filter, paging, format);
	}

}
