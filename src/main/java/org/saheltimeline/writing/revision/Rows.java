package org.saheltimeline.writing.revision;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.saheltimeline.timeline.article.Citation;
import org.saheltimeline.vocabulary.codebook.Term;
import org.saheltimeline.vocabulary.quantity.Quantity;
import org.saheltimeline.vocabulary.time.FactDate;

/** Rows of a table in the text format of PostgreSQL's {@code COPY}. */
final class Rows {

	/** The columns of a citation. */
	static final String CITATION = ", citation_paragraph, citation_start, citation_end";

	private static final List<String> COLUMNS_OF_A_DATE = List.of("edtf", "extent", "earliest", "latest", "surely_from",
			"surely_to", "first", "last", "precision", "approximate", "uncertain", "conflicting", "basis");

	private final String table;

	private final String columns;

	private final StringBuilder text = new StringBuilder();

	private boolean started;

	/**
	 * Creates an empty set of rows.
	 * @param table the table
	 * @param columns its columns, in the order in which values are added
	 */
	Rows(String table, String columns) {
		this.table = table;
		this.columns = columns;
	}

	/** Returns the columns of a date with a prefix, such as {@code when}. */
	static String date(String prefix) {
		return COLUMNS_OF_A_DATE.stream().map((column) -> prefix + "_" + column).collect(Collectors.joining(", "));
	}

	Rows add(@Nullable Object value) {
		if (this.started) {
			this.text.append('\t');
		}
		this.started = true;
		switch (value) {
			case null -> this.text.append("\\N");
			case Term term -> this.text.append(term.value());
			case String string -> escape(string);
			default -> this.text.append(value);
		}
		return this;
	}

	/** Adds the columns of a date, all null if there is none. */
	Rows add(@Nullable FactDate date) {
		if (date == null) {
			COLUMNS_OF_A_DATE.forEach((column) -> add((Object) null));
			return this;
		}
		return add(date.edtf()).add(date.extent())
			.add(date.earliest())
			.add(date.latest())
			.add(date.surelyFrom())
			.add(date.surelyTo())
			.add(Objects.requireNonNullElse(date.reachesFrom(), "-infinity"))
			.add(Objects.requireNonNullElse(date.reachesTo(), "infinity"))
			.add(date.precision())
			.add((Object) date.approximate())
			.add((Object) date.uncertain())
			.add((Object) date.conflicting())
			.add(date.basis());
	}

	Rows add(Quantity quantity) {
		return add(quantity.stated()).add(quantity.qualifier()).add(quantity.low()).add(quantity.high());
	}

	Rows add(@Nullable Citation citation) {
		if (citation == null) {
			return add((Object) null).add((Object) null).add((Object) null);
		}
		return add(citation.paragraph()).add(citation.start()).add(citation.end());
	}

	/** Ends a row. */
	void end() {
		this.text.append('\n');
		this.started = false;
	}

	private void escape(String value) {
		for (int i = 0; i < value.length(); i++) {
			char character = value.charAt(i);
			switch (character) {
				case '\\' -> this.text.append("\\\\");
				case '\t' -> this.text.append("\\t");
				case '\n' -> this.text.append("\\n");
				case '\r' -> this.text.append("\\r");
				default -> this.text.append(character);
			}
		}
	}

	/** Copies the rows to the table and clears them. */
	void copyTo(Connection connection) throws SQLException, IOException {
		if (!this.text.isEmpty()) {
			connection.unwrap(PGConnection.class)
				.getCopyAPI()
				.copyIn("copy %s (%s) from stdin".formatted(this.table, this.columns),
						new ByteArrayInputStream(this.text.toString().getBytes(StandardCharsets.UTF_8)));
			this.text.setLength(0);
		}
	}

}
