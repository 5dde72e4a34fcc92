package org.saheltimeline.writing.access;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;

/** An OpenID Connect issuer on this machine, as far as a resource server sees it. */
final class Issuer implements AutoCloseable {

	static final String AUDIENCE = "https://timeline.example.org";

	final RSAKey rsa;

	final ECKey ec;

	/** How often the keys were fetched. */
	final AtomicInteger fetches = new AtomicInteger();

	private final int port;

	private HttpServer server;

	/** Reserves an address, at which nothing answers yet. */
	Issuer() throws IOException, JOSEException {
		this.rsa = new RSAKeyGenerator(2048).keyID("rsa").generate();
		this.ec = new ECKeyGenerator(Curve.P_256).keyID("ec").generate();
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			this.port = socket.getLocalPort();
		}
		this.server = HttpServer.create();
	}

	String address() {
		return "http://127.0.0.1:" + this.port;
	}

	void start() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), this.port), 0);
		serve("/.well-known/openid-configuration",
				"{\"issuer\": \"%s\", \"jwks_uri\": \"%s/keys\"}".formatted(address(), address()));
		serve("/keys", new JWKSet(List.<JWK>of(this.rsa, this.ec)).toString(true));
		this.server.start();
	}

	private void serve(String path, String json) {
		this.server.createContext(path, (exchange) -> {
			if (path.equals("/keys")) {
				this.fetches.incrementAndGet();
			}
			byte[] body = json.getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().add("Content-Type", "application/json");
			exchange.sendResponseHeaders(200, body.length);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
	}

	/** Returns claims that are in order. */
	JWTClaimsSet.Builder claims() {
		Instant now = Instant.now();
		return new JWTClaimsSet.Builder().issuer(address())
			.audience(AUDIENCE)
			.subject("user-1")
			.issueTime(Date.from(now))
			.expirationTime(Date.from(now.plusSeconds(300)))
			.claim("scope", "openid write");
	}

	/** Returns a token with claims that are in order but for one change. */
	String token(Consumer<JWTClaimsSet.Builder> change) throws JOSEException {
		JWTClaimsSet.Builder claims = claims();
		change.accept(claims);
		return signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("rsa"), claims.build(),
				new RSASSASigner(this.rsa));
	}

	/**
	 * Returns a token of the type that RFC 9068 requires, signed on an elliptic curve.
	 */
	String elliptic() throws JOSEException {
		return signed(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("ec").type(new JOSEObjectType("at+jwt")),
				claims().build(), new ECDSASigner(this.ec));
	}

	static String signed(JWSHeader.Builder header, JWTClaimsSet claims, JWSSigner signer) throws JOSEException {
		SignedJWT token = new SignedJWT(header.build(), claims);
		token.sign(signer);
		return token.serialize();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
