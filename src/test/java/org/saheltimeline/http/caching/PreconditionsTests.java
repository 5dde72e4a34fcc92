package org.saheltimeline.http.caching;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saheltimeline.TimelineTest;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests RFC 9110, section 13.2.2, row by row: with GET and HEAD, with and without
 * compression, for generated and cached answers, for data and documents.
 */
@TimelineTest
class PreconditionsTests {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private static final List<String> PATHS = List.of("/api/v1/events?limit=97", "/api/v1/events?format=csv&limit=97",
			"/api/v1/codebook", "/openapi.json", "/v3/api-docs", "/v3/api-docs.yaml");

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '`', textBlock = """
			-              | -                              | -       | -         | 200
			`"TAG"`        | -                              | -       | -         | 200
			`"x", "TAG"`   | -                              | -       | -         | 200
			*              | -                              | -       | -         | 200
			`"x"`          | -                              | -       | -         | 412
			`W/"TAG"`      | -                              | -       | -         | 412
			`"TAG"`        | -                              | before  | -         | 200
			`"x"`          | -                              | after   | -         | 412
			`"x"`          | `"TAG"`                        | -       | -         | 412
			`"TAG"`        | `"TAG"`                        | -       | -         | 304
			*              | `"x"`                          | -       | -         | 200
			-              | -                              | before  | -         | 412
			-              | -                              | last    | -         | 200
			-              | -                              | after   | -         | 200
			-              | -                              | garbage | -         | 200
			-              | `"TAG"`                        | before  | -         | 412
			-              | `"TAG"`                        | after   | -         | 304
			-              | `"TAG"`                        | -       | -         | 304
			-              | `W/"TAG"`                      | -       | -         | 304
			-              | `"x", "TAG"`                   | -       | -         | 304
			-              | `"TAG","x"`                    | -       | -         | 304
			-              | `"a,b", W/"x" , "TAG", "y"`    | -       | -         | 304
			-              | *                              | -       | -         | 304
			-              | `"x"`                          | -       | -         | 200
			-              | `"x", W/"y"`                   | -       | -         | 200
			-              | `"TAGx"`                       | -       | -         | 200
			-              | `"TAG-x"`                      | -       | -         | 200
			-              | `TAG`                          | -       | -         | 200
			-              | `"TAG"`                        | -       | before    | 304
			-              | `"x"`                          | -       | after     | 200
			-              | -                              | -       | before    | 200
			-              | -                              | -       | last      | 304
			-              | -                              | -       | after     | 304
			-              | -                              | -       | garbage   | 200
			""")
	void theConditionsHoldInTheirOrder(@Nullable String ifMatch, @Nullable String ifNoneMatch,
			@Nullable String ifUnmodifiedSince, @Nullable String ifModifiedSince, int status) {
		for (String path : PATHS) {
			for (String encoding : List.of("identity", "gzip")) {
				HttpResponse<byte[]> current = send("GET", path, "Accept-Encoding", encoding);
				String tag = header(current, "ETag").replace("\"", "");
				for (String method : List.of("GET", "HEAD", "GET")) {
					HttpResponse<byte[]> answer = send(method, path, "Accept-Encoding", encoding, "If-Match",
							value(ifMatch, tag), "If-None-Match", value(ifNoneMatch, tag), "If-Unmodified-Since",
							date(ifUnmodifiedSince, current), "If-Modified-Since", date(ifModifiedSince, current));
					assertThat(answer.statusCode()).as(method + " " + path + " " + encoding).isEqualTo(status);
					if (status == 304) {
						isCurrent(answer, current);
					}
				}
			}
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			`"TAG-gzip"`          | `"TAG"`
			`W/"TAG-gzip"`        | `"TAG"`
			`"x", "TAG-gzip"`     | `"TAG"`
			`"TAG-br"`            | `"TAG"`
			`"TAG-zstd"`          | `"TAG"`
			`"TAG--gzip"`         | `"TAG--gzip"`
			`W/"TAG--gzip"`       | `"TAG--gzip"`
			`"x", W/"TAG--gzip"`  | `"TAG--gzip"`
			`W/"TAG"`             | `"TAG"`
			""")
	void whoeverCompressedItItIsTheSameAnswer(String named, String answered) {
		for (String path : PATHS) {
			String tag = header(send("GET", path), "ETag").replace("\"", "");
			assertThat(tag).doesNotContain("-");
			for (String encoding : List.of("identity", "gzip")) {
				HttpResponse<byte[]> answer = send("GET", path, "Accept-Encoding", encoding, "If-None-Match",
						value(named, tag));
				assertThat(answer.statusCode()).as(path).isEqualTo(304);
				assertThat(answer.headers().allValues("ETag")).containsExactly(value(answered, tag));
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "identity, TAG", "gzip, TAG--gzip" })
	void ofBothFormsTheOneIsNamedThatWouldBeSent(String encoding, String expected) {
		for (String path : PATHS) {
			String tag = header(send("GET", path), "ETag").replace("\"", "");
			HttpResponse<byte[]> answer = send("GET", path, "Accept-Encoding", encoding, "If-None-Match",
					"\"%1$s--gzip\", \"%1$s\"".formatted(tag));
			assertThat(answer.headers().allValues("ETag")).containsExactly("\"" + expected.replace("TAG", tag) + "\"");
		}
	}

	@ParameterizedTest
	@CsvSource({ "/page/main.js", "/swagger-ui/swagger-ui.css" })
	void aFileWithoutTagIsNotGivenThatOfTheClient(String path) {
		String modified = header(send("GET", path), "Last-Modified");
		HttpResponse<byte[]> answer = send("GET", path, "Accept-Encoding", "gzip", "If-None-Match", "*",
				"If-Modified-Since", modified);
		assertThat(answer.headers().firstValue("ETag")).isEmpty();
		assertThat(send("GET", path, "Accept-Encoding", "gzip", "If-Modified-Since", modified).statusCode())
			.isEqualTo(304);
	}

	private static void isCurrent(HttpResponse<byte[]> unmodified, HttpResponse<byte[]> current) {
		assertThat(unmodified.body()).isEmpty();
		assertThat(unmodified.headers().firstValue("Content-Length")).isEmpty();
		for (String header : List.of("ETag", "Cache-Control", "Vary", "Last-Modified")) {
			assertThat(unmodified.headers().allValues(header)).as(header)
				.isEqualTo(current.headers().allValues(header))
				.hasSize(1);
		}
	}

	private HttpResponse<byte[]> send(String method, String path, String... headers) {
		try {
			HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
				.method(method, HttpRequest.BodyPublishers.noBody());
			for (int i = 0; i < headers.length; i += 2) {
				if (!headers[i + 1].isEmpty()) {
					request.header(headers[i], headers[i + 1]);
				}
			}
			return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String header(HttpResponse<byte[]> response, String name) {
		return response.headers().firstValue(name).orElse("");
	}

	private static String value(@Nullable String template, String tag) {
		return (template != null) ? template.replace("TAG", tag) : "";
	}

	private static String date(@Nullable String when, HttpResponse<byte[]> current) {
		return switch (when) {
			case null -> "";
			case "before" -> "Mon, 01 Jan 2001 00:00:00 GMT";
			case "last" -> header(current, "Last-Modified");
			case "after" -> "Fri, 01 Jan 2100 00:00:00 GMT";
			default -> "yesterday";
		};
	}

}
