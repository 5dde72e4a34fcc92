package org.saheltimeline.http.listing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.format.Columns;
import org.saheltimeline.http.format.Format;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

import org.springframework.stereotype.Component;

/**
 * Writes any list as a table (RFC 4180, UTF-8) with one header row. No cell can be
 * mistaken for a formula by a spreadsheet.
 */
@Component
class CsvConverter extends ListConverter<Object> {

	private static final CsvMapper CSV = CsvMapper.builder()
		.disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
		.enable(CsvWriteFeature.STRICT_CHECK_FOR_QUOTING)
		.build();

	/**
	 * For a single column: most readers skip an empty line, but not an empty quoted
	 * string.
	 */
	private static final CsvMapper CSV_OF_ONE_COLUMN = CSV.rebuild()
		.disable(CsvWriteFeature.STRICT_CHECK_FOR_QUOTING)
		.enable(CsvWriteFeature.ALWAYS_QUOTE_EMPTY_STRINGS)
		.build();

	private static final byte[] BYTE_ORDER_MARK = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF };

	CsvConverter() {
		super(Object.class, Format.CSV);
	}

	@Override
	protected Document<Object> open(ListAnswer<Object> list, OutputStream output) throws IOException {
		if (list.request().paging().marksBytes()) {
			output.write(BYTE_ORDER_MARK);
		}
		Columns columns = Columns.of(list.request().fields().type(), list.request().fields().names());
		CsvSchema.Builder schema = CsvSchema.builder().setLineSeparator("\r\n");
		columns.names().forEach(schema::addColumn);
		CsvMapper csv = (columns.names().size() == 1) ? CSV_OF_ONE_COLUMN : CSV;
		SequenceWriter rows = csv.writer(schema.build()).writeValues(output);
		rows.write(columns.names());
		return new Document<>() {

			@Override
			public void add(Object item) {
				rows.write(row(columns, item));
			}

			@Override
			public void flush() throws IOException {
				rows.flush();
			}

		};
	}

	private static List<@Nullable Object> row(Columns columns, Object item) {
		List<@Nullable Object> cells = columns.row(item);
		return (cells.size() == 1 && cells.getFirst() == null) ? List.of("") : cells;
	}

}
