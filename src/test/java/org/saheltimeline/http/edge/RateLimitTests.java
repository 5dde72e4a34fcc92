package org.saheltimeline.http.edge;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.servlet.ServletException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saheltimeline.http.web.Client;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a client that sends too many requests is told how long to wait, while other
 * clients are not affected.
 */
class RateLimitTests {

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2023-12-22T00:00:00Z"));

	private RateLimit limit = limit(3, 0);

	@BeforeEach
	void startAnew() {
		this.limit = limit(3, 0);
	}

	@Test
	void eachAnswerSaysWhatIsLeft() throws Exception {
		MockHttpServletResponse first = ask("192.0.2.1");
		assertThat(first.getHeader("RateLimit-Policy")).isEqualTo("\"default\";q=3;w=60");
		assertThat(first.getHeader("RateLimit")).isEqualTo("\"default\";r=2;t=20");
		assertThat(ask("192.0.2.1").getHeader("RateLimit")).isEqualTo("\"default\";r=1;t=40");
	}

	@Test
	void whoAsksTooOftenIsToldHowLongToWait() throws Exception {
		exhaust("192.0.2.1");
		MockHttpServletResponse refused = ask("192.0.2.1");
		assertThat(refused.getStatus()).isEqualTo(429);
		assertThat(refused.getContentType()).isEqualTo("application/problem+json");
		assertThat(refused.getHeader("Retry-After")).isEqualTo("20");
		assertThat(refused.getHeader("RateLimit")).isEqualTo("\"default\";r=0;t=60");
		assertThat(JsonMapper.shared().readTree(refused.getContentAsByteArray()).get("type").asString())
			.isEqualTo("/api/v1/problems/too-many-requests");
		assertThat(ask("192.0.2.2").getStatus()).isEqualTo(200);
	}

	@Test
	void whoWaitsAsLongAsToldIsServed() throws Exception {
		exhaust("192.0.2.1");
		pass(Duration.ofSeconds(19));
		assertThat(ask("192.0.2.1").getHeader("Retry-After")).isEqualTo("1");
		pass(Duration.ofSeconds(1));
		assertThat(ask("192.0.2.1").getStatus()).isEqualTo(200);
		assertThat(ask("192.0.2.1").getStatus()).isEqualTo(429);
		pass(Duration.ofMinutes(5));
		assertThat(ask("192.0.2.1").getHeader("RateLimit")).isEqualTo("\"default\";r=2;t=20");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/health/liveness", "/", "/page/main.js", "/webjars/d3/dist/d3.min.js" })
	void aHealthCheckAndAFileOfThePageAreNeverRefused(String path) throws Exception {
		exhaust("192.0.2.1");
		assertThat(ask(path, "192.0.2.1").getStatus()).isEqualTo(200);
		assertThat(ask("/pages", "192.0.2.1").getStatus()).isEqualTo(429);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			0 | 192.0.2.1                            |                                    | 192.0.2.1
			0 | 192.0.2.1                            | 198.51.100.7                       | 192.0.2.1
			1 | 192.0.2.1                            | 198.51.100.7                       | 198.51.100.7
			1 | 192.0.2.1                            | 203.0.113.5, 198.51.100.7          | 198.51.100.7
			2 | 192.0.2.1                            | 9.9.9.9, 203.0.113.5, 198.51.100.7 | 203.0.113.5
			2 | 192.0.2.1                            | 198.51.100.7                       | 198.51.100.7
			1 | 192.0.2.1                            |                                    | 192.0.2.1
			1 | 192.0.2.1                            | unknown                            | 192.0.2.1
			1 | 192.0.2.1                            | ,                                  | 192.0.2.1
			0 | 2001:db8:1:2::1                      |                                    | 20010db800010002
			0 | 2001:db8:1:2:ffff:ffff:ffff:ffff     |                                    | 20010db800010002
			0 | ::ffff:192.0.2.1                     |                                    | 192.0.2.1
			1 | 192.0.2.1                            | 2001:db8:1:3::1                    | 20010db800010003
			""")
	void aClientIsTheAddressThatTheOutermostProxySaw(int proxies, String address, String forwarded, String network) {
		MockHttpServletRequest request = request("/api/v1/events", address);
		if (forwarded != null) {
			request.addHeader("X-Forwarded-For", forwarded);
		}
		assertThat(new Clients(new RateLimitSettings(0, proxies)).of(request)).isEqualTo(new Client(network));
	}

	@Test
	void anInventedHeaderHelpsNobodyRoundTheLimit() throws Exception {
		for (int i = 0; i < 3; i++) {
			ask("/api/v1/events", "192.0.2.1", "203.0.113." + i);
		}
		assertThat(ask("/api/v1/events", "192.0.2.1", "203.0.113.9").getStatus()).isEqualTo(429);
	}

	private RateLimit limit(int requests, int proxies) {
		Clock clock = new Clock() {

			@Override
			public Instant instant() {
				return RateLimitTests.this.now.get();
			}

			@Override
			public ZoneOffset getZone() {
				return ZoneOffset.UTC;
			}

			@Override
			public Clock withZone(java.time.ZoneId zone) {
				return this;
			}

		};
		return new RateLimit(new RateLimitSettings(requests, proxies),
				new Clients(new RateLimitSettings(requests, proxies)), clock);
	}

	private void exhaust(String address) throws Exception {
		for (int i = 0; i < 3; i++) {
			assertThat(ask(address).getStatus()).isEqualTo(200);
		}
	}

	private void pass(Duration time) {
		this.now.updateAndGet((instant) -> instant.plus(time));
	}

	private MockHttpServletResponse ask(String address) throws ServletException, IOException {
		return ask("/api/v1/events", address);
	}

	private MockHttpServletResponse ask(String path, String address, String... forwarded)
			throws ServletException, IOException {
		MockHttpServletRequest request = request(path, address);
		for (String line : forwarded) {
			request.addHeader("X-Forwarded-For", line);
		}
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.limit.doFilter(request, response, new MockFilterChain());
		return response;
	}

	private static MockHttpServletRequest request(String path, String address) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
		request.setRemoteAddr(address);
		return request;
	}

}
