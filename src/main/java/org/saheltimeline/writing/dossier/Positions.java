package org.saheltimeline.writing.dossier;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/**
 * The locations of the parts of a text.
 *
 * @param parts the location of each part, by JSON Pointer
 */
public record Positions(Map<JsonPointer, TokenStreamLocation> parts) {

	/** The locations in no text at all. */
	public static final Positions NONE = new Positions(Map.of());

	/** Reads a text to its end and records where each part is. */
	public static Positions of(JsonParser parser) {
		return of(parser, (at) -> {
		});
	}

	/**
	 * Reads a text to its end and records where each part is.
	 * @param visitor visits each token
	 */
	static Positions of(JsonParser parser, Consumer<JsonParser> visitor) {
		Positions positions = new Positions(new HashMap<>());
		positions.read(parser, visitor);
		return positions;
	}

	private void read(JsonParser parser, Consumer<JsonParser> visitor) {
		for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
			visitor.accept(parser);
			this.parts.putIfAbsent(parser.streamReadContext().pathAsPointer(), parser.currentTokenLocation());
		}
	}

	/** Whether the text is empty. */
	public boolean isEmpty() {
		return this.parts.isEmpty();
	}

	/**
	 * Returns the location of a part or of its nearest known ancestor; otherwise the
	 * beginning of the text.
	 */
	public TokenStreamLocation of(String pointer) {
		return of(JsonPointer.compile(pointer));
	}

	/**
	 * Returns the location of a part or of its nearest known ancestor; otherwise the
	 * beginning of the text.
	 */
	public TokenStreamLocation of(JsonPointer pointer) {
		for (JsonPointer part = pointer; part != null; part = part.head()) {
			TokenStreamLocation location = this.parts.get(part);
			if (location != null) {
				return location;
			}
		}
		return new TokenStreamLocation(null, 0, 1, 1);
	}

}
