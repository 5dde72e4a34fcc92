package org.saheltimeline.http.listing;

import java.io.IOException;
import java.io.OutputStream;

import org.saheltimeline.http.format.Format;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/** Writes any list as NDJSON, one item per line. */
@Component
class NdjsonConverter extends ListConverter<Object> {

	private final JsonMapper json;

	NdjsonConverter(JsonMapper json) {
		super(Object.class, Format.NDJSON);
		this.json = json;
	}

	@Override
	protected Document<Object> open(ListAnswer<Object> list, OutputStream output) {
		return new Document<>() {

			@Override
			public void add(Object item) throws IOException {
				output.write(NdjsonConverter.this.json.writeValueAsBytes(list.request().fields().trim(item)));
				output.write('\n');
			}

			@Override
			public void flush() throws IOException {
				output.flush();
			}

		};
	}

}
