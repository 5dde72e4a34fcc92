package org.saheltimeline.writing.original;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.article.Citation;

/**
 * The text of a seed file, which holds one or more articles. Positions are in Unicode
 * code points. It has no getters, and {@code toString} hides it, so that it is not
 * written or logged by accident.
 */
public final class OriginalText {

	private final String text;

	private final int[] codePoints;

	private final List<Line> lines;

	/**
	 * Creates an original.
	 * @param text the content of the whole file
	 */
	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public OriginalText(String text) {
		this.text = text;
		this.codePoints = text.codePoints().toArray();
		this.lines = lines(this.codePoints);
	}

	private static List<Line> lines(int[] codePoints) {
		List<Line> lines = new ArrayList<>();
		int start = 0;
		for (int end = 0; end <= codePoints.length; end++) {
			if (end == codePoints.length || codePoints[end] == '\n') {
				if (!IntStream.range(start, end).allMatch((i) -> Character.isWhitespace(codePoints[i]))) {
					lines.add(new Line(start, end));
				}
				start = end + 1;
			}
		}
		return lines;
	}

	/** Returns the SHA-256 of the text in UTF-8, in hexadecimal. */
	public String sha256() {
		try {
			byte[] bytes = this.text.getBytes(StandardCharsets.UTF_8);
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	String text() {
		return this.text;
	}

	/** Returns the number of paragraphs. */
	int paragraphs() {
		return this.lines.size();
	}

	/** Returns a paragraph, counted from 1; null if there is no such paragraph. */
	@Nullable Line paragraph(int number) {
		return (number >= 1 && number <= this.lines.size()) ? this.lines.get(number - 1) : null;
	}

	/** Returns whether a passage lies within its paragraph. */
	boolean has(Citation citation) {
		Line line = paragraph(citation.paragraph());
		return line != null && line.start <= citation.start() && citation.start() < citation.end()
				&& citation.end() <= line.end;
	}

	/** Returns a passage that lies within its paragraph. */
	String passage(Citation citation) {
		return new String(this.codePoints, citation.start(), citation.end() - citation.start());
	}

	/** Returns whether a passage within its paragraph begins or ends with a blank. */
	boolean hasBlankEnd(Citation citation) {
		return Character.isWhitespace(this.codePoints[citation.start()])
				|| Character.isWhitespace(this.codePoints[citation.end() - 1]);
	}

	/** Returns the size alone. */
	@Override
	public String toString() {
		return "a text of %d characters".formatted(this.codePoints.length);
	}

	/**
	 * A paragraph: a line that is not blank.
	 *
	 * @param start its first code point
	 * @param end one after its last code point
	 */
	record Line(int start, int end) {

	}

}
