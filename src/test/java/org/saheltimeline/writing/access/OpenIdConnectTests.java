package org.saheltimeline.writing.access;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.PlainJWT;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saheltimeline.OwnDatabase;
import org.saheltimeline.RunningProgram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.saheltimeline.writing.access.TokenClient.ADMIN;
import static org.saheltimeline.writing.access.TokenClient.header;
import static org.saheltimeline.writing.access.TokenClient.json;

/**
 * Tests that access tokens of the OpenID Connect issuer allow writing, and that nothing
 * that only looks like one does.
 */
class OpenIdConnectTests {

	private static Issuer issuer;

	private static RunningProgram program;

	private static TokenClient client;

	/** What came while nothing answered at the issuer's address. */
	private static HttpResponse<String> whileAway;

	@BeforeAll
	static void start(@TempDir Path folder) throws Exception {
		issuer = new Issuer();
		program = RunningProgram
			.start(folder,
					OwnDatabase.create()
						.arguments("--timeline.admin.token=" + ADMIN, "--timeline.oidc.issuer-uri=" + issuer.address(),
								"--timeline.oidc.audience=" + Issuer.AUDIENCE))
			.untilReady();
		client = new TokenClient(program);
		whileAway = client.write(issuer.token((claims) -> {
		}));
		issuer.start();
	}

	@AfterAll
	static void stop() {
		program.stop();
		issuer.close();
	}

