package org.saheltimeline.intake;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.postgresql.util.PSQLException;

/**
 * Some lines as rows, ready to be sent; without lines after the last one.
 *
 * @param lines where each id stands
 * @param rows the rows, table by table, in an order that the foreign keys allow
 */
record Chunk(Map<String, Line<?>> lines, List<Rows> rows) {

	private static final Pattern COPIED_ROW = Pattern.compile("COPY (\\w+), line (\\d+)");

	Chunk(List<Rows> rows) {
		this(new LinkedHashMap<>(), rows);
	}

	/** Whether an id is new in this chunk; if not, its line is told. */
	boolean isNew(String id, Line<?> line) {
		Line<?> other = this.lines.putIfAbsent(id, line);
		if (other != null) {
			line.faults().add("/id", "the id «%s» is taken, by line %d".formatted(id, other.number()));
		}
		return other == null;
	}

	/** Tells the lines whose ids somebody else has. */
	void tellTaken(Set<String> taken) {
		this.lines.forEach((id, line) -> {
			if (taken.contains(id)) {
				line.faults().add("/id", "the id «%s» is taken".formatted(id));
			}
		});
	}

	void copyTo(Connection connection) throws SQLException, IOException {
		for (Rows table : this.rows) {
			table.copyTo(connection);
		}
	}

	/**
	 * Tells what the database refuses: at the line of the row or of an id that it names,
	 * or else at the first one.
	 */
	void tell(SQLException refusal, IntakeFaults faults) {
		String message = String.valueOf(refusal.getMessage()).lines().findFirst().orElse("");
		long first = this.lines.values().stream().mapToLong(Line::number).min().orElseThrow();
		long last = this.lines.values().stream().mapToLong(Line::number).max().orElseThrow();
		copiedLine(refusal).or(() -> namedLine(message))
			.ifPresentOrElse((line) -> faults.add(line, "the database refuses it: " + message), () -> faults.add(first,
					"in the lines from here to %d, the database refuses: %s".formatted(last, message)));
	}

	/** The last one, because it is the one that does not fit to the others. */
	private Optional<Long> namedLine(String message) {
		return Stream.of(message.split("[^a-z0-9-]+"))
			.map(this.lines::get)
			.filter(Objects::nonNull)
			.map(Line::number)
			.max(Comparator.naturalOrder());
	}

	private Optional<Long> copiedLine(SQLException refusal) {
		String where = (refusal instanceof PSQLException ex && ex.getServerErrorMessage() != null)
				? String.valueOf(ex.getServerErrorMessage().getWhere()) : "";
		Matcher row = COPIED_ROW.matcher(where);
		return row.lookingAt() ? this.rows.stream()
			.filter((table) -> table.table().equals(row.group(1)))
			.map((table) -> table.line(Integer.parseInt(row.group(2))))
			.findFirst() : Optional.empty();
	}

}
