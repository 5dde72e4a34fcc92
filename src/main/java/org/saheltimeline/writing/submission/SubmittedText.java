package org.saheltimeline.writing.submission;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import jakarta.servlet.http.HttpServletRequest;
import org.saheltimeline.http.format.Format;
import org.saheltimeline.http.web.ProblemType;
import org.saheltimeline.writing.dossier.ParsedText;
import org.saheltimeline.writing.dossier.UnreadableText;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * The body of a request that states facts: YAML (RFC 9512) or JSON in UTF-8.
 *
 * @param text the body, without a byte order mark
 * @param isJson whether it is JSON
 */
public record SubmittedText(String text, boolean isJson) {

	/** RFC 7396. */
	static final String MERGE_PATCH = "application/merge-patch+json";

	/** In bytes; the longest dossier of the seeds has 31,000. */
	public static final int LONGEST = 1 << 20;

	/** In bytes, as much as clients may well send before they look for an answer. */
	private static final int READ_FOR_THE_ANSWER = 1 << 24;

	private static final String PLAIN = "identity";

	private static final String GZIP = "gzip";

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	/** Reads the body of a request, and never more than is allowed. */
	public static SubmittedText of(HttpServletRequest request, MediaType type) throws IOException {
		if (type.getCharset() != null && !type.getCharset().equals(StandardCharsets.UTF_8)) {
			throw RefusedSubmission.because(ProblemType.UNSUPPORTED_MEDIA_TYPE,
					"The body has to be UTF-8, not %s.".formatted(type.getCharset()));
		}
		byte[] body = bytes(request);
		if (body.length > LONGEST) {
			// A client that is still sending may not see the answer
			request.getInputStream().skip(READ_FOR_THE_ANSWER);
			throw RefusedSubmission.because(ProblemType.CONTENT_TOO_LARGE,
					"The body may have 1 MiB. Split the submission, or use bulk intake.");
		}
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
			return new SubmittedText(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text,
					!type.isCompatibleWith(Format.YAML.mediaType()));
		}
		catch (CharacterCodingException ex) {
			throw RefusedSubmission.because(ProblemType.MALFORMED_CONTENT, "The body is not valid UTF-8.");
		}
	}

	/** Reads the body, decompressed, one byte further than allowed at most. */
	private static byte[] bytes(HttpServletRequest request) throws IOException {
		String coding = Objects.requireNonNullElse(request.getHeader(HttpHeaders.CONTENT_ENCODING), PLAIN)
			.toLowerCase(Locale.ROOT);
		if (coding.equals(PLAIN)) {
			return request.getInputStream().readNBytes(LONGEST + 1);
		}
		if (!coding.equals(GZIP)) {
			throw RefusedSubmission.because(ProblemType.UNSUPPORTED_MEDIA_TYPE,
					"The body may be compressed as gzip, but not as %s.".formatted(coding));
		}
		try {
			return new GZIPInputStream(request.getInputStream()).readNBytes(LONGEST + 1);
		}
		catch (ZipException | EOFException ex) {
			throw RefusedSubmission.because(ProblemType.MALFORMED_CONTENT, "The body is not valid gzip.");
		}
	}

	/**
	 * Parses the body strictly.
	 * @throws RefusedSubmission if it is not well-formed, or a field is unknown or
	 * malformed
	 */
	public <T> ParsedText<T> parse(Class<T> type) {
		try {
			return this.isJson ? ParsedText.ofJson(this.text, type) : ParsedText.ofYaml(this.text, type);
		}
		catch (UnreadableText ex) {
			throw RefusedSubmission.unreadable(ex);
		}
	}

}
