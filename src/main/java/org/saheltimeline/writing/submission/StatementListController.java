package org.saheltimeline.writing.submission;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.saheltimeline.http.caching.OwnCaching;
import org.saheltimeline.http.listing.Page;
import org.saheltimeline.http.listing.Paging;
import org.saheltimeline.writing.history.HistoryPaging;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Endpoints for the lists of what can be edited. Whether a seed file has changed is not
 * part of the version of the data, so they are not cached.
 */
@RestController
@OwnCaching
@Tag(name = "writing")
class StatementListController {

	private final StatementLists statements;

	StatementListController(StatementLists statements) {
		this.statements = statements;
	}

	@GetMapping(path = "/api/v1/dossiers", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(operationId = "listDossiers", summary = "All dossiers, by the id of their article",
			description = "`behind=true` finds those that were edited over HTTP while their seed file changed.")
	@ApiResponse(responseCode = "200",
			description = "A page of dossiers, by the id of their article: where to edit each, and whether its seed file has changed since")
	ResponseEntity<Page<StatementView>> dossiers(@ParameterObject StatementFilter filter,
			@ParameterObject HistoryPaging paging) {
		return list("dossiers", List.of("article"), filter, paging.paging());
	}

	@GetMapping(path = "/api/v1/entries", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(operationId = "listEntries", summary = "All entries of actors, events and places, by kind and id",
			description = "`behind=true` finds those that were edited over HTTP while their seed file changed.")
	@ApiResponse(responseCode = "200",
			description = "A page of entries, by kind and id: where to edit each, and whether its seed file has changed since")
	ResponseEntity<Page<StatementView>> entries(@ParameterObject StatementFilter filter,
			@ParameterObject HistoryPaging paging) {
		return list("entries", List.of("actor", "event", "place"), filter, paging.paging());
	}

	private ResponseEntity<Page<StatementView>> list(String list, List<String> kinds, StatementFilter filter,
			Paging paging) {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(this.statements.list(list, kinds, filter, paging));
	}

}
