package org.saheltimeline.http.listing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ValueRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.web.InvalidParameters;
import org.saheltimeline.http.web.InvalidValue;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A position in an ordered list: the sort keys of the last row seen, sealed together with
 * the query they belong to. Opaque to clients; a cursor that has been altered or belongs
 * to another query is refused.
 */
final class Cursor {

	/**
	 * A 64-bit seal. It protects against mistakes, not attackers: a cursor grants no
	 * access.
	 */
	private static final int SEAL_LENGTH = 8;

	/** The NUL character as JSON writes it; PostgreSQL text cannot contain it. */
	private static final String NUL = "\\u0000";

	private static final ValueRange YEARS = ValueRange.of(0, 9999);

	private static final JsonMapper JSON = JsonMapper.shared();

	private Cursor() {
	}

	static String write(String query, List<?> keys) {
		byte[] content = JSON.writeValueAsBytes(keys);
		byte[] sealed = Arrays.copyOf(seal(query, content), SEAL_LENGTH + content.length);
		System.arraycopy(content, 0, sealed, SEAL_LENGTH, content.length);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
	}

	/** Returns whether a cursor belongs to a query. */
	static boolean isOf(String query, String cursor) {
		return open(query, cursor) != null;
	}

	static JsonNode read(String query, String cursor) {
		JsonNode content = open(query, cursor);
		if (content == null) {
			throw damaged();
		}
		return content;
	}

	private static @Nullable JsonNode open(String query, String cursor) {
		try {
			byte[] sealed = Base64.getUrlDecoder().decode(cursor);
			if (sealed.length > SEAL_LENGTH) {
				byte[] content = Arrays.copyOfRange(sealed, SEAL_LENGTH, sealed.length);
				if (Arrays.equals(seal(query, content), Arrays.copyOf(sealed, SEAL_LENGTH))) {
					return JSON.readTree(content);
				}
			}
		}
		catch (IllegalArgumentException | JacksonException ex) {
			// Reported like any other invalid cursor
		}
		return null;
	}

	/**
	 * Returns the keys, each with its expected type. The seal is not a secret, so a
	 * cursor may contain anything.
	 */
	static List<Object> read(String query, String cursor, List<? extends Class<?>> types) {
		JsonNode content = read(query, cursor);
		if (!content.isArray() || content.size() != types.size() || content.toString().contains(NUL)) {
			throw damaged();
		}
		List<Object> keys = new ArrayList<>();
		for (int i = 0; i < types.size(); i++) {
			keys.add(key(content.get(i), types.get(i)));
		}
		return keys;
	}

	private static Object key(JsonNode content, Class<?> type) {
		try {
			Object key = content.isValueNode() ? JSON.treeToValue(content, type) : null;
			if (key != null && isStorable(key)) {
				return key;
			}
		}
		catch (JacksonException ex) {
			// Told like any other cursor that does not open
		}
		throw damaged();
	}

	/** PostgreSQL has fewer years than Java, and the timeline has fewer still. */
	private static boolean isStorable(Object key) {
		return switch (key) {
			case LocalDate day -> YEARS.isValidIntValue(day.getYear());
			case Instant instant -> YEARS.isValidIntValue(instant.atOffset(ZoneOffset.UTC).getYear());
			default -> true;
		};
	}

	private static InvalidParameters damaged() {
		return new InvalidParameters("cursor", InvalidValue.malformed(
				"The cursor is damaged or belongs to another query. Start again without it, and keep all parameters but `limit`, `count`, `fields` and `include` between pages."));
	}

	private static byte[] seal(String query, byte[] content) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(query.getBytes(StandardCharsets.UTF_8));
			digest.update((byte) 0);
			return Arrays.copyOf(digest.digest(content), SEAL_LENGTH);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
