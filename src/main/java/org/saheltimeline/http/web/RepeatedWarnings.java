package org.saheltimeline.http.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Logs warnings that may occur thousands of times a minute: the first of each kind at
 * once, then at most one a second, with the number of those suppressed.
 */
final class RepeatedWarnings {

	private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

	private final Map<Enum<?>, Last> last = new ConcurrentHashMap<>();

	private final Logger log;

	private final LongSupplier nanoTime;

	RepeatedWarnings(Logger log) {
		this(log, System::nanoTime);
	}

	RepeatedWarnings(Logger log, LongSupplier nanoTime) {
		this.log = log;
		this.nanoTime = nanoTime;
	}

	void say(Enum<?> kind, String message) {
		long now = this.nanoTime.getAsLong();
		this.last.compute(kind, (key, before) -> {
			if (before != null && now - before.said() < PAUSE_NANOS) {
				return new Last(before.said(), before.leftOut() + 1);
			}
			this.log.warn("{}{}", message, more(before));
			return new Last(now, 0);
		});
	}

	private static String more(@Nullable Last before) {
		return (before != null && before.leftOut() > 0) ? "; %d more since the last line".formatted(before.leftOut())
				: "";
	}

	/**
	 * The last warning of a kind.
	 *
	 * @param said when it was logged
	 * @param leftOut how many have been suppressed since then
	 */
	private record Last(long said, long leftOut) {

	}

}
