package org.saheltimeline.http.openapi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Documents the headers of each response. Those that only some servers send are optional;
 * a client that reads them can slow down by itself.
 */
@Component
class AnswerHeaders implements OpenApiCustomizer {

	private static final Map<String, Header> EVERYWHERE = new TreeMap<>(Map.of("X-Request-Id",
			always("Identifies the request; include it when you report a problem. The client's own id if it sent one",
					text("^[A-Za-z0-9._-]+$", 64), "2f1c7c1e-6a0f-4f1e-9f0a-5b7c0c1d2e3f"),
			"Access-Control-Allow-Origin",
			always("Allows requests from any origin", text(null, 1)._enum(List.of("*")), "*"), "RateLimit",
			sometimes(
					"Remaining requests (`r`), and seconds until the full quota is available again (`t`); only if requests are limited",
					text("^\"default\";r=[0-9]+;t=[0-9]+$", 50), "\"default\";r=118;t=1"),
			"RateLimit-Policy",
			sometimes("Quota: requests (`q`) per window in seconds (`w`) for each client; only if requests are limited",
					text("^\"default\";q=[0-9]+;w=[0-9]+$", 50), "\"default\";q=120;w=60")));

	/** The caching headers of a response and of a 304. */
	private static final Map<String, Header> CACHED = new TreeMap<>(Map.of("ETag", always(
			"Identifies this version of the response; send it as `If-None-Match` to get 304 while the response is unchanged",
			text("^\"[A-Za-z0-9_.-]+\"$", 60), "\"tj_c_vYlSMbUTmfJ\""), "Last-Modified",
			always("When the data last changed",
					text("^[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9:]{8} GMT$", 40),
					"Tue, 24 Nov 2026 18:12:43 GMT"),
			"Cache-Control",
			always("The response may be cached, but has to be revalidated before each use",
					text(null, 8)._enum(List.of("no-cache")), "no-cache"),
			"Vary", always("The request headers that the response depends on",
					text(null, 23)._enum(List.of("Accept, Accept-Encoding")), "Accept, Accept-Encoding")));

	private static final String NOT_MODIFIED = "The copy that `If-None-Match` or `If-Modified-Since` names is still current";

	private static final String LINK = "Link";

	private static final String LOCATION = "Location";

	private static final String RETRY_AFTER = "Retry-After";

	private static final String CACHE_CONTROL = "Cache-Control";

	private static final String REPLAYED = "Idempotency-Replayed";

	private static final String AUTHENTICATE = "WWW-Authenticate";

	/** Reads that change without a new version of the data. */
	private static final Set<String> UNCACHED_READS = Set.of("listDossiers", "listEntries");

	/** For what caches must not store. */
	private static final String NOT_STORED = "NotStored";

	/** For the tag of what somebody edits. */
	private static final String CURRENT_TAG = "CurrentTag";

	/** The headers by which a response names the formats that the endpoint accepts. */
	private static final List<String> ACCEPTED = List.of(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_PATCH, "Accept-Post");

	@Override
	public void customise(OpenAPI document) {
		EVERYWHERE.forEach(document.getComponents()::addHeaders);
		CACHED.forEach(document.getComponents()::addHeaders);
		document.getComponents()
			.addHeaders(LINK, sometimes(
					"Links to the `next` and `first` page, to the list itself and to its other formats (RFC 8288), up to 4,000 characters",
					text("^<.+>; rel=.+$", 4_500),
					"</api/v1/events?cursor=qh9hrnNm>; rel=\"next\", </api/v1/events?format=csv>; rel=\"alternate\"; type=\"text/csv\""));
		document.getComponents().addResponses("NotModified", new ApiResponse().description(NOT_MODIFIED));
		document.getComponents()
			.addHeaders(RETRY_AFTER, always("Seconds to wait before the next request", seconds(), 1));
		document.getComponents()
			.addHeaders(LOCATION, always("The address of what was created", text("^https?://.+$", 4_500),
					"http://localhost:8080/api/v1/revisions/2"));
		addHeadersOfWrites(document.getComponents());
		document.getPaths()
			.values()
			.forEach((path) -> path.readOperationsMap()
				.forEach((method, operation) -> describe(path, method, operation)));
		document.getComponents().getResponses().forEach((name, response) -> {
			EVERYWHERE.keySet().forEach((header) -> add(response, header));
			switch (name) {
				case "NotModified" -> CACHED.keySet().forEach((header) -> add(response, header));
				case "Problem401", "Problem403" -> add(response, AUTHENTICATE);
				case "Problem412" -> add(response, HttpHeaders.ETAG, CURRENT_TAG);
				case "Problem415" -> ACCEPTED.forEach((header) -> add(response, header));
				case "Problem429", "Problem503" -> add(response, RETRY_AFTER);
				default -> {
				}
			}
		});
	}

