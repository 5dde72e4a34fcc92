package org.saheltimeline.writing.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.caching.OwnCaching;
import org.saheltimeline.http.format.Format;
import org.saheltimeline.http.listing.ListLinks;
import org.saheltimeline.http.listing.Places;
import org.saheltimeline.http.listing.Streams;
import org.saheltimeline.http.web.Client;
import org.saheltimeline.http.web.Problem;
import org.saheltimeline.http.web.ProblemType;
import org.springdoc.core.annotations.ParameterObject;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Endpoint for following what changes. */
@RestController
@OwnCaching
@Tag(name = "history")
class FeedController {

	private static final String PATH = "/api/v1/changes";

	private static final String LAST_EVENT_ID = "Last-Event-ID";

	private final Feed feed;

	private final LiveEvents events;

	private final Bell bell;

	private final Streams streams;

	private final JsonMapper json;

	private final Places places;

	FeedController(Feed feed, LiveEvents events, Bell bell, Streams streams, JsonMapper json, FeedSettings settings) {
		this.feed = feed;
		this.events = events;
		this.bell = bell;
		this.streams = streams;
		this.json = json;
		this.places = new Places(settings.perClient(), settings.atOnce(), "live streams",
				"close one, or poll with `since`");
	}

	@GetMapping(path = PATH, produces = Format.Type.JSON)
	@Operation(operationId = "listChanges", summary = "What has changed: each resource once, at its last change",
			description = """
					To keep a copy up to date, apply the changes of each page, and pass its `page.next` as `since` of the next request. At `upToDate: true` the copy equals the server's data.
					A change may come twice, but none is lost. `ndjson` returns everything at once, and its `Link` header where to continue. With `Accept: text/event-stream`, changes are sent as they happen.""")
	@ApiResponse(responseCode = "200",
			description = "A page of changes, the earliest first, and where to continue; in `ndjson`, all of them; as `text/event-stream`, also those to come",
			content = { @Content(mediaType = Format.Type.JSON, schema = @Schema(implementation = FeedPage.class)),
					@Content(mediaType = Format.Type.NDJSON, schema = @Schema(type = "string")),
					@Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")) })
	@ApiResponse(responseCode = "410", description = "The cursor is from another database")
	@Parameter(in = ParameterIn.HEADER, name = LAST_EVENT_ID,
			description = "The `id` of the last event received, which overrides `since`; browsers send it when they reconnect. Only for `text/event-stream`",
			schema = @Schema(type = "string", maxLength = 200, pattern = "^[a-z0-9.-]+$"))
	ResponseEntity<FeedPage> list(@ParameterObject FeedParameters parameters) {
		FeedPage page = this.feed.page(parameters.start(null, this.feed), parameters.includesItems(),
				parameters.size());
		return ResponseEntity.ok().headers(headers(page.page().next())).body(page);
	}

	@GetMapping(path = PATH, produces = Format.Type.NDJSON)
	@Hidden
	void all(FeedParameters parameters, HttpServletResponse response) throws IOException {
		@Nullable Cursor since = parameters.start(null, this.feed);
		this.streams.send(() -> this.feed.all(since, parameters.includesItems(), (end) -> {
			response.setContentType(Format.Type.NDJSON);
			headers(end.toString()).forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
		}, (changes) -> write(changes, response)));
	}

	private void write(List<FeedChange> changes, HttpServletResponse response) {
		try {
			this.streams.withPatience(() -> {
				OutputStream output = response.getOutputStream();
				for (FeedChange change : changes) {
					output.write(this.json.writeValueAsBytes(change));
					output.write('\n');
				}
				output.flush();
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@GetMapping(path = PATH, produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	@Hidden
	void follow(FeedParameters parameters, HttpServletRequest request, HttpServletResponse response)
			throws IOException, InterruptedException {
		@Nullable Cursor since = parameters.start(request.getHeader(LAST_EVENT_ID), this.feed);
		Client client = Client.current();
		this.places.take(client);
		try {
			new LiveStream(this.events, this.bell, parameters.includesItems()).send(since, request, response);
		}
		finally {
			this.places.leave(client);
		}
	}

	private static HttpHeaders headers(String next) {
		HttpHeaders headers = new HttpHeaders();
		headers.setCacheControl(CacheControl.noStore());
		headers.set(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(ListLinks.ofCurrentRequest().with("since", next)));
		return headers;
	}

	@ExceptionHandler
	ResponseEntity<Object> unknown(UnknownCursor unknown, HttpServletRequest request) {
		return Problem.of(ProblemType.UNKNOWN_CURSOR, String.valueOf(unknown.getMessage()), request).toResponse();
	}

}
