package org.saheltimeline.http.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

import org.saheltimeline.vocabulary.codebook.Term;

import org.springframework.http.HttpStatus;

/**
 * The types of error, as RFC 9457 problem types; each has a page below
 * {@code /api/v1/problems}.
 */
public enum ProblemType implements Term {

	INVALID_PARAMETER(HttpStatus.BAD_REQUEST, "Invalid parameter",
			"A query parameter is unknown, repeated, missing or empty, or its value is not allowed. `errors` lists each one."),
	MALFORMED_REQUEST(HttpStatus.BAD_REQUEST, "Malformed request",
			"The request is not well-formed HTTP, or its URL contains characters that are not allowed."),
	MALFORMED_CONTENT(HttpStatus.BAD_REQUEST, "Malformed content",
			"The request body is neither well-formed YAML nor well-formed JSON in UTF-8. `errors` says where."),
	UNAUTHORIZED(HttpStatus.UNAUTHORIZED, "Unauthorized",
			"Writing needs a token: send it as `Authorization: Bearer …`. The first start with the embedded database writes one to `.data/admin-token`; for a database of your own, set TIMELINE_ADMIN_TOKEN. Reading needs none."),
	FORBIDDEN(HttpStatus.FORBIDDEN, "Forbidden",
			"The token does not have the scope that this endpoint requires, or pages of this origin may not write."),
	CONFLICT(HttpStatus.CONFLICT, "Conflict",
			"The change does not fit the stored facts: it would leave an event without a report, or remove an entry that others refer to."),
	SEEDS_LOCKED(HttpStatus.CONFLICT, "Seeds locked",
			"What comes from the seed files can be edited only there: `timeline.seeds.locked` is set."),
	INVALID_FACTS(HttpStatus.UNPROCESSABLE_CONTENT, "Invalid facts",
			"The request body breaks the rules of dossiers, entries or tokens. `errors` lists each one with its line; nothing was written."),
	KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "Idempotency key reused",
			"The Idempotency-Key was used for another request within the last seven days. Give each write a key of its own."),
	NOT_FOUND(HttpStatus.NOT_FOUND, "Not found",
			"The collection exists, but the id in the path does not, or nothing was known about it by `knownBy`."),
	NO_SUCH_PATH(HttpStatus.NOT_FOUND, "No such endpoint",
			"This path is not part of the API. The OpenAPI document, openapi.json, lists all endpoints."),
	GONE(HttpStatus.GONE, "Gone",
			"What was at this address has been deleted; the detail says in which revision, by whom and why. PUT with `If-None-Match: *` creates it anew."),
	UNKNOWN_CURSOR(HttpStatus.GONE, "Unknown cursor",
			"The cursor of the feed is from another database, or from one that was restored to an earlier state. Discard the copy, and start again without `since`."),
	METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "Method not allowed",
			"The endpoint does not support this method; the Allow header lists the supported ones."),
	NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "Not acceptable",
			"The Accept header does not include any format that the endpoint supports."),
	PRECONDITION_FAILED(HttpStatus.PRECONDITION_FAILED, "Precondition failed",
			"An If-Match or If-Unmodified-Since header refers to a version that is no longer current. Read it again. After an edit, `errors` lists what has changed since, and the ETag header holds the current tag."),
	PRECONDITION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED, "Precondition required",
			"An edit needs an If-Match header with the ETag that you got, so that nobody's change is lost, or `If-None-Match: *` to create what is not there."),
	RANGE_NOT_SATISFIABLE(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE, "Range not satisfiable",
			"The Range header asks for a part beyond the end of the file."),
	REQUEST_TIMEOUT(HttpStatus.REQUEST_TIMEOUT, "Request timeout",
			"The request did not arrive completely within the time limit. Send it again."),
	CONTENT_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "Content too large",
			"The request body is larger than this server accepts."),
	URI_TOO_LONG(HttpStatus.URI_TOO_LONG, "URI too long",
			"The request line is longer than this server accepts. Use fewer or shorter parameters."),
	UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Unsupported media type",
			"The endpoint does not accept the format in the Content-Type header."),
	EXPECTATION_FAILED(HttpStatus.EXPECTATION_FAILED, "Expectation failed",
			"The Expect header asks for something that this server does not support. Leave it out."),
	UPGRADE_REQUIRED(HttpStatus.UPGRADE_REQUIRED, "Upgrade required",
			"This connection does not support the HTTP version of the request. Use HTTP/1.1."),
	TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many requests",
			"The client exceeds the number of requests or concurrent downloads allowed. Wait for the number of seconds in the Retry-After header."),
	HEADERS_TOO_LARGE(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "Request headers too large",
			"The request headers are larger than this server accepts."),
	INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Internal server error",
			"An unexpected error occurred on the server. Trying again later may help."),
	NOT_IMPLEMENTED(HttpStatus.NOT_IMPLEMENTED, "Not implemented",
			"The request uses a feature of HTTP that this server does not support."),
	HTTP_VERSION_NOT_SUPPORTED(HttpStatus.HTTP_VERSION_NOT_SUPPORTED, "HTTP version not supported",
			"This server does not support the HTTP version of the request. Use HTTP/1.1."),
	BUSY(HttpStatus.SERVICE_UNAVAILABLE, "Too many downloads in progress",
			"The maximum number of concurrent downloads of whole lists is reached. Read pages instead, or try again after the number of seconds in the Retry-After header."),
	DATABASE_BUSY(HttpStatus.SERVICE_UNAVAILABLE, "Database busy",
			"Another transaction blocks this request. Try again after the number of seconds in the Retry-After header."),
	QUERY_TIMEOUT(HttpStatus.SERVICE_UNAVAILABLE, "Query timeout",
			"The database did not answer within the time limit. Add a filter, lower `limit`, or try again later."),
	DATABASE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Database unavailable",
			"The server cannot reach its database, or the database is out of connections, memory or disk space. Try again after the number of seconds in the Retry-After header."),
	ISSUER_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Issuer unavailable",
			"The server cannot reach the OpenID Connect issuer that vouches for the token. Try again after the number of seconds in the Retry-After header.");

	/** Cannot be inferred from the status code. */
	private static final Set<ProblemType> SPECIAL = EnumSet.of(INVALID_PARAMETER, MALFORMED_CONTENT, NOT_FOUND,
			SEEDS_LOCKED, KEY_REUSED, UNKNOWN_CURSOR);

	/**
	 * The methods that every endpoint for reading allows, as in the {@code Allow} header
	 * (RFC 9110, section 10.2.1).
	 */
	public static final String ALLOWED_METHODS = "GET, HEAD, OPTIONS";

	static final String PATH = "/api/v1/problems/";

	private final HttpStatus status;

	private final String title;

	private final String definition;

	ProblemType(HttpStatus status, String title, String definition) {
		this.status = status;
		this.title = title;
		this.definition = definition;
	}

	/** Returns the HTTP status code. */
	public HttpStatus status() {
		return this.status;
	}

	/**
	 * Returns the address of the page that explains this type.
	 * @param root the path under which clients reach this program
	 */
	String address(String root) {
		return root + PATH + value();
	}

	/** Returns a short title. */
	public String title() {
		return this.title;
	}

	@Override
	public String definition() {
		return this.definition;
	}

	/**
	 * Returns the closest type for a status code that some other part of the server
	 * chose. Respond with the status of the type, which differs for a few rare codes.
	 */
	public static ProblemType of(int status) {
		return Arrays.stream(values())
			.filter((type) -> type.status.value() == status && !SPECIAL.contains(type))
			.findFirst()
			.orElse((status >= 500) ? INTERNAL_ERROR : MALFORMED_REQUEST);
	}

}
