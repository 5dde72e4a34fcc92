package org.saheltimeline.writing.dossier;

import java.util.HashMap;
import java.util.Map;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/**
 * Where the parts of a text are.
 *
 * @param parts the location of each part
 */
public record Positions(Map<JsonPointer, TokenStreamLocation> parts) {

	/** Reads a text to its end. */
	public static Positions of(JsonParser parser) {
		Positions positions = new Positions(new HashMap<>());
		positions.read(parser);
		return positions;
	}

	private void read(JsonParser parser) {
		for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
			this.parts.putIfAbsent(parser.streamReadContext().pathAsPointer(), parser.currentTokenLocation());
		}
	}

	/** Whether there is nothing in the text. */
	public boolean isEmpty() {
		return this.parts.isEmpty();
	}

	/**
	 * The location of a part, or of the nearest part around it; of the beginning if there
	 * is none.
	 */
	public TokenStreamLocation of(String pointer) {
		return of(JsonPointer.compile(pointer));
	}

	/**
	 * The location of a part, or of the nearest part around it; of the beginning if there
	 * is none.
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
