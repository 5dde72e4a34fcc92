package org.saheltimeline.listing;

import java.io.IOException;
import java.io.OutputStream;

import org.saheltimeline.format.Columns;
import org.saheltimeline.format.Format;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

import org.springframework.stereotype.Component;

/**
 * Writes any list as a table: RFC 4180 in UTF-8, one header row, cells that no
 * spreadsheet takes for a formula.
 */
@Component
class CsvConverter extends ListConverter<Object> {

	private static final CsvMapper CSV = CsvMapper.builder()
		.disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
		.enable(CsvWriteFeature.STRICT_CHECK_FOR_QUOTING)
		.build();

	private static final byte[] BYTE_ORDER_MARK = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF };

	CsvConverter() {
		super(Object.class, Format.CSV);
	}

	@Override
	protected Document<Object> open(ListAnswer<Object> list, OutputStream output) throws IOException {
		if (list.paging().marksBytes()) {
			output.write(BYTE_ORDER_MARK);
		}
		Columns columns = Columns.of(list.fields().type(), list.fields().names());
		CsvSchema.Builder schema = CsvSchema.builder().setLineSeparator("\r\n");
		columns.names().forEach(schema::addColumn);
		SequenceWriter rows = CSV.writer(schema.build()).writeValues(output);
		rows.write(columns.names());
		return new Document<>() {

			@Override
			public void add(Object item) {
				rows.write(columns.row(item));
			}

			@Override
			public void flush() throws IOException {
				rows.flush();
			}

		};
	}

}
