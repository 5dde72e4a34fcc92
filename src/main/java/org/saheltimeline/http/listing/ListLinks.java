package org.saheltimeline.http.listing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.format.Format;
import org.saheltimeline.http.format.FormatNegotiation;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * The links of a list (RFC 8288): itself, its first and next page, and its other formats.
 * Parameters are sorted by name, so that equivalent requests have the same links.
 */
public final class ListLinks {

	private static final String CURSOR = "cursor";

	/**
	 * Leaves room for all other headers in the 4 KiB that nginx takes from a program
	 * behind it (proxy_buffer_size); beyond that it answers 502.
	 */
	private static final int LENGTH_AT_MOST = 2_500;

	private final HttpServletRequest request;

	private final String address;

	private final Map<String, String> parameters = new TreeMap<>();

	private final Map<String, String> encoded = new HashMap<>();

	ListLinks(HttpServletRequest request) {
		this.request = request;
		this.address = ServletUriComponentsBuilder.fromContextPath(request)
			.path(request.getServletPath())
			.toUriString();
		request.getParameterMap().forEach((name, values) -> this.parameters.put(name, values[0]));
	}

	/** Returns the links for the current request. */
	public static ListLinks ofCurrentRequest() {
		ServletRequestAttributes attributes = (ServletRequestAttributes) RequestContextHolder
			.currentRequestAttributes();
		return new ListLinks(attributes.getRequest());
	}

	/** Returns the address of the request. */
	public String self() {
		return address(this.parameters);
	}

	/** Returns the address of the first page. */
	public String first() {
		return address(without(this.parameters, CURSOR));
	}

	/**
	 * Returns the path and query that identify the list, without host, page and format.
	 */
	public String name() {
		return this.request.getServletPath() + query(filters());
	}

	/**
	 * Returns what the list is of, for people: the name of the timeline and the filters.
	 */
	public String title() {
		String filters = filters().entrySet()
			.stream()
			.map((filter) -> filter.getKey() + ": " + filter.getValue())
			.collect(Collectors.joining("; "));
		return filters.isEmpty() ? "Sahel Timeline" : "Sahel Timeline (%s)".formatted(filters);
	}

	private Map<String, String> filters() {
		return without(without(without(this.parameters, CURSOR), "limit"), FormatNegotiation.PARAMETER);
	}

	/** Returns the address of the page at a cursor. */
	public String next(String cursor) {
		return with(CURSOR, cursor);
	}

	/** Returns the address of the request with another value of a parameter. */
	public String with(String parameter, String value) {
		return address(with(this.parameters, parameter, value));
	}

	List<String> of(ListAnswer<?> list, @Nullable String next) {
		List<String> links = new ArrayList<>();
		if (next != null) {
			links.add("<%s>; rel=\"next\"".formatted(next(next)));
		}
		links.add("<%s>; rel=\"first\"".formatted(first()));
		links.add("<%s>; rel=\"self\"".formatted(self()));
		FormatNegotiation.served(this.request).forEach((format) -> {
			if (format != FormatNegotiation.chosen(this.request)) {
				links.add("<%s>; rel=\"alternate\"; type=\"%s\"".formatted(address(in(format, list)),
						format.mediaType()));
			}
		});
		return fitting(links);
	}

	/** Keeps as many links as fit into a header, the most important first. */
	private static List<String> fitting(List<String> links) {
		int length = 0;
		List<String> fitting = new ArrayList<>();
		for (String link : links) {
			length += link.length();
			if (length <= LENGTH_AT_MOST) {
				fitting.add(link);
			}
		}
		return fitting;
	}

	private Map<String, String> in(Format format, ListAnswer<?> list) {
		Map<String, String> other = with(this.parameters, FormatNegotiation.PARAMETER, format.value());
		other = (format == Format.JSON) ? other : without(other, "count");
		other = (format == Format.CSV) ? other : without(other, "bom");
		other = (format.hasFields()) ? other : without(other, "fields");
		return list.request().paging().after() == null ? other : without(other, CURSOR);
	}

	private String address(Map<String, String> query) {
		return this.address + query(query);
	}

	private String query(Map<String, String> query) {
		return query.entrySet()
			.stream()
			.map((parameter) -> parameter.getKey() + "=" + encoded(parameter.getValue()))
			.collect(Collectors.joining("&", (query.isEmpty()) ? "" : "?", ""));
	}

	/** Encodes each value once, as it appears in most of the addresses. */
	private String encoded(String value) {
		return this.encoded.computeIfAbsent(value, (text) -> UriUtils.encode(text, StandardCharsets.UTF_8));
	}

	private static Map<String, String> with(Map<String, String> query, String name, String value) {
		Map<String, String> changed = new TreeMap<>(query);
		changed.put(name, value);
		return changed;
	}

	private static Map<String, String> without(Map<String, String> query, String name) {
		Map<String, String> changed = new TreeMap<>(query);
		changed.remove(name);
		return changed;
	}

}
