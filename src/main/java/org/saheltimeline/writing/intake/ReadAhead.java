package org.saheltimeline.writing.intake;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.writing.dossier.Faults;
import org.saheltimeline.writing.revision.Statements;

/**
 * The statements of files in batches: the next one is read while PostgreSQL stages the
 * current one.
 */
class ReadAhead implements Iterator<Statements>, AutoCloseable {

	/** Enough to make a {@code COPY} worthwhile, few enough for a small heap. */
	private static final int LINES_AT_ONCE = 2_000;

	private final List<IntakeFile> files;

	private final long[] lineCounts;

	private final BigDecimal aboutTolerance;

	private final IntakeFaults faults;

	private final Progress progress;

	private int file = -1;

	private @Nullable Lines lines;

	private CompletableFuture<@Nullable Statements> next;

	ReadAhead(List<IntakeFile> files, BigDecimal aboutTolerance, IntakeFaults faults, Progress progress) {
		this.files = files;
		this.lineCounts = new long[files.size()];
		this.aboutTolerance = aboutTolerance;
		this.faults = faults;
		this.progress = progress;
		this.next = CompletableFuture.supplyAsync(this::read);
	}

	@Override
	public boolean hasNext() {
		return join() != null;
	}

	@Override
	public Statements next() {
		Statements statements = join();
		if (statements == null) {
			throw new NoSuchElementException();
		}
		this.next = CompletableFuture.supplyAsync(this::read);
		return statements;
	}

	private @Nullable Statements join() {
		try {
			return this.next.join();
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof NotTakenIn failure) {
				throw failure;
			}
			throw ex;
		}
	}

	private @Nullable Statements read() {
		try {
			while (this.file < this.files.size()) {
				Statements statements = (this.lines != null) ? readSome(this.lines) : null;
				if (statements != null) {
					return statements;
				}
				open();
			}
			return null;
		}
		catch (IOException ex) {
			throw NotTakenIn.unreadable(this.files.get(this.file).path(), ex);
		}
	}

	private void open() throws IOException {
		close();
		this.file++;
		if (this.file < this.files.size()) {
			this.lines = new Lines(this.files.get(this.file).path());
		}
	}

	private @Nullable Statements readSome(Lines lines) throws IOException {
		Statements statements = new Statements(this.aboutTolerance);
		LineReader<? extends Line> reader = this.files.get(this.file).reader();
		long full = lines.bytes() + Lines.LONGEST;
		int count = 0;
		while (count < LINES_AT_ONCE && lines.bytes() < full) {
			byte[] text = lines.next();
			if (text == null) {
				break;
			}
			count++;
			LineNumber number = new LineNumber(this.file, lines.number());
			Faults ofLine = this.faults.of(number, text);
			Line line = reader.read(text, ofLine);
			if (line != null) {
				line.state(number.value(), statements, ofLine);
			}
		}
		this.lineCounts[this.file] += count;
		this.progress.add(this.files.get(this.file).name(), count, lines.bytes());
		return (count > 0) ? statements : null;
	}

	/** Returns the number of lines in a file, once all of them have been read. */
	long lineCount(int file) {
		return this.lineCounts[file];
	}

	@Override
	public void close() throws IOException {
		if (this.lines != null) {
			this.lines.close();
			this.lines = null;
		}
	}

}
