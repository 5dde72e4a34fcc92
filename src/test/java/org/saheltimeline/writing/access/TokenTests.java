package org.saheltimeline.writing.access;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saheltimeline.Contract;
import org.saheltimeline.OwnDatabase;
import org.saheltimeline.RunningProgram;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saheltimeline.writing.access.TokenClient.ADMIN;
import static org.saheltimeline.writing.access.TokenClient.header;
import static org.saheltimeline.writing.access.TokenClient.json;

/** Tests that a token allows what its scopes say, for as long as it is valid. */
class TokenTests {

	private static final String LISTED = "https://editor.example.org";

	private static final Map<Scope, String> SECRETS = new EnumMap<>(Scope.class);

	private static OwnDatabase database;

	private static RunningProgram program;

	private static TokenClient client;

	@BeforeAll
	static void start(@TempDir Path folder) throws Exception {
		database = OwnDatabase.create();
		program = RunningProgram.start(folder, database.arguments("--timeline.admin.token=" + ADMIN,
				"--timeline.writes.origins=https://other.example.org," + LISTED))
			.untilReady();
		client = new TokenClient(program);
		for (Scope scope : Scope.values()) {
			SECRETS.put(scope, secret("only-" + scope.value(), scope.value()));
		}
	}

	@AfterAll
	static void stop() {
		program.stop();
	}

	private static String secret(String name, String scope) throws Exception {
		return json(create(name, scope)).get("secret").asString();
	}

	private static HttpResponse<String> create(String name, String scope) throws Exception {
		return client.create("{\"name\": \"%s\", \"scopes\": [\"%s\"]}".formatted(name, scope));
	}

	@Test
	void aTokenIsCreatedListedAndRevoked() throws Exception {
		HttpResponse<String> created = client
			.create("{\"name\": \"my laptop\", \"scopes\": [\"admin\", \"write\"], \"expires\": \"2999-06-01\"}");
		assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
		JsonNode token = json(created);
		assertThat(token.get("secret").asString()).matches("st_[A-Za-z0-9_-]{43}");
		assertThat(token.get("scopes").toString()).isEqualTo("[\"write\",\"admin\"]");
		assertThat(token.get("expires").asString()).isEqualTo("2999-06-01");
		assertThat(token.get("createdBy").asString()).isEqualTo("admin");
		String path = "/tokens/" + token.get("id");
		assertThat(header(created, "Location")).isEqualTo(program.address() + "/api/v1" + path);

		JsonNode listed = json(client.send("GET", "/tokens", ADMIN, "")).get("items").get(0);
		assertThat(listed.get("name").asString()).isEqualTo("my laptop");
		assertThat(listed.has("secret")).isFalse();
		assertThat(json(client.send("GET", path, ADMIN, ""))).isEqualTo(listed);

		assertThat(client.write(token.get("secret").asString()).statusCode()).isEqualTo(200);
		assertThat(client.send("DELETE", path, ADMIN, "").statusCode()).isEqualTo(204);
		assertThat(client.write(token.get("secret").asString()).statusCode()).isEqualTo(401);
		JsonNode revoked = json(client.send("GET", path, ADMIN, ""));
		assertThat(revoked.get("revokedAt").isString()).isTrue();
		assertThat(client.send("DELETE", path, ADMIN, "").statusCode()).isEqualTo(204);
		assertThat(json(client.send("GET", path, ADMIN, ""))).isEqualTo(revoked);
		assertThat(client.send("GET", "/tokens", ADMIN, "").body()).doesNotContain("my laptop");
	}

	@Test
	void anExpiredTokenIsInvalidAndLeavesItsName() throws Exception {
		String secret = secret("for-a-day", "write");
		database.execute("update token set expires = (now() at time zone 'UTC')::date where name = 'for-a-day'");
		assertThat(client.write(secret).statusCode()).isEqualTo(200);
		assertThat(create("for-a-day", "write").statusCode()).isEqualTo(409);
		database.execute("update token set expires = expires - 1 where name = 'for-a-day'");
		HttpResponse<String> refused = client.write(secret);
		assertThat(refused.statusCode()).isEqualTo(401);
		assertThat(json(refused).get("detail").asString()).contains("expired");
		assertThat(create("for-a-day", "write").statusCode()).isEqualTo(201);
		assertThat(client.write(secret).statusCode()).isEqualTo(401);
	}