	private static void addHeadersOfWrites(Components components) {
		components.addHeaders(CURRENT_TAG, sometimes(
				"Identifies what is stated at this address now; send it as `If-Match` with the next edit. Absent if nothing is, after a dry run, and for submissions",
				text("^\"[A-Za-z0-9_.-]+\"$", 60), "\"bXNkAeT3o5R5sqRy.json\""));
		components.addHeaders(NOT_STORED,
				always("The response must not be cached", text(null, 8)._enum(List.of("no-store")), "no-store"));
		components.addHeaders(REPLAYED,
				sometimes("`true` if this is the answer to an earlier request with the same `Idempotency-Key`",
						text(null, 4)._enum(List.of("true")), "true"));
		components.addHeaders(AUTHENTICATE, sometimes("How to authenticate, and which scope is missing (RFC 6750)",
				text("^Bearer", 200), "Bearer error=\"insufficient_scope\", scope=\"write\""));
		ACCEPTED.forEach((name) -> components.addHeaders(name,
				sometimes("The media types that the endpoint accepts", text("^[a-z]+/", 200), "application/json")));
	}

	private static void describe(PathItem path, HttpMethod method, Operation operation) {
		if (method != HttpMethod.GET || operation.getSecurity() != null
				|| UNCACHED_READS.contains(operation.getOperationId())) {
			describeUncached(operation);
			return;
		}
		ApiResponse answer = Objects.requireNonNull(operation.getResponses().get("200"));
		EVERYWHERE.keySet().forEach((name) -> add(answer, name));
		if (answer.getContent().containsKey(MediaType.TEXT_EVENT_STREAM_VALUE)) {
			add(answer, LINK);
			add(answer, CACHE_CONTROL, NOT_STORED);
			return;
		}
		if (path.getPut() != null) {
			describeEditable(operation.getResponses(), answer);
			return;
		}
		CACHED.keySet().forEach((name) -> add(answer, name));
		if (operation.getParameters().stream().anyMatch((parameter) -> "cursor".equals(parameter.getName()))) {
			add(answer, LINK);
		}
		operation.getResponses().addApiResponse("304", new ApiResponse().$ref("NotModified"));
	}

	/** What people edit has a tag of its own, so that no other edit changes it. */
	private static void describeEditable(ApiResponses answers, ApiResponse answer) {
		ApiResponse notModified = new ApiResponse().description(NOT_MODIFIED);
		EVERYWHERE.keySet().forEach((name) -> add(notModified, name));
		answers.addApiResponse("304", notModified);
		for (ApiResponse one : List.of(answer, notModified)) {
			add(one, HttpHeaders.ETAG);
			add(one, CACHE_CONTROL);
		}
	}

	private static void describeUncached(Operation operation) {
		boolean writesFacts = Stream.ofNullable(operation.getParameters())
			.flatMap(List::stream)
			.anyMatch((parameter) -> "Idempotency-Key".equals(parameter.getName()));
		operation.getResponses().forEach((status, answer) -> {
			if (answer.get$ref() != null) {
				return;
			}
			EVERYWHERE.keySet().forEach((name) -> add(answer, name));
			add(answer, CACHE_CONTROL, NOT_STORED);
			if (status.equals("201")) {
				add(answer, LOCATION);
			}
			if (writesFacts) {
				add(answer, HttpHeaders.ETAG, CURRENT_TAG);
				add(answer, REPLAYED);
			}
		});
	}

	private static void add(ApiResponse response, String name) {
		add(response, name, name);
	}

	private static void add(ApiResponse response, String name, String definition) {
		response.addHeaderObject(name, new Header().$ref(definition));
	}

	private static Header always(String description, Schema<?> schema, Object example) {
		return new Header().description(description).required(true).schema(schema).example(example);
	}

	private static Header sometimes(String description, Schema<?> schema, Object example) {
		return new Header().description(description).schema(schema).example(example);
	}

	private static Schema<String> text(@Nullable String pattern, int length) {
		Schema<String> schema = new Schema<>();
		schema.types(Set.of("string")).pattern(pattern).maxLength(length);
		return schema;
	}

	private static Schema<?> seconds() {
		return new Schema<>().types(Set.of("integer"))
			.format("int32")
			.minimum(BigDecimal.ONE)
			.maximum(BigDecimal.valueOf(60));
	}

}
