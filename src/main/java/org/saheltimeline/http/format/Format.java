package org.saheltimeline.http.format;

import java.util.Arrays;
import java.util.Optional;

import org.saheltimeline.vocabulary.codebook.Term;

import org.springframework.http.MediaType;

/** A response format, by its name in the {@code format} parameter. */
public enum Format implements Term {

	JSON(Type.JSON, "JSON (RFC 8259), paged; the format where none is asked for"),
	CSV(Type.CSV,
			"A table for spreadsheets (RFC 4180), whole unless `limit` is given. A list is one cell: ` | ` separates its "
					+ "elements, in which `|` is `\\u007c` and a backslash is `\\\\`"),
	NDJSON(Type.NDJSON, "One JSON item per line, whole unless `limit` is given"),
	GEOJSON(Type.GEOJSON, "A map (RFC 7946), whole unless `limit` is given"),
	TIMELINEJS(Type.TIMELINEJS, "Knight Lab's TimelineJS, whole unless `limit` is given"),
	ICS(Type.ICS, "A calendar (RFC 5545), whole unless `limit` is given"),
	ATOM(Type.ATOM, "A feed (RFC 4287), paged, with the latest changes first unless `sort` is given"),
	JSONLD(Type.JSONLD, "Linked data in schema.org terms (JSON-LD 1.1), whole unless `limit` is given"),
	YAML(Type.YAML, "Dossiers and entries as in the seed files (RFC 9512)");

	private final String mediaType;

	private final String definition;

	Format(String mediaType, String definition) {
		this.mediaType = mediaType;
		this.definition = definition;
	}

	/** Returns the media type, without parameters. */
	public MediaType mediaType() {
		return MediaType.parseMediaType(this.mediaType);
	}

	@Override
	public String definition() {
		return this.definition;
	}

	/** Returns whether lists are paged even if no limit is given. */
	public boolean isPaged() {
		return this == JSON || this == ATOM;
	}

	/**
	 * Returns whether items have the same fields as in JSON, so that some can be
	 * selected.
	 */
	public boolean hasFields() {
		return this == JSON || this == CSV || this == NDJSON;
	}

	/** Returns whether items are written as JSON objects with all of their members. */
	public boolean isJson() {
		return this == JSON || this == NDJSON;
	}

	/**
	 * Returns whether documents contain absolute URLs, which differ from host to host.
	 */
	public boolean namesItsHost() {
		return this == ATOM || this == ICS || this == JSONLD || this == TIMELINEJS;
	}

	/** Returns the format with the given name. */
	public static Optional<Format> named(String name) {
		return Arrays.stream(values()).filter((format) -> format.value().equals(name)).findFirst();
	}

	/** Returns the format with the given media type, ignoring its parameters. */
	public static Optional<Format> of(MediaType mediaType) {
		return Arrays.stream(values())
			.filter((format) -> format.mediaType().equalsTypeAndSubtype(mediaType))
			.findFirst();
	}

	/** Media types, as {@code produces} of a request mapping takes them. */
	public static final class Type {

		/** RFC 8259. */
		public static final String JSON = MediaType.APPLICATION_JSON_VALUE;

		/** RFC 4180. */
		public static final String CSV = "text/csv";

		/** The name in common use; none is registered. */
		public static final String NDJSON = MediaType.APPLICATION_NDJSON_VALUE;

		/** RFC 7946. */
		public static final String GEOJSON = "application/geo+json";

		/** This project's own name, because Knight Lab defines none for its JSON. */
		public static final String TIMELINEJS = "application/vnd.timelinejs+json";

		/** RFC 5545. */
		public static final String ICS = "text/calendar";

		/** RFC 4287. */
		public static final String ATOM = MediaType.APPLICATION_ATOM_XML_VALUE;

		/** JSON-LD 1.1, W3C. */
		public static final String JSONLD = "application/ld+json";

		/** RFC 9512. */
		public static final String YAML = "application/yaml";

		private Type() {
		}

	}

}
