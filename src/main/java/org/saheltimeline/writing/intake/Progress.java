package org.saheltimeline.writing.intake;

import java.io.Console;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Shows how much has been read: as a bar on a terminal, otherwise as a log message now
 * and then.
 */
class Progress {

	private static final int BAR = 30;

	private static final Duration ON_A_TERMINAL = Duration.ofMillis(200);

	private static final Duration IN_A_LOG = Duration.ofSeconds(10);

	private String file = "";

	private long bytesBefore;

	private long bytesOfFile;

	private final long size;

	private final long started = System.nanoTime();

	private final boolean terminal;

	private final Consumer<String> log;

	private long shown = this.started;

	private boolean drawn;

	private long lines;

	Progress(long size, Consumer<String> log) {
		this.size = size;
		this.log = log;
		this.terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
	}

	/** Records that lines have been read, up to a number of bytes into their file. */
	void add(String file, int lines, long bytes) {
		if (!file.equals(this.file)) {
			this.bytesBefore += this.bytesOfFile;
			this.file = file;
		}
		this.bytesOfFile = bytes;
		this.lines += lines;
		Duration pause = this.terminal ? ON_A_TERMINAL : IN_A_LOG;
		if (System.nanoTime() - this.shown >= pause.toNanos()) {
			this.shown = System.nanoTime();
			show(this.bytesBefore + bytes);
		}
	}

	private synchronized void show(long bytes) {
		double share = (this.size > 0) ? Math.min(1, (double) bytes / this.size) : 1;
		String line = "%s %s %3.0f %% %,d lines, %,.0f a second".formatted(this.file, bar(share), 100 * share,
				this.lines, this.lines / seconds());
		if (this.terminal) {
			System.err.print("\r" + line);
			this.drawn = true;
		}
		else {
			this.log.accept(line);
		}
	}

	/** Logs a message on a line of its own, below the bar. */
	synchronized void tell(String what) {
		if (this.drawn) {
			System.err.println();
			this.drawn = false;
		}
		this.log.accept(what);
	}

	private static String bar(double share) {
		int filled = (int) (share * BAR);
		return "[" + "=".repeat(filled) + " ".repeat(BAR - filled) + "]";
	}

	/** Logs the totals. */
	void end() {
		tell("%,d lines taken in, in %.1f s (%,.0f a second)".formatted(this.lines, seconds(), this.lines / seconds()));
	}

	private double seconds() {
		return (System.nanoTime() - this.started) / 1e9;
	}

}
