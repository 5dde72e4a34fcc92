package org.saheltimeline.listing;

import java.io.OutputStream;
import java.util.Map;
import java.util.function.Function;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON object whose last member is an array of the items.
 *
 * @param <T> what is listed
 */
public final class JsonDocument<T> implements Document<T> {

	private final JsonGenerator output;

	private final Function<T, ?> item;

	private JsonDocument(JsonGenerator output, Function<T, ?> item) {
		this.output = output;
		this.item = item;
	}

	/**
	 * Starts the object.
	 * @param json writes the items
	 * @param output takes the document; it stays open
	 * @param before the members before the array
	 * @param array the name of the array
	 * @param item what is written of an item
	 */
	public static <T> JsonDocument<T> open(JsonMapper json, OutputStream output, Map<String, ?> before, String array,
			Function<T, ?> item) {
		JsonGenerator generator = json.createGenerator(output);
		generator.writeStartObject();
		before.forEach(generator::writePOJOProperty);
		generator.writeArrayPropertyStart(array);
		return new JsonDocument<>(generator, item);
	}

	@Override
	public void add(T listed) {
		this.output.writePOJO(this.item.apply(listed));
	}

	@Override
	public void flush() {
		this.output.flush();
	}

	@Override
	public void end() {
		this.output.writeEndArray();
		this.output.writeEndObject();
		this.output.flush();
	}

}
