package org.saheltimeline.writing.dossier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import tools.jackson.databind.json.JsonMapper;

/**
 * What people state and edit as a whole: the dossier of an article, or the entry of an
 * actor, a place or an event.
 */
public sealed interface Stated permits Dossier, ActorEntry, PlaceEntry, EventEntry {

	/** Returns the id. */
	String id();

	/** Returns the kind of resource that is stated: article, actor, place or event. */
	default String subject() {
		return switch (this) {
			case Dossier _ -> "article";
			case ActorEntry _ -> "actor";
			case PlaceEntry _ -> "place";
			case EventEntry _ -> "event";
		};
	}

	/**
	 * Returns the same in the form that all statements of the same facts share: lists
	 * whose order says nothing are sorted, what follows from the rest is left out, and so
	 * is the day of the last revision.
	 */
	Stated normalized();

	/** Returns whether JSON that was stored states the same facts. */
	default boolean says(String stored) {
		return normalized().equals(ofJson(subject(), stored).normalized());
	}

	/** Returns the SHA-256 of the facts, in hexadecimal. */
	default String digest() {
		try {
			byte[] json = JsonMapper.shared().writeValueAsString(normalized()).getBytes(StandardCharsets.UTF_8);
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	/** Returns the type of what is stated about a kind of resource. */
	static Class<? extends Stated> type(String subject) {
		return switch (subject) {
			case "article" -> Dossier.class;
			case "actor" -> ActorEntry.class;
			case "place" -> PlaceEntry.class;
			case "event" -> EventEntry.class;
			default -> throw new IllegalArgumentException("Nobody states a " + subject);
		};
	}

	/** Reads what was stored about a resource. */
	static Stated ofJson(String subject, String stored) {
		return ParsedText.ofJson(stored, type(subject)).content();
	}

}
