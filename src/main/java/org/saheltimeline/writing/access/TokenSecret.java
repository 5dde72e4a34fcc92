package org.saheltimeline.writing.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The secrets of tokens. */
final class TokenSecret {

	/** By which scanners of source code recognise a secret that was committed. */
	private static final String PREFIX = "st_";

	private static final int BYTES = 32;

	private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");

	private static final SecureRandom RANDOM = new SecureRandom();

	private TokenSecret() {
	}

	/** Returns a new secret. */
	static String invent() {
		byte[] random = new byte[BYTES];
		RANDOM.nextBytes(random);
		return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
	}

	/** Returns whether a text has the form of a secret. */
	static boolean isShaped(String text) {
		return FORM.matcher(text).matches();
	}

	/** Returns the SHA-256 in hexadecimal, which is all that is stored. */
	static String digest(String secret) {
		try {
			byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
