package org.saheltimeline.writing.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.saheltimeline.writing.dossier.Faults;
import org.saheltimeline.writing.dossier.Positions;
import org.saheltimeline.writing.revision.StatedFaults;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reports the faults of files by file and line. A fault within a line is reported as the
 * line is read, so that a million bad lines need no more memory than one.
 */
class IntakeFaults implements StatedFaults {

	/** The maximum number of pending faults to report; the rest are only counted. */
	private static final int REPORTED_AT_MOST = 10_000;

	private final List<IntakeFile> files;

	private final Consumer<String> told;

	private final AtomicLong count = new AtomicLong();

	/** Faults of statements from lines that were read earlier, by statement number. */
	private final Map<Long, List<Fault>> pending = new TreeMap<>();

	private long found;

	IntakeFaults(List<IntakeFile> files, Consumer<String> told) {
		this.files = files;
		this.told = told;
	}

	/** Returns a collector for the faults of the line that was just read. */
	Faults of(LineNumber line, byte[] text) {
		return (pointer, fault) -> {
			this.count.incrementAndGet();
			tell(line, text, new Fault(pointer, fault));
		};
	}

	@Override
	public void add(long number, String pointer, String fault) {
		this.count.incrementAndGet();
		if (++this.found > REPORTED_AT_MOST) {
			return;
		}
		this.pending.computeIfAbsent(number, (line) -> new ArrayList<>()).add(new Fault(pointer, fault));
	}

	@Override
	public void addStored(String fault) {
		this.count.incrementAndGet();
		this.told.accept(fault);
	}

	@Override
	public boolean any() {
		return this.count.get() > 0;
	}

	long count() {
		return this.count.get();
	}

	/** Reports the pending faults, reading each file once more to find their columns. */
	void tellPending() throws IOException {
		for (int i = 0; i < this.files.size(); i++) {
			LineNumber last = this.pending.keySet()
				.stream()
				.map(LineNumber::of)
				.filter(isIn(i))
				.reduce((one, next) -> next)
				.orElse(null);
			if (last == null) {
				continue;
			}
			try (Lines lines = new Lines(this.files.get(i).path())) {
				for (byte[] text = lines.next(); text != null && lines.number() <= last.line(); text = lines.next()) {
					LineNumber line = new LineNumber(i, lines.number());
					byte[] read = text;
					this.pending.getOrDefault(line.value(), List.of()).forEach((fault) -> tell(line, read, fault));
				}
			}
		}
		if (this.found > REPORTED_AT_MOST) {
			this.told.accept("… and %,d more".formatted(this.found - REPORTED_AT_MOST));
		}
	}

	private static Predicate<LineNumber> isIn(int file) {
		return (line) -> line.file() == file;
	}

	private void tell(LineNumber line, byte[] text, Fault fault) {
		this.told.accept("%s, line %d, column %d: %s%s".formatted(this.files.get(line.file()).name(), line.line(),
				column(text, fault.pointer()), fault.pointer().isEmpty() ? "" : fault.pointer() + ": ", fault.what()));
	}

	private static int column(byte[] text, String pointer) {
		try (JsonParser parser = JsonMapper.shared().createParser(text)) {
			return Positions.of(parser).of(pointer).getColumnNr();
		}
		catch (JacksonException ex) {
			return 1;
		}
	}

	/** A fault and the part of the line that it concerns. */
	private record Fault(String pointer, String what) {

	}

}
