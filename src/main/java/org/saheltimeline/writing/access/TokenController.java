package org.saheltimeline.writing.access;

import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.saheltimeline.http.caching.OwnCaching;
import org.saheltimeline.http.web.Address;
import org.saheltimeline.writing.submission.SubmittedText;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Endpoints for the tokens with which others may write. */
@RestController
@OwnCaching
@RequestMapping(path = "/api/v1/tokens", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "tokens")
@SecurityRequirement(name = "token")
class TokenController {

	private static final String EXAMPLE = """
			{"name": "laptop", "scopes": ["write"], "expires": null}""";

	private final Tokens tokens;

	private final Clock clock = Clock.systemUTC();

	TokenController(Tokens tokens) {
		this.tokens = tokens;
	}

	@GetMapping
	@Operation(operationId = "listTokens", summary = "All tokens that were not revoked, the newest first",
			description = "Needs the scope `admin`. Expired tokens are included, revoked ones can be read by their id. No response but that to the creation has the secret.")
	@ApiResponse(responseCode = "200",
			description = "All tokens that were not revoked, the newest first, without their secrets")
	ResponseEntity<TokenList> list() {
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new TokenList(this.tokens.all()));
	}

	@GetMapping("{tokenId}")
	@Operation(operationId = "getToken", summary = "One token: its name, its scopes, and until when it is valid",
			description = "Needs the scope `admin`. A revoked token has the time in `revokedAt`.")
	@ApiResponse(responseCode = "200", description = "The token, without its secret")
	ResponseEntity<TokenView> get(@PathVariable @Parameter(description = "The id of the token", example = "1",
			schema = @Schema(type = "integer", format = "int32")) String tokenId) {
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(this.tokens.get(tokenId));
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(operationId = "createToken", summary = "Creates a token and returns its secret, once", description = """
			Needs the scope `admin`. The secret is in this response and nowhere else: only its SHA-256 is stored.
			The name must not be that of another token that is neither revoked nor expired.""",
			requestBody = @RequestBody(required = true, description = "The token",
					content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
							schema = @Schema(implementation = NewToken.class),
							examples = @ExampleObject(name = "laptop", value = EXAMPLE))))
	@ApiResponse(responseCode = "201", description = "Created: the token with its secret. `Location` names it")
	ResponseEntity<TokenView> create(@Parameter(hidden = true) @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
			@Parameter(hidden = true) Principal author, HttpServletRequest request) throws IOException {
		NewToken token = NewToken.of(SubmittedText.of(request, type), LocalDate.now(this.clock));
		TokenView created = this.tokens.create(token, author.getName());
		return ResponseEntity.created(URI.create(Address.of("tokens", String.valueOf(created.id()))))
			.cacheControl(CacheControl.noStore())
			.body(created);
	}

	// Clients that expect no content may accept problems only
	@DeleteMapping(path = "{tokenId}",
			produces = { MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE })
	@Operation(operationId = "revokeToken", summary = "Revokes a token, which is invalid from the next request on",
			description = "Needs the scope `admin`. Revoking a revoked token is answered with 204 as well. The name is free again.")
	@ApiResponse(responseCode = "204", description = "Revoked: the token is invalid from now on")
	ResponseEntity<Void> revoke(@PathVariable @Parameter(description = "The id of the token", example = "1",
			schema = @Schema(type = "integer", format = "int32")) String tokenId) {
		this.tokens.revoke(tokenId);
		return ResponseEntity.noContent().cacheControl(CacheControl.noStore()).build();
	}

	/**
	 * The tokens.
	 *
	 * @param items the tokens
	 */
	@Schema(name = "TokenList", description = "The tokens that were not revoked")
	record TokenList(@Schema(description = "The tokens, the newest first") List<TokenView> items) {

	}

}
