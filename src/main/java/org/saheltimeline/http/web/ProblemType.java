package org.saheltimeline.http.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

import org.saheltimeline.timeline.codebook.Term;

import org.springframework.http.HttpStatus;

/**
 * The types of error, as RFC 9457 problem types; each has a page below
 * {@code /api/v1/problems}.
 */
public enum ProblemType implements Term {

	INVALID_PARAMETER(HttpStatus.BAD_REQUEST, "Invalid parameter",
			"A query parameter is unknown, repeated, missing or empty, or its value is not allowed. `errors` lists each one."),
	MALFORMED_REQUEST(HttpStatus.BAD_REQUEST, "The request cannot be read",
			"The request is not well-formed HTTP, or its address holds characters that are not allowed."),
	NOT_FOUND(HttpStatus.NOT_FOUND, "Not found",
			"The collection exists, but nothing in it has the id in the path, or nothing was known about it by `knownBy`."),
	NO_SUCH_PATH(HttpStatus.NOT_FOUND, "No such endpoint",
			"This path is not part of the API. The OpenAPI document, openapi.json, lists all endpoints."),
	METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This method is not allowed here",
			"The address exists, but not for this method; the Allow header lists the methods that are."),
	NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "None of the accepted formats is served here",
			"The Accept header names no format in which the address is served."),
	PRECONDITION_FAILED(HttpStatus.PRECONDITION_FAILED, "The condition of the request does not hold",
			"An If-Match or If-Unmodified-Since header names a state that is no longer the current one; read it again."),
	RANGE_NOT_SATISFIABLE(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE, "The range lies outside of the file",
			"The Range header asks for a part that the file does not have."),
	REQUEST_TIMEOUT(HttpStatus.REQUEST_TIMEOUT, "The request took too long to arrive",
			"The request was begun but did not arrive in time; send it again."),
	CONTENT_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The request's content is too large",
			"The request carries more content than this server reads."),
	URI_TOO_LONG(HttpStatus.URI_TOO_LONG, "The address is too long",
			"The request line is longer than this server reads; ask for less at once."),
	UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The request's format is not understood",
			"The Content-Type header names a format that this address does not read."),
	EXPECTATION_FAILED(HttpStatus.EXPECTATION_FAILED, "Expectation failed",
			"The Expect header asks for something that this server does not support. Leave it out."),
	UPGRADE_REQUIRED(HttpStatus.UPGRADE_REQUIRED, "Another version of HTTP is needed",
			"The request names a version of HTTP that is not spoken on this connection; use HTTP/1.1."),
	TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many requests",
			"This client asks more often, or downloads more at once, than this server allows; the Retry-After header says after how many seconds to go on."),
	HEADERS_TOO_LARGE(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "The request headers are too large",
			"The request's headers are larger than this server reads."),
	INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "The server failed",
			"The server failed while it answered; the fault is on this side, and trying again later may help."),
	NOT_IMPLEMENTED(HttpStatus.NOT_IMPLEMENTED, "This is not offered",
			"The request asks for a part of HTTP that this server does not offer."),
	HTTP_VERSION_NOT_SUPPORTED(HttpStatus.HTTP_VERSION_NOT_SUPPORTED, "This version of HTTP is not spoken here",
			"The request names a version of HTTP that this server does not speak; use HTTP/1.1."),
	BUSY(HttpStatus.SERVICE_UNAVAILABLE, "As much as this server does at once is going on",
			"As many whole lists are being read as this server sends at once; read pages, or try again after the time in the Retry-After header."),
	DATABASE_BUSY(HttpStatus.SERVICE_UNAVAILABLE, "The database is busy with something else",
			"Other work on the same data held this request up; try again after the time in the Retry-After header."),
	QUERY_TIMEOUT(HttpStatus.SERVICE_UNAVAILABLE, "The query took too long",
			"The database did not answer within the time that this server allows; add a filter, lower `limit`, or try again later."),
	DATABASE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The database is not available",
			"The server cannot reach its database at the moment, or the database is out of connections, memory or disk space; try again after the time in the Retry-After header.");

	/** Cannot be inferred from the status code. */
	private static final Set<ProblemType> SPECIAL = EnumSet.of(INVALID_PARAMETER, NOT_FOUND);

	/**
	 * The methods that every endpoint allows, as in the {@code Allow} header (RFC 9110,
	 * section 10.2.1). This API is read-only.
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
