package org.saheltimeline.http.listing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

import org.saheltimeline.http.format.Format;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a list as a JSON object whose last member is an array of the items.
 *
 * @param <T> the type of the items
 */
public abstract class JsonListConverter<T> extends ListConverter<T> {

	private final JsonMapper json;

	private final Map<String, ?> before;

	private final String array;

	/**
	 * @param json writes the items
	 * @param item the type of the items
	 * @param format the format
	 * @param before the members before the array
	 * @param array the name of the array
	 */
	protected JsonListConverter(JsonMapper json, Class<T> item, Format format, Map<String, ?> before, String array) {
		super(item, format);
		this.json = json;
		this.before = before;
		this.array = array;
	}

	/** Returns the array element for an item. */
	protected abstract Object element(T item);

	/** Returns the document for a single item. */
	protected abstract Object alone(T item);

	@Override
	protected void writeOne(T single, OutputStream output) {
		this.json.writeValue(output, alone(single));
	}

	@Override
	protected Document<T> open(ListAnswer<T> list, OutputStream output) throws IOException {
		JsonGenerator generator = this.json.createGenerator(output);
		generator.writeStartObject();
		this.before.forEach(generator::writePOJOProperty);
		generator.writeArrayPropertyStart(this.array);
		return new Document<>() {

			@Override
			public void add(T item) {
				generator.writePOJO(element(item));
			}

			@Override
			public void flush() {
				generator.flush();
			}

			@Override
			public void end() {
				generator.writeEndArray();
				generator.writeEndObject();
				generator.flush();
			}

		};
	}

}
