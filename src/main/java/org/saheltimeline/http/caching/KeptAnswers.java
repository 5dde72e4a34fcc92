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
import org.saheltimeline.platform.database.DatabaseFailure;

import org.springframework.boot.web.server.Compression;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Gives an answer again as long as the data are the same, before anything of it is worked
 * out: of each question the newest, as it is and compressed. Once there is no more room,
 * what is asked only once, as by who walks through a list, is not kept, so that it drives
 * nothing out.
 * <p>
 * The version is asked before the data are read, so what is kept is never older than the
 * version under which it is kept. It may be newer, where a writer came in between; then
 * that version is over, and nobody is given it again.
 */
class KeptAnswers extends OncePerRequestFilter {

	/**
	 * More than any page takes; whole lists that are longer are sent as they are read.
	 */
	private static final int LARGEST = 1 << 20;

	/** So many questions are remembered as asked; a power of two. */
	private static final int REMEMBERED = 1 << 14;

	/**
	 * Hashes of the questions that were asked last; of two that want the same place the
	 * later one has it.
	 */
	private final AtomicIntegerArray asked = new AtomicIntegerArray(REMEMBERED);

	private final Cache<Question, KeptAnswer> answers;

	/** How many bytes the answers may take. */
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
			.weigher((Question question, KeptAnswer answer) -> question.length() + answer.weight())
			.build();
		this.compression = compression;
		this.versions = versions;
		this.problems = problems;
	}

	/** How often it could answer. */
	long hits() {
		return this.hits.sum();
	}

	/** How often a read had to be worked out. */
	long misses() {
		return this.misses.sum();
	}

	/** How many bytes the answers take. */
	long size() {
		return this.answers.policy().eviction().orElseThrow().weightedSize().orElse(0);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Question question = isRead(request) ? Question.of(request) : null;
		if (question == null) {
			chain.doFilter(request, response);
			return;
		}
		KeptAnswer kept = this.answers.getIfPresent(question);
		try {
			if (kept != null && isCurrent(kept)) {
				this.hits.increment();
				answer(kept, question, request, response);
				return;
			}
		}
		catch (RuntimeException ex) {
			this.problems.get().resolveException(request, response, null, ex);
			return;
		}
		this.misses.increment();
		if (HttpMethod.GET.matches(request.getMethod()) && (kept != null || isAskedAgain(question) || hasRoom())) {
			keep(question, request, response, chain);
		}
		else {
			chain.doFilter(request, response);
		}
	}

	/** Whether keeping any one more answer drives out no other. */
	private boolean hasRoom() {
		return size() + LARGEST < this.room;
	}

	/**
	 * Whether it was asked lately; rarely also another one with the same hash, which is
	 * then kept a time too early.
	 */
	private boolean isAskedAgain(Question question) {
		// Not the map's own, which is the same for many neighbours
		int hash = question.toString().hashCode();
		return this.asked.getAndSet((hash ^ (hash >>> 16)) & (REMEMBERED - 1), hash) == hash;
	}

	/**
	 * Who asks by date, for anything at all, or for one state only, has no copy of a
	 * known version: that is decided where the answer is made.
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
	 * Nothing is written to a database that is away, so what was current then stays
	 * current. Where only a connection was lost, another one knows the version.
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

	private void answer(KeptAnswer kept, Question question, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		request.setAttribute(Validator.OF_REQUEST, kept.validator());
		if (kept.validator().isHeldBy(request)) {
			kept.writeNotModified(response);
		}
		else {
			kept.writeHeaders(response);
			writeBody(kept, question, request, response);
		}
	}

	private void writeBody(KeptAnswer kept, Question question, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		if (!kept.isCompressible() || !namesGzip(request)) {
			kept.writeBody(response);
		}
		else if (kept.isCompressed()) {
			kept.writeCompressed(response);
		}
		else {
			KeptAnswer both = kept.compress();
			this.answers.put(question, both);
			both.writeCompressed(response);
		}
	}

	/** Whether the server would compress this. */
	private boolean isCompressible(MediaType type, int length) {
		return this.compression.getEnabled() && length >= this.compression.getMinResponseSize().toBytes()
				&& List.of(this.compression.getAllMimeTypes()).contains(type.getType() + "/" + type.getSubtype());
	}

	/**
	 * Where it is asked for in other words than by its name alone, the server decides,
	 * and compresses each time.
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

	private void keep(Question question, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
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
		this.answers.put(question, answer);
		writeBody(answer, question, request, response);
	}

}