	@Test
	void whileTheIssuerIsAwayItsTokensCanWait() throws Exception {
		assertThat(whileAway.statusCode()).isEqualTo(503);
		assertThat(header(whileAway, "Retry-After")).isNotEmpty();
		assertThat(json(whileAway).get("type").asString()).isEqualTo("/api/v1/problems/issuer-unavailable");
		assertThat(program.complaints()).hasSize(1).first().asString().contains("503 for /api/v1/submissions");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("valid")
	void anAccessTokenAllowsWriting(String theCase, String token) throws Exception {
		HttpResponse<String> answer = client.write(token);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
	}

	static Stream<Arguments> valid() throws Exception {
		return Stream.of(arguments("as it is", issuer.token((claims) -> {
		})), arguments("an elliptic curve and the type of RFC 9068", issuer.elliptic()),
				arguments("expired within the skew",
						issuer.token((claims) -> claims.expirationTime(inSeconds(-30)).issueTime(inSeconds(-90)))),
				arguments("several audiences",
						issuer.token((claims) -> claims.audience(List.of("https://other.example", Issuer.AUDIENCE)))),
				arguments("scopes as a list",
						issuer.token((claims) -> claims.claim("scope", null).claim("scp", List.of("write", "x")))));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("invalid")
	void whatOnlyLooksLikeOneDoesNot(String theCase, String token) throws Exception {
		HttpResponse<String> answer = client.write(token);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
		assertThat(header(answer, "WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
		assertThat(answer.body()).doesNotContain("Jwt", "nimbus", "java.");
	}

	static Stream<Arguments> invalid() throws Exception {
		String valid = issuer.token((claims) -> {
		});
		RSAKey foreign = new RSAKeyGenerator(2048).keyID("rsa").generate();
		RSASSASigner foreignSigner = new RSASSASigner(foreign);
		byte[] publicKey = issuer.rsa.toPublicJWK().toRSAPublicKey().getEncoded();
		return Stream.of(arguments("alg=none", new PlainJWT(issuer.claims().build()).serialize()),
				arguments("alg=NONE", withHeader(valid, "{\"alg\":\"NONE\"}", "")),
				arguments("no signature", valid.substring(0, valid.lastIndexOf('.') + 1)),
				arguments("an altered signature", altered(valid)), arguments("altered claims", withClaims(valid)),
				arguments("HS256 with the public key",
						Issuer.signed(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("rsa"), issuer.claims().build(),
								new MACSigner(publicKey))),
				arguments("RS256 of another key",
						Issuer.signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("rsa"), issuer.claims().build(),
								foreignSigner)),
				arguments("PS256",
						Issuer.signed(new JWSHeader.Builder(JWSAlgorithm.PS256).keyID("rsa"), issuer.claims().build(),
								new RSASSASigner(issuer.rsa))),
				arguments("a kid that is a path",
						Issuer.signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("../../../dev/null"),
								issuer.claims().build(), foreignSigner)),
				arguments("a kid that is SQL",
						Issuer.signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("' or 1=1 --"),
								issuer.claims().build(), foreignSigner)),
				arguments("a kid that nobody knows",
						Issuer.signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("another"),
								issuer.claims().build(), foreignSigner)),
				arguments("a jku header",
						Issuer.signed(
								new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("rsa")
									.jwkURL(URI.create("http://127.0.0.1:1/keys")),
								issuer.claims().build(), foreignSigner)),
				arguments("a jwk header",
						Issuer.signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("rsa").jwk(foreign.toPublicJWK()),
								issuer.claims().build(), foreignSigner)),
				arguments("an unknown critical header",
						withHeader(valid, "{\"alg\":\"RS256\",\"kid\":\"rsa\",\"crit\":[\"x\"],\"x\":1}", null)),
				arguments("another type",
						Issuer.signed(
								new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("rsa")
									.type(new JOSEObjectType("logout+jwt")),
								issuer.claims().build(), new RSASSASigner(issuer.rsa))),
				arguments("another issuer", issuer.token((claims) -> claims.issuer("https://evil.example"))),
				arguments("no issuer", issuer.token((claims) -> claims.issuer(null))),
				arguments("another audience", issuer.token((claims) -> claims.audience("https://other.example"))),
				arguments("no audience", issuer.token((claims) -> claims.audience((String) null))),
				arguments("expired", issuer.token((claims) -> claims.expirationTime(inSeconds(-120)))),
				arguments("no expiry", issuer.token((claims) -> claims.expirationTime(null))),
				arguments("an expiry that is a text", issuer.token((claims) -> claims.claim("exp", "tomorrow"))),
				arguments("not yet valid", issuer.token((claims) -> claims.notBeforeTime(inSeconds(120)))),
				arguments("issued in the future", issuer.token((claims) -> claims.issueTime(inSeconds(120)))),
				arguments("an ID token", issuer.token((claims) -> claims.claim("at_hash", "abc"))),
				arguments("Keycloak's ID token", issuer.token((claims) -> claims.claim("typ", "ID"))),
				arguments("of nobody", issuer.token((claims) -> claims.subject(null))),
				arguments("three parts that are nothing", "a.b.c"));
	}

	private static Date inSeconds(int seconds) {
		return Date.from(Instant.now().plusSeconds(seconds));
	}

	private static String altered(String token) {
		int middle = token.lastIndexOf('.') + 20;
		char other = (token.charAt(middle) == 'A') ? 'B' : 'A';
		return token.substring(0, middle) + other + token.substring(middle + 1);
	}

	private static String withClaims(String token) {
		String[] parts = token.split("\\.", -1);
		String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
		return parts[0] + "." + encoded(claims.replace("openid write", "openid write admin")) + "." + parts[2];
	}

	private static String withHeader(String token, String header, @Nullable String signature) {
		String[] parts = token.split("\\.", -1);
		return encoded(header) + "." + parts[1] + "." + ((signature != null) ? signature : parts[2]);
	}

	private static String encoded(String json) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void keyIdsThatNobodyKnowsDoNotKeepTheIssuerBusy() throws Exception {
		RSASSASigner signer = new RSASSASigner(new RSAKeyGenerator(2048).generate());
		for (int i = 0; i < 20; i++) {
			String token = Issuer.signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("unknown-" + i),
					issuer.claims().build(), signer);
			assertThat(client.write(token).statusCode()).isEqualTo(401);
		}
		assertThat(issuer.fetches.get()).isLessThan(10);
		assertThat(client.write(issuer.token((claims) -> {
		})).statusCode()).isEqualTo(200);
	}

	@Test
	void aTokenNeedsItsScope() throws Exception {
		String reader = issuer.token((claims) -> claims.claim("scope", "openid profile"));
		HttpResponse<String> answer = client.write(reader);
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(header(answer, "WWW-Authenticate")).contains("insufficient_scope");
		assertThat(client.send("GET", "/tokens", issuer.token((claims) -> {
		}), "").statusCode()).isEqualTo(403);
		assertThat(client.send("GET", "/tokens", issuer.token((claims) -> claims.claim("scope", "admin")), "")
			.statusCode()).isEqualTo(200);
	}

	@Test
	void theAuthorIsMarkedAsTheIssuersUser() throws Exception {
		Map<String, String> names = Map.of("ann", "oidc:ann", "admin", "oidc:admin", "a\u0000n\u202En", "oidc:ann", " ",
				"oidc:user-1", "x".repeat(200), "oidc:" + "x".repeat(95));
		names.forEach((given, expected) -> {
			try {
				String token = issuer.token((claims) -> claims.claim("preferred_username", given));
				assertThat(json(client.write(token)).get("by").asString()).isEqualTo(expected);
			}
			catch (Exception ex) {
				throw new AssertionError(given, ex);
			}
		});
	}

	@Test
	void otherTokensAreValidBesideThem() throws Exception {
		assertThat(client.write(ADMIN).statusCode()).isEqualTo(200);
		String secret = json(client.create("{\"name\": \"beside\", \"scopes\": [\"write\"]}")).get("secret").asString();
		assertThat(client.write(secret).statusCode()).isEqualTo(200);
	}

}
