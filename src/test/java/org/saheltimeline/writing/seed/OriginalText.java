package org.saheltimeline.writing.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A file of original articles, in Unicode code points.
 *
 * @param sha256 the digest of the whole file, in hexadecimal
 * @param codePoints the text of the file
 */
record OriginalText(String sha256, List<Integer> codePoints) {

	static OriginalText read(Path file) throws IOException {
		try {
			byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
			return new OriginalText(HexFormat.of().formatHex(sha256),
					Files.readString(file).codePoints().boxed().toList());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	/** Returns the text between two code points, as far as the file has it. */
	String between(int start, int end) {
		StringBuilder text = new StringBuilder();
		for (int i = Math.max(start, 0); i < Math.min(end, this.codePoints.size()); i++) {
			text.appendCodePoint(this.codePoints.get(i));
		}
		return text.toString();
	}

	/** Returns the lines that are not blank, in order. */
	List<Line> lines() {
		List<Line> lines = new ArrayList<>();
		for (int start = 0; start < this.codePoints.size();) {
			int feed = this.codePoints.subList(start, this.codePoints.size()).indexOf((int) '\n');
			int end = (feed < 0) ? this.codePoints.size() : start + feed;
			if (!between(start, end).isBlank()) {
				lines.add(new Line(lines.size() + 1, start, end));
			}
			start = end + 1;
		}
		return lines;
	}

	/**
	 * A line that is not blank.
	 *
	 * @param number its number among these lines, counted from 1
	 * @param start its first code point
	 * @param end one after its last code point
	 */
	record Line(int number, int start, int end) {

	}

}
