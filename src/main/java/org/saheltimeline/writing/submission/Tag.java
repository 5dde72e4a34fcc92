package org.saheltimeline.writing.submission;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

import org.saheltimeline.http.format.Format;

/**
 * The entity tag (RFC 9110, section 8.8.3) of what is stated: a digest of its content, so
 * that it changes with that alone, and no other database gives the same tag to something
 * else.
 *
 * @param value the tag without quotes, the same for all formats
 */
record Tag(String value) {

	private static final int BYTES = 12;

	static Tag of(String content) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
			// A tag that ends in a hyphen would look compressed once a proxy has added
			// its -gzip
			return new Tag(Base64.getUrlEncoder()
				.withoutPadding()
				.encodeToString(Arrays.copyOf(digest, BYTES))
				.replace('-', '.'));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	/** Returns the tag of a format, whose bytes differ from those of others. */
	String in(Format format) {
		return "\"%s.%s\"".formatted(this.value, format.value());
	}

	/** Returns whether a tag from a client names this content, in any format. */
	boolean isNamedBy(String tag) {
		return tag.startsWith(this.value + ".");
	}

}
