package org.saheltimeline.writing.dossier;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/** The locations of the parts of a text. */
public final class Positions {

	/** The locations in no text at all. */
	public static final Positions NONE = new Positions();

	private static final TokenStreamLocation START = new TokenStreamLocation(null, 0, 1, 1);

	private @Nullable Part whole;

	Positions() {
	}

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
		Positions positions = new Positions();
		Deque<Part> open = new ArrayDeque<>();
		Part named = null;
		for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
			visitor.accept(parser);
			TokenStreamLocation location = parser.currentTokenLocation();
			if (token.isStructEnd()) {
				open.pop();
			}
			else if (token == JsonToken.PROPERTY_NAME) {
				named = open.element().part(parser.currentName(), location);
			}
			else {
				Part value = positions.value(open.peek(), named, location);
				named = null;
				if (token.isStructStart()) {
					open.push(value);
				}
			}
		}
		return positions;
	}

	private Part value(@Nullable Part owner, @Nullable Part named, TokenStreamLocation location) {
		if (named != null) {
			return named;
		}
		if (owner != null) {
			return owner.part(String.valueOf(owner.parts.size()), location);
		}
		Part part = new Part(location);
		this.whole = (this.whole != null) ? this.whole : part;
		return part;
	}

	/** Whether the text is empty. */
	public boolean isEmpty() {
		return this.whole == null;
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
		TokenStreamLocation nearest = START;
		Part part = this.whole;
		for (JsonPointer rest = pointer; part != null && rest != null; rest = rest.tail()) {
			nearest = part.location;
			part = rest.matches() ? null : part.parts.get(rest.getMatchingProperty());
		}
		return nearest;
	}

	/**
	 * A part, which holds its own parts by name or by index: with its whole path, each
	 * would take as much memory as it is deep.
	 */
	private static final class Part {

		private final TokenStreamLocation location;

		private Map<String, Part> parts = Map.of();

		Part(TokenStreamLocation location) {
			this.location = location;
		}

		Part part(String step, TokenStreamLocation at) {
			if (this.parts.isEmpty()) {
				this.parts = new HashMap<>();
			}
			return this.parts.computeIfAbsent(step, (_) -> new Part(at));
		}

	}

}
