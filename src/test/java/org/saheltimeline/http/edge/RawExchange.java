package org.saheltimeline.http.edge;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request sent as raw bytes, and everything that came back. HTTP clients would correct
 * what these tests have to send malformed.
 *
 * @param status the status of the first response
 * @param headers its header lines
 * @param body its body
 * @param responses the number of responses; more than one means a smuggled request
 */
record RawExchange(int status, List<String> headers, String body, int responses) {

	private static final Pattern ESCAPE = Pattern
		.compile("\\\\x(?<hex>\\p{XDigit}{2})|\\\\(?<letter>[rnt])|\\{(?<text>[^*}]*)\\*(?<times>\\d+)}");

	private static final int PATIENCE_MILLIS = 10_000;

	/**
	 * Sends a request and reads until the server closes the connection.
	 * @param port the server's port
	 * @param request the request, with escapes: {@code \r}, {@code \n}, {@code \t},
	 * {@code \x00}, {@code {a*20000}}
	 */
	static RawExchange of(int port, String request) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			socket.setSoTimeout(PATIENCE_MILLIS);
			socket.getOutputStream().write(bytes(request));
			socket.shutdownOutput();
			return read(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
		}
	}

	/** Completes a method and a target to an HTTP/1.1 request. */
	static String request(String line, String headers) {
		return line + " HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n"
				+ (headers.isEmpty() ? "" : headers + "\\r\\n") + "\\r\\n";
	}

	/** Returns the value of a header; empty if it is missing. */
	String header(String name) {
		return this.headers.stream()
			.filter((line) -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
			.map((line) -> line.substring(name.length() + 1).strip())
			.findFirst()
			.orElse("");
	}

	private static RawExchange read(String text) {
		String[] parts = text.split("\r\n\r\n", 2);
		List<String> lines = Arrays.asList(parts[0].split("\r\n", -1));
		int status = Integer.parseInt(lines.getFirst().substring(9, 12));
		int responses = text.split("HTTP/1\\.[01] [1-5]\\d\\d ", -1).length - 1;
		RawExchange raw = new RawExchange(status, lines.subList(1, lines.size()), parts[1], responses);
		return raw.header("Transfer-Encoding").equals("chunked")
				? new RawExchange(status, raw.headers(), withoutChunks(parts[1]), responses) : raw;
	}

	private static String withoutChunks(String body) {
		return body.replaceAll("(?m)(^|\r\n)\\p{XDigit}+\r\n", "").strip();
	}

	private static byte[] bytes(String request) {
		String latin1 = new String(request.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
		return unescape(latin1).getBytes(StandardCharsets.ISO_8859_1);
	}

	private static String unescape(String text) {
		StringBuilder plain = new StringBuilder();
		Matcher escape = ESCAPE.matcher(text);
		while (escape.find()) {
			escape.appendReplacement(plain, Matcher.quoteReplacement(plain(escape)));
		}
		return escape.appendTail(plain).toString();
	}

	private static String plain(Matcher escape) {
		if (escape.group("hex") != null) {
			return String.valueOf((char) Integer.parseInt(escape.group("hex"), 16));
		}
		if (escape.group("letter") != null) {
			return switch (escape.group("letter")) {
				case "r" -> "\r";
				case "n" -> "\n";
				default -> "\t";
			};
		}
		return unescape(escape.group("text")).repeat(Integer.parseInt(escape.group("times")));
	}

}
