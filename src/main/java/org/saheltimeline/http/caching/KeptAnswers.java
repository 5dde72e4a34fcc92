package org.saheltimeline.http.caching;

import java.io.IOException;
import java.util.Collection;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.platform.database.DataVersion;
import org.saheltimeline.platform.database.DatabaseFailure;

import org.springframework.boot.web.server.Compression;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Serves responses from memory while the data is unchanged, before any work is done.
 * Holds the newest response to each request, uncompressed and compressed. Once the cache
 * is nearly full, it does not admit requests made only once, so that a client walking
 * through a list evicts nothing.
 * <p>
 * The version is read before the data, so a cached response is never older than the
 * version it is cached under. It may be newer if a writer came in between; by then that
 * version is outdated, and the response is never served again.
 */
class KeptAnswers extends OncePerRequestFilter {

	/**
	 * Maximum size of a cached body in bytes, more than any page takes. Longer lists are
	 * streamed.
	 */
	private static final int LARGEST = 1 << 20;

	/** How many requests are remembered; a power of two. */
	private static final int REMEMBERED = 1 << 14;

	/** Hashes of the most recent requests. If two share a slot, the later one wins. */
	private final AtomicIntegerArray asked = new AtomicIntegerArray(REMEMBERED);

	private final Cache<CacheKey, KeptAnswer> answers;

	/** How many bytes the responses may take. */
	private final long room;

	private final LongAdder hits = new LongAdder();

	private final LongAdder misses = new LongAdder();

	private final Compression compression;

	private final Supplier<DataVersions> versions;

	private final Supplier<HandlerExceptionResolver> problems;

	KeptAnswers(KeptAnswersSettings settings, Compression compression, Supplier<DataVersions> versions,
			Supplier<HandlerExceptionResolver> problems) {
		this.room = settings.size().toBytes();
		this.answers = Caffeine.newBuilder()
			.maximumWeight(this.room)
			.weigher((CacheKey key, KeptAnswer answer) -> key.length() + answer.weight())
			.build();
		this.compression = compression;
		this.versions = versions;
		this.problems = problems;
	}

	/** Returns how many requests were answered from the cache. */
	long hits() {
		return this.hits.sum();
	}

	/** Returns how many cacheable requests had to be computed. */
	long misses() {
		return this.misses.sum();
	}

	/** Returns how many bytes the responses take. */
	long size() {
		return this.answers.policy().eviction().orElseThrow().weightedSize().orElse(0);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		CacheKey key = isRead(request) ? CacheKey.of(request) : null;
		if (key == null) {
			chain.doFilter(request, response);
			return;
		}
		KeptAnswer kept = this.answers.getIfPresent(key);
		try {
			if (kept != null && isCurrent(kept)) {
				this.hits.increment();
				answer(kept, key, request, response);
				return;
			}
		}
		catch (RuntimeException ex) {
			this.problems.get().resolveException(request, response, null, ex);
			return;
		}
		this.misses.increment();
		if (HttpMethod.GET.matches(request.getMethod()) && (kept != null || isAskedAgain(key) || hasRoom())) {
			keep(key, request, response, chain);
		}
		else {
			chain.doFilter(request, response);
		}
	}

	/** Returns whether any one more response fits without evicting another. */
	private boolean hasRoom() {
		return size() + LARGEST < this.room;
	}

	/**
	 * Returns whether the request was made recently. A rare hash collision only causes a
	 * request to be cached too early.
	 */
	private boolean isAskedAgain(CacheKey key) {
		// Not the hash code of the map, which is the same for many similar requests
		int hash = key.toString().hashCode();
		return this.asked.getAndSet((hash ^ (hash >>> 16)) & (REMEMBERED - 1), hash) == hash;
	}

	/**
	 * Returns whether the request is a read that the cache can answer. Preconditions on a
	 * date, on {@code *} or with {@code If-Match} do not prove that the client has a
	 * known version; they are evaluated where the response is created.
	 */
	private static boolean isRead(HttpServletRequest request) {
		String named = request.getHeader(HttpHeaders.IF_NONE_MATCH);
		boolean conditional = (named != null) ? named.contains("*")
				: request.getHeader(HttpHeaders.IF_MODIFIED_SINCE) != null;
		return !conditional && request.getHeader(HttpHeaders.IF_MATCH) == null
				&& request.getHeader(HttpHeaders.IF_UNMODIFIED_SINCE) == null
				&& (HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod()));
	}

	private boolean isCurrent(KeptAnswer kept) {
		return kept.data().equals(DataVersion.ANY) || kept.data().equals(currentVersion());
	}

	/**
	 * Returns the current version, or the last one seen if the database is unreachable:
	 * nothing is written to it then, so that version stays current. If only one
	 * connection was lost, asks again on another one.
	 */
	private @Nullable DataVersion currentVersion() {
		try {
			return this.versions.get().current();
		}
		catch (RuntimeException ex) {
			if (DatabaseFailure.of(ex).filter(DatabaseFailure.AWAY::equals).isEmpty()) {
				throw ex;
			}
		}
		try {
			return this.versions.get().current();
		}
		catch (RuntimeException ex) {
			if (!DatabaseFailure.isAway(ex)) {
				throw ex;
			}
			return this.versions.get().lastSeen();
		}
	}

	private void answer(KeptAnswer kept, CacheKey key, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		request.setAttribute(Validator.OF_REQUEST, kept.validator());
		if (kept.validator().isHeldBy(request)) {
			kept.writeNotModified(response);
		}
		else {
			kept.writeHeaders(response);
			writeBody(kept, key, request, response);
		}
	}

	private void writeBody(KeptAnswer kept, CacheKey key, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		if (!kept.isCompressible() || !namesGzip(request)) {
			kept.writeBody(response);
		}
		else if (kept.isCompressed()) {
			kept.writeCompressed(response);
		}
		else {
			KeptAnswer both = kept.compress();
			this.answers.put(key, both);
			both.writeCompressed(response);
		}
	}

	/** Returns whether the server would compress this response. */
	private boolean isCompressible(MediaType type, int length) {
		return this.compression.getEnabled() && length >= this.compression.getMinResponseSize().toBytes()
				&& List.of(this.compression.getAllMimeTypes()).contains(type.getType() + "/" + type.getSubtype());
	}

	/**
	 * Returns whether {@code Accept-Encoding} contains plain {@code gzip}. For any other
	 * form, the server decides, and compresses each time.
	 */
	private static boolean namesGzip(HttpServletRequest request) {
		Enumeration<String> headers = request.getHeaders(HttpHeaders.ACCEPT_ENCODING);
		while (headers.hasMoreElements()) {
			if (List.of(StringUtils.tokenizeToStringArray(headers.nextElement(), ",")).contains("gzip")) {
				return true;
			}
		}
		return false;
	}

	private void keep(CacheKey key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Map<String, Collection<String>> before = KeptAnswer.headers(response);
		HeldAnswer held = new HeldAnswer(response, LARGEST);
		chain.doFilter(request, held);
		byte[] body = held.body();
		if (body == null || response.getStatus() != HttpServletResponse.SC_OK
				|| !(request.getAttribute(ConditionalReads.WHOLE) instanceof Validator validator)) {
			held.passOn();
			return;
		}
		MediaType type = MediaType.parseMediaType(Objects.requireNonNull(response.getContentType()));
		KeptAnswer answer = new KeptAnswer(validator, KeptAnswer.added(before, response), body,
				isCompressible(type, body.length));
		this.answers.put(key, answer);
		writeBody(answer, key, request, response);
	}

}
