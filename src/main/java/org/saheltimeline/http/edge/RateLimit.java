package org.saheltimeline.http.edge;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.saheltimeline.http.web.Client;
import org.saheltimeline.http.web.ProblemType;

import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

/**
 * Limits the requests of each client per minute, and reports how many are left as in the
 * IETF draft “RateLimit header fields for HTTP”.
 */
class RateLimit extends OncePerRequestFilter {

	private static final Duration WINDOW = Duration.ofMinutes(1);

	/**
	 * Tens of megabytes at most. The least recently and least frequently seen clients are
	 * evicted.
	 */
	private static final long CLIENTS_AT_MOST = 100_000;

	private static final List<String> UNCOUNTED = List.of("/actuator/health", "/page/", "/webjars/");

	private final RateLimitSettings settings;

	private final Clients clients;

	private final LoadingCache<Client, Bucket> buckets;

	RateLimit(RateLimitSettings settings, Clients clients, Clock clock) {
		this.settings = settings;
		this.clients = clients;
		TimeMeter time = new ClockTime(clock);
		// After an idle minute a bucket is full again, just like a new one
		this.buckets = Caffeine.newBuilder()
			.maximumSize(CLIENTS_AT_MOST)
			.expireAfterAccess(WINDOW)
			.ticker(time::currentTimeNanos)
			.build((client) -> bucket(time));
	}

	private Bucket bucket(TimeMeter time) {
		int requests = this.settings.requestsPerMinute();
		return Bucket.builder()
			.withCustomTimePrecision(time)
			.addLimit((limit) -> limit.capacity(requests).refillGreedy(requests, WINDOW))
			.build();
	}

	/**
	 * Exempts health checks, because a refused check would make a healthy program look
	 * dead, and the files of the page, which cost little but are so many that opening it
	 * would use up the reader's quota.
	 */
	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = UrlPathHelper.rawPathInstance.getPathWithinApplication(request);
		return path.equals("/") || UNCOUNTED.stream().anyMatch(path::startsWith);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Client client = this.clients.of(request);
		ConsumptionProbe probe = this.buckets.get(client).tryConsumeAndReturnRemaining(1);
		response.setHeader("RateLimit-Policy",
				"\"default\";q=%d;w=%d".formatted(this.settings.requestsPerMinute(), WINDOW.toSeconds()));
		response.setHeader("RateLimit",
				"\"default\";r=%d;t=%d".formatted(probe.getRemainingTokens(), seconds(probe.getNanosToWaitForReset())));
		if (probe.isConsumed()) {
			chain.doFilter(request, response);
		}
		else {
			response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds(probe.getNanosToWaitForRefill())));
			Refusal.write(ProblemType.TOO_MANY_REQUESTS, request, response);
		}
	}

	/**
	 * Rounds up, because a client that retries a moment too early would be refused again.
	 */
	private static long seconds(long nanos) {
		return Math.ceilDiv(nanos, Duration.ofSeconds(1).toNanos());
	}

	/**
	 * Adapts a clock to Bucket4j.
	 *
	 * @param clock the clock
	 */
	private record ClockTime(Clock clock) implements TimeMeter {

		@Override
		public long currentTimeNanos() {
			return ChronoUnit.NANOS.between(Instant.EPOCH, this.clock.instant());
		}

		@Override
		public boolean isWallClockBased() {
			return true;
		}

	}

}
