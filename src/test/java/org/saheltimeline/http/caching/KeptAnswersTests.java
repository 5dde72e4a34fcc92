package org.saheltimeline.http.caching;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;

import jakarta.servlet.FilterChain;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saheltimeline.CountedStatements;
import org.saheltimeline.TimelineTest;
import org.saheltimeline.http.caching.DataVersions.Leased;
import org.saheltimeline.http.format.Format;
import org.saheltimeline.platform.database.AwayDatabase;
import org.saheltimeline.platform.database.DataVersion;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.Compression;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * Tests that a cached answer is byte for byte the original, and never that of another
 * request.
 */
@TimelineTest
class KeptAnswersTests {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	/** Headers that differ with every response. */
	private static final List<String> OF_THE_MOMENT = List.of("date", "x-request-id");

	/** Fails the test if an answer does not come from the cache. */
	private static final FilterChain UNREACHED = (request, response) -> fail("was not kept");

	private static final AtomicInteger questions = new AtomicInteger();

	@LocalServerPort
	private int port;

	@Autowired
	private CountedStatements statements;

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "YAML") // no list has it
	void anAnswerThatIsGivenAgainIsTheSameInEveryFormat(Format format) throws Exception {
		String list = fresh("/events?format=" + format.value());
		HttpResponse<byte[]> first = first(list);
		HttpResponse<byte[]> again = again(list);
		assertSame(again, first);
		assertThat(again.headers().firstValueAsLong("Content-Length")).hasValue(first.body().length);
		assertThat(again.headers().allValues("Link")).hasSizeGreaterThan(2);
		HttpResponse<byte[]> head = send("HEAD", list);
		assertThat(head.body()).isEmpty();
		assertThat(lasting(head)).isEqualTo(lasting(first));
		assertSame(again(list, "Origin", "https://example.org"), first);
		assertSame(again(list, "Range", "bytes=0-9", "Accept-Language", "fr"), first);
		HttpResponse<byte[]> compressed = again(list, "Accept-Encoding", "gzip");
		assertCompressed(compressed, first);
		assertSame(again(list, "Accept-Encoding", "br, gzip"), compressed);
		assertThat(lasting(send("HEAD", list, "Accept-Encoding", "gzip"))).isEqualTo(lasting(compressed));
		assertSame(again(list), first);
	}

	@ParameterizedTest
	@ValueSource(strings = { "gzip", "gzip;q=0.5", "*" })
	void aCompressedAnswerIsKeptJustAsWell(String encoding) throws Exception {
		String list = fresh("/events?limit=9");
		HttpResponse<byte[]> first = first(list, "Accept-Encoding", encoding);
		assertSame(again(list, "Accept-Encoding", encoding), first);
		assertCompressed(first, again(list));
	}

	@Test
	void whatIsTooSmallToCompressIsSentAsItIs() throws Exception {
		String small = fresh("/events?limit=1&fields=id");
		HttpResponse<byte[]> first = first(small);
		assertSame(again(small, "Accept-Encoding", "gzip"), first);
	}

	@ParameterizedTest
	@CsvSource({ "identity, identity", "gzip, gzip", "gzip, identity", "identity, gzip" })
	void aCopyThatStillHoldsIsNotSentAgain(String then, String now) throws Exception {
		String list = fresh("/events?limit=8");
		String etag = header(first(list, "Accept-Encoding", then), "ETag");
		HttpResponse<byte[]> unmodified = again(list, "If-None-Match", "\"a\", " + etag);
		assertThat(unmodified.statusCode()).isEqualTo(304);
		HttpResponse<byte[]> kept = again(list, "If-None-Match", etag, "Accept-Encoding", now);
		assertThat(kept.statusCode()).isEqualTo(304);
		assertThat(kept.body()).isEmpty();
		assertThat(header(kept, "Content-Length")).isEmpty();
		String unkept = fresh("/events?limit=8");
		String other = header(send("HEAD", unkept, "Accept-Encoding", then), "ETag");
		HttpResponse<byte[]> same = send("GET", unkept, "If-None-Match", other, "Accept-Encoding", now);
		assertThat(same.statusCode()).isEqualTo(304);
		Map<String, List<String>> expected = lasting(same);
		expected.replace("etag", List.of(header(same, "ETag").replace(plain(other), plain(etag))));
		assertThat(lasting(kept)).isEqualTo(expected);
		assertThat(again(list, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
	}

	@Test
	void whoAsksByDateOrForAnythingIsAnsweredAsEver() throws Exception {
		String list = fresh("/events?limit=7");
		HttpResponse<byte[]> first = first(list);
		String modified = header(first, "Last-Modified");
		assertThat(first(list, "If-Modified-Since", modified).statusCode()).isEqualTo(304);
		assertThat(first(list, "If-None-Match", "*").statusCode()).isEqualTo(304);
		assertSame(first(list, "If-Modified-Since", "Mon, 01 Jan 2024 00:00:00 GMT"), first);
	}

	@Test
	void theSameQuestionHasOneAnswerHoweverItIsWritten() throws Exception {
		int limit = 100 + questions.incrementAndGet();
		HttpResponse<byte[]> first = first("/events?q=niger+coup&limit=" + limit);
		assertSame(again("/events?limit=" + limit + "&q=niger%20coup"), first);
		assertSame(again("/events?li%6Dit=" + limit + "&q=n%69ger%20coup", "Accept", "*/*"), first);
	}

	@Test
	void questionsThatOnlyLookAlikeHaveAnswersOfTheirOwn() throws Exception {
		String list = fresh("/events?limit=6");
		HttpResponse<byte[]> json = first(list);
		HttpResponse<byte[]> csv = first(list, "Accept", "text/csv");
		assertThat(header(csv, "Content-Type")).startsWith("text/csv");
		assertSame(again(list, "Accept", "text/csv"), csv);
		assertSame(again(list), json);
		HttpResponse<byte[]> elsewhere = HTTP.send(
				HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/api/v1" + list)).build(),
				HttpResponse.BodyHandlers.ofByteArray());
		assertThat(elsewhere.headers().allValues("Link")).allMatch((link) -> link.startsWith("<http://127.0.0.1:"));
		assertThat(json.headers().allValues("Link")).allMatch((link) -> link.startsWith("<http://localhost:"));
		assertThat(send("GET", list + "&limit=6").statusCode()).isEqualTo(400);
		assertThat(send("GET", list + "%00&x=1").statusCode()).isEqualTo(400);
		assertThat(send("GET", list, "Accept", "image/png").statusCode()).isEqualTo(406);
		assertThat(send("GET", list, "Accept-Encoding", "identity;q=0, br").statusCode()).isEqualTo(406);
		assertThat(send("POST", list).statusCode()).isEqualTo(405);
		assertSame(again(list), json);
	}

	@Test
	void onlyWholeAnswersToAGetAreKept() throws Exception {
		String unknown = fresh("/events?actor=nobody");
		assertThat(first(unknown).statusCode()).isEqualTo(400);
		assertThat(first(unknown).statusCode()).isEqualTo(400);
		String headed = fresh("/events?limit=4");
		assertThat(this.statements.during(() -> send("HEAD", headed))).isPositive();
		first(headed);
		again(headed);
	}

	@Test
	void nothingIsGivenAgainWhoseVersionNobodyCanTell() throws Exception {
		Database database = new Database();
		KeptAnswers answers = database.answers();
		assertThat(answer(answers, database.answering("answer"))).isEqualTo("answer");
		assertThat(answer(answers, database.answering("answer"))).isEqualTo("answer");
		assertThat(answer(answers, UNREACHED)).isEqualTo("answer");
		database.failure = new QueryTimeoutException("slow");
		assertThat(answer(answers, UNREACHED)).isEmpty();
		assertThat(database.told).containsExactly(database.failure);
	}

	@Test
	void whatWasCurrentGoesOnWhileTheDatabaseIsAway() throws Exception {
		Database database = new Database();
		KeptAnswers answers = database.answers();
		database.versions.current();
		answer(answers, database.answering("old"));
		answer(answers, database.answering("old"));
		database.failure = AwayDatabase.failure();
		assertThat(answer(answers, UNREACHED)).isEqualTo("old");
		database.failure = null;
		database.version = new DataVersion(2, "", Instant.EPOCH);
		database.versions.current();
		database.failure = AwayDatabase.failure();
		assertThat(answer(answers, database.answering("a problem"))).isEqualTo("a problem");
		assertThat(database.told).isEmpty();
	}

	@Test
	void nothingIsGivenAgainBecauseOneConnectionWasLost() throws Exception {
		Database database = new Database();
		KeptAnswers answers = database.answers();
		database.versions.current();
		answer(answers, database.answering("old"));
		answer(answers, database.answering("old"));
		database.failure = new DataAccessResourceFailureException("terminated");
		assertThat(answer(answers, UNREACHED)).isEmpty();
		assertThat(database.told).containsExactly(database.failure);
	}

	@Test
	void whatIsAskedOnlyOnceIsKeptOnlyWhereThereIsRoom() throws Exception {
		Database database = new Database();
		KeptAnswers full = database.answers();
		answer(full, database.answering("once"));
		assertThat(answer(full, database.answering("twice"))).isEqualTo("twice");
		assertThat(answer(full, UNREACHED)).isEqualTo("twice");
		KeptAnswers roomy = database.answers(DataSize.ofMegabytes(2));
		answer(roomy, database.answering("once"));
		assertThat(answer(roomy, UNREACHED)).isEqualTo("once");
	}

	@Test
	void whatBreaksOffOrIsLargeOrComesInBatchesIsNotKept() throws Exception {
		DataVersion version = DataVersion.ANY;
		KeptAnswers answers = new KeptAnswers(new KeptAnswersSettings(DataSize.ofMegabytes(8)), new Compression(),
				() -> fail("nothing is kept"), () -> fail("nothing is wrong"));
		FilterChain broken = (request, response) -> {
			response.setContentType("text/plain");
			response.getOutputStream().print("answ");
		};
		assertThat(answer(answers, broken)).isEqualTo("answ");
		assertThat(answer(answers, broken)).isEqualTo("answ");
		FilterChain large = (request, response) -> {
			response.setContentType("text/plain");
			for (int i = 0; i < 20_000; i++) {
				response.getOutputStream().print("0123456789012345678901234567890123456789012345678901234567890");
			}
			request.setAttribute(ConditionalReads.WHOLE, new Validator("\"a\"", Instant.EPOCH, version));
		};
		assertThat(answer(answers, large)).hasSize(20_000 * 61);
		FilterChain batches = (request, response) -> {
			response.setContentType("text/plain");
			response.getOutputStream().flush();
			response.getOutputStream().print("some, ");
			assertThat(response.isCommitted()).isTrue();
			response.getOutputStream().print("more");
			request.setAttribute(ConditionalReads.WHOLE, new Validator("\"a\"", Instant.EPOCH, version));
		};
		assertThat(answer(answers, batches)).isEqualTo("some, more");
		assertThat(answer(answers, broken)).isEqualTo("answ");
	}

	private static String answer(KeptAnswers answers, FilterChain chain) throws Exception {
		MockHttpServletResponse response = new MockHttpServletResponse();
		answers.doFilter(new MockHttpServletRequest("GET", "/api/v1/events"), response, chain);
		return response.getContentAsString();
	}

	/** Returns a path that no other test requests, by adding a filter without effect. */
	private static String fresh(String path) {
		return path + "&date=1900/" + (2100 + questions.incrementAndGet());
	}

	/**
	 * Sends a GET twice and returns the second response. By then it is cached: at once
	 * while there is room, otherwise when it is repeated.
	 */
	private HttpResponse<byte[]> first(String path, String... headers) {
		assertThat(this.statements.during(() -> send("GET", path, headers))).isPositive();
		return send("GET", path, headers);
	}

	private HttpResponse<byte[]> again(String path, String... headers) {
		AtomicReference<HttpResponse<byte[]>> response = new AtomicReference<>();
		assertThat(this.statements.during(() -> response.set(send("GET", path, headers)))).isZero();
		return response.get();
	}

	private HttpResponse<byte[]> send(String method, String path, String... headers) {
		try {
			HttpRequest.Builder request = HttpRequest
				.newBuilder(URI.create("http://localhost:" + this.port + "/api/v1" + path))
				.method(method, HttpRequest.BodyPublishers.noBody());
			if (headers.length > 0) {
				request.headers(headers);
			}
			return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void assertSame(HttpResponse<byte[]> actual, HttpResponse<byte[]> expected) {
		assertThat(actual.statusCode()).isEqualTo(expected.statusCode());
		assertThat(lasting(actual)).isEqualTo(lasting(expected));
		assertThat(actual.body()).isEqualTo(expected.body());
	}

	private static void assertCompressed(HttpResponse<byte[]> compressed, HttpResponse<byte[]> plain) throws Exception {
		Map<String, List<String>> expected = lasting(plain);
		expected.put("content-encoding", List.of("gzip"));
		expected.put("etag", List.of(header(plain, "ETag").replaceFirst("\"$", "--gzip\"")));
		expected.remove("content-length");
		Map<String, List<String>> actual = lasting(compressed);
		actual.remove("content-length");
		actual.remove("transfer-encoding");
		assertThat(actual).isEqualTo(expected);
		assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes())
			.isEqualTo(plain.body());
		assertThat(compressed.body().length).isLessThan(plain.body().length);
	}

	private static Map<String, List<String>> lasting(HttpResponse<byte[]> response) {
		Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
		headers.keySet().removeAll(OF_THE_MOMENT);
		return headers;
	}

	private static String header(HttpResponse<byte[]> response, String name) {
		return response.headers().firstValue(name).orElse("");
	}

	private static String plain(String etag) {
		return etag.replace("\"", "").replace("--gzip", "");
	}

	/**
	 * A database that never grants a lease, so that its version is queried every time.
	 */
	private static final class Database {

		final List<Exception> told = new ArrayList<>();

		final DataVersions versions = new DataVersions(this::lease, () -> 0, Runnable::run, Duration.ZERO);

		DataVersion version = new DataVersion(1, "", Instant.EPOCH);

		@Nullable RuntimeException failure;

		/** Returns a cache so small that only repeated requests are cached. */
		KeptAnswers answers() {
			return answers(DataSize.ofMegabytes(1));
		}

		KeptAnswers answers(DataSize size) {
			return new KeptAnswers(new KeptAnswersSettings(size), new Compression(), () -> this.versions,
					() -> (request, response, handler, exception) -> {
						this.told.add(exception);
						return null;
					});
		}

		FilterChain answering(String body) {
			return (request, response) -> {
				response.setContentType("text/plain");
				response.getOutputStream().print(body);
				request.setAttribute(ConditionalReads.WHOLE, new Validator("\"a\"", Instant.EPOCH, this.version));
			};
		}

		private Leased lease() {
			if (this.failure != null) {
				throw this.failure;
			}
			return new Leased(this.version, Duration.ZERO);
		}

	}

}