	@Test
	void aNameIsThatOfOneValidToken() throws Exception {
		String id = json(create("one of it", "write")).get("id").toString();
		HttpResponse<String> second = create("one of it", "write");
		assertThat(second.statusCode()).isEqualTo(409);
		assertThat(json(second).get("detail").asString()).contains("There is already a token named \"one of it\"");
		assertThat(create("admin", "write").statusCode()).isEqualTo(409);
		client.send("DELETE", "/tokens/" + id, ADMIN, "");
		assertThat(create("one of it", "write").statusCode()).isEqualTo(201);
	}

	@Test
	void aRevisionNamesTheTokenAsItsAuthor() throws Exception {
		String actor = "{\"actors\": [{\"id\": \"written-by-token\", \"name\": \"Written\", \"kind\": \"organisation\","
				+ " \"aliases\": [], \"country\": null, \"wikidata\": null, \"description\": \"For this test.\"}]}";
		HttpResponse<String> written = client.send("POST", "/submissions", SECRETS.getOrDefault(Scope.WRITE, ""),
				actor);
		assertThat(written.statusCode()).as(written.body()).isEqualTo(201);
		assertThat(json(written).get("by").asString()).isEqualTo("only-write");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			POST,   /submissions,                    write
			PUT,    /dossiers/some-article,          write
			DELETE, /dossiers/some-article,          write
			PATCH,  /dossiers/some-article/reports/e, write
			PUT,    /entries/actors/someone,         write
			PATCH,  /entries/places/somewhere,       write
			DELETE, /entries/events/something,       write
			POST,   /revisions/1/revert,             write
			GET,    /tokens,                         admin
			HEAD,   /tokens,                         admin
			POST,   /tokens,                         admin
			GET,    /tokens/1,                       admin
			PUT,    /tokens/1,                       admin
			DELETE, /tokens/999,                     admin
			""")
	void onlyTheScopeThatIsNeededAllowsIt(String method, String path, String needed) throws Exception {
		HttpResponse<String> anonymous = client.send(method, path, "", "");
		assertThat(anonymous.statusCode()).isEqualTo(401);
		assertThat(header(anonymous, "WWW-Authenticate")).isEqualTo("Bearer");
		for (Scope scope : Scope.values()) {
			HttpResponse<String> answer = client.send(method, path, SECRETS.getOrDefault(scope, ""), "");
			assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
			if (scope.value().equals(needed)) {
				assertThat(answer.statusCode()).isNotIn(401, 403);
			}
			else {
				assertThat(answer.statusCode()).isEqualTo(403);
				assertThat(header(answer, "WWW-Authenticate"))
					.isEqualTo("Bearer error=\"insufficient_scope\", scope=\"%s\"".formatted(needed));
				assertThat(answer.body()).contains(method.equals("HEAD") ? "" : "/api/v1/problems/forbidden",
						method.equals("HEAD") ? "" : needed);
			}
		}
		assertThat(client.send(method, path, ADMIN, "").statusCode()).isNotIn(401, 403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/dossiers/some-article", "/entries/actors/someone", "/revisions/1", "/revisions/1/revert",
			"/submissions", "/events" })
	void aReadNeedsNoTokenAndIgnoresABadOne(String path) throws Exception {
		HttpResponse<String> plain = client.send("GET", path, "", "");
		HttpResponse<String> withToken = client.send("GET", path, "nonsense", "");
		assertThat(plain.statusCode()).isNotIn(401, 403);
		assertThat(withToken.statusCode()).isEqualTo(plain.statusCode());
		assertThat(withToken.body()).isEqualTo(plain.body());
		assertThat(header(withToken, "Access-Control-Expose-Headers")).doesNotContain("Idempotency-Replayed");
		assertThat(withToken.headers().map().keySet()).isEqualTo(plain.headers().map().keySet());
	}

	@ParameterizedTest
	@ValueSource(strings = { "Basic YWRtaW46YWRtaW4=", "Bearer", "Bearer ", "Bearer a b", "Bearer st_short",
			"Bearer st_0123456789012345678901234567890123456789012", "Bearer a.b.c", "Digest x" })
	void anythingButAValidTokenIsRefused(String authorization) throws Exception {
		for (String path : List.of("/tokens", "/submissions", "/dossiers/some-article")) {
			HttpResponse<String> answer = client.send("POST", path, "", "{}", "Authorization", authorization);
			assertThat(answer.statusCode()).isEqualTo(401);
			assertThat(header(answer, "WWW-Authenticate")).startsWith("Bearer").doesNotContain("resource_metadata");
			assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
			assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
		}
	}

	@Test
	void aTokenInTheAddressIsNoToken() throws Exception {
		for (String path : List.of("/tokens", "/submissions")) {
			assertThat(client.send("POST", path + "?access_token=" + ADMIN, "", "{}").statusCode()).isEqualTo(401);
		}
		assertThat(client.send("GET", "/tokens?access_token=" + ADMIN, "", "").statusCode()).isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "01", "-1", "abc", "999999", "12345678901234567890" })
	void aTokenThatDoesNotExistIsNotFound(String id) throws Exception {
		for (String method : List.of("GET", "DELETE")) {
			HttpResponse<String> answer = client.send(method, "/tokens/" + id, ADMIN, "");
			assertThat(answer.statusCode()).isEqualTo(404);
			assertThat(json(answer).get("detail").asString()).contains("No token has the id \"" + id + "\"");
		}
	}

	@Test
	void theMethodsOfATokenAreNamed() throws Exception {
		assertThat(header(client.send("PUT", "/tokens/1", ADMIN, ""), "Allow")).isEqualTo("GET, HEAD, DELETE, OPTIONS");
		assertThat(header(client.send("PUT", "/tokens", ADMIN, ""), "Allow")).isEqualTo("GET, HEAD, POST, OPTIONS");
		assertThat(client.send("OPTIONS", "/tokens", "", "").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest(name = "{0}")
	@CsvFileSource(resources = "refused-tokens.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
	void whatIsWrongIsSaidAndNothingIsCreated(String theCase, String body, int status, @Nullable String pointer,
			String says, @Nullable String suggestion) throws Exception {
		long before = database.number("select count(*) from token");
		HttpResponse<String> answer = client.create(body.replace("LONG", "x".repeat(101)));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		JsonNode error = json(answer).get("errors").get(0);
		assertThat(error.get("pointer").asString()).isEqualTo((pointer != null) ? pointer : "");
		assertThat(error.get("detail").asString()).contains(says);
		assertThat(error.get("suggestion").asString("")).isEqualTo((suggestion != null) ? suggestion : "");
		assertThat(error.get("line").asInt()).isPositive();
		assertThat(database.number("select count(*) from token")).isEqualTo(before);
	}

	@Test
	void onlyJsonIsTaken() throws Exception {
		assertThat(client.send("POST", "/tokens", ADMIN, "", "Content-Type", "application/yaml").statusCode())
			.isEqualTo(415);
		assertThat(client.create("{\"name\":\"" + "x".repeat(2 << 20) + "\"}").statusCode()).isEqualTo(413);
	}

	@Test
	void noCacheAnswersForTheServer() throws Exception {
		for (int i = 0; i < 3; i++) {
			HttpResponse<String> list = client.send("GET", "/tokens", ADMIN, "", "If-None-Match", "*");
			assertThat(list.statusCode()).isEqualTo(200);
			assertThat(header(list, "Cache-Control")).isEqualTo("no-store");
			assertThat(list.headers().map()).doesNotContainKeys("etag", "last-modified");
			assertThat(client.send("GET", "/tokens", "", "").statusCode()).isEqualTo(401);
		}
	}

	@Test
	void onlyPagesOfListedOriginsMayWrite() throws Exception {
		for (String path : List.of("/submissions", "/dossiers/a", "/entries/actors/a", "/revisions/1/revert",
				"/tokens")) {
			HttpResponse<String> listed = preflight(path, LISTED, "POST");
			assertThat(listed.statusCode()).isEqualTo(204);
			assertThat(header(listed, "Access-Control-Allow-Origin")).isEqualTo(LISTED);
			assertThat(header(listed, "Access-Control-Allow-Methods")).contains("POST", "PUT", "PATCH", "DELETE");
			assertThat(header(listed, "Access-Control-Allow-Headers")).contains("Authorization", "Content-Type",
					"If-Match", "If-None-Match", "Idempotency-Key");
			assertThat(header(listed, "Vary")).contains("Origin");
			for (String other : List.of("https://evil.example", "http://editor.example.org", "null",
					LISTED + ".evil.example")) {
				HttpResponse<String> refused = preflight(path, other, "POST");
				assertThat(refused.statusCode()).isEqualTo(403);
				assertThat(header(refused, "Vary")).contains("Origin");
				assertThat(refused.headers().map()).doesNotContainKeys("access-control-allow-methods",
						"access-control-allow-headers");
			}
		}
		assertThat(header(preflight("/dossiers/a", "https://evil.example", "GET"), "Access-Control-Allow-Headers"))
			.isNotEmpty()
			.doesNotContain("Authorization");
	}

	private static HttpResponse<String> preflight(String path, String origin, String method) throws Exception {
		return client.send("OPTIONS", path, "", "", "Origin", origin, "Access-Control-Request-Method", method);
	}

	@Test
	void aPageMaySeeWhatAWriteAnswers() throws Exception {
		assertThat(header(client.write(ADMIN), "Access-Control-Expose-Headers")).contains("ETag", "Location",
				"Idempotency-Replayed", "Retry-After");
	}

	@Test
	void aTokenThatCannotBeLookedUpCanWait() throws Exception {
		try (Connection other = database.source().getConnection()) {
			other.setAutoCommit(false);
			other.createStatement().execute("lock table token in access exclusive mode");
			HttpResponse<String> answer = client.write(SECRETS.getOrDefault(Scope.WRITE, ""));
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
			assertThat(header(answer, "Retry-After")).isNotEmpty();
			assertThat(json(answer).get("type").asString()).isEqualTo("/api/v1/problems/database-busy");
			assertThat(client.write(ADMIN).statusCode()).isEqualTo(200);
		}
		assertThat(client.write(SECRETS.getOrDefault(Scope.WRITE, "")).statusCode()).isEqualTo(200);
	}

	@Test
	void theAnswersAndTheExampleAreThoseOfTheDocument() throws Exception {
		String document = client.document();
		JsonNode example = JsonMapper.shared()
			.readTree(document)
			.at("/paths/~1api~1v1~1tokens/post/requestBody/content/application~1json/examples/laptop/value");
		HttpResponse<String> created = client.create(example.toString());
		assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
		Contract contract = new Contract(document);
		for (String token : List.of(ADMIN, SECRETS.getOrDefault(Scope.WRITE, ""), "")) {
			for (String path : List.of("/tokens", "/tokens/" + json(created).get("id"), "/tokens/999")) {
				HttpResponse<String> answer = client.send("GET", path, token, "");
				contract.check(answer.uri(), answer);
			}
		}
	}

	@Test
	void noSecretIsStoredOrLogged() throws Exception {
		String secret = secret("kept-nowhere", "write");
		client.write(secret);
		client.write(secret + "x");
		assertThat(database.jdbc()
			.sql("select digest from token where name = 'kept-nowhere'")
			.query(String.class)
			.single()).isEqualTo(TokenSecret.digest(secret));
		assertThat(database.jdbc().sql("select token::text from token").query(String.class).list())
			.noneMatch((row) -> row.contains(secret) || row.contains("st_"));
		assertThat(program.output()).doesNotContain(secret, ADMIN);
	}

}
