package org.saheltimeline.intake;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import org.saheltimeline.seed.Faults;

/**
 * What is wrong with a file, told as it is found: a file of a million bad lines is as
 * well told as one.
 */
class IntakeFaults {

	private final String file;

	private final Consumer<String> told;

	private final AtomicLong count = new AtomicLong();

	IntakeFaults(String file, Consumer<String> told) {
		this.file = file;
		this.told = told;
	}

	/** Takes note of the faults of one line. */
	Faults of(long line) {
		return (pointer, fault) -> add(line, pointer.isEmpty() ? fault : pointer + ": " + fault);
	}

	void add(long line, String fault) {
		this.count.incrementAndGet();
		this.told.accept("%s, line %d: %s".formatted(this.file, line, fault));
	}

	long count() {
		return this.count.get();
	}

}
