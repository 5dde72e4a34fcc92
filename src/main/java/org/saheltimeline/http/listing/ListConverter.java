package org.saheltimeline.http.listing;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.format.Format;

import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractGenericHttpMessageConverter;

/**
 * Writes a list or a single item in one format.
 *
 * @param <T> the type of the items
 */
public abstract class ListConverter<T> extends AbstractGenericHttpMessageConverter<Object> {

	private final Class<T> item;

	/** Given for text types only: JSON and XML define their own. */
	private final @Nullable Charset charset;

	/**
	 * @param item the type of the items
	 * @param format the format
	 */
	protected ListConverter(Class<T> item, Format format) {
		super(format.mediaType());
		this.item = item;
		this.charset = format.mediaType().getType().equals("text") ? StandardCharsets.UTF_8 : null;
	}

	@Override
	public @Nullable Charset getDefaultCharset() {
		return this.charset;
	}

	/**
	 * Opens the document of a list and writes everything before the first item.
	 */
	protected abstract Document<T> open(ListAnswer<T> list, OutputStream output) throws IOException;

	/** Writes the document of a single item. */
	protected void writeOne(T single, OutputStream output) throws IOException {
		throw new UnsupportedOperationException("A single item has no such format");
	}

	@Override
	public boolean canWrite(@Nullable Type type, Class<?> body, @Nullable MediaType mediaType) {
		return canWrite(mediaType) && (body == this.item || (body == ListAnswer.class && type != null
				&& this.item.isAssignableFrom(ResolvableType.forType(type).getGeneric(0).toClass())));
	}

	@Override
	protected void writeInternal(Object body, @Nullable Type type, HttpOutputMessage message) throws IOException {
		if (body instanceof ListAnswer<?> found) {
			@SuppressWarnings("unchecked") // as canWrite() found
			ListAnswer<T> list = (ListAnswer<T>) found;
			list.write(() -> open(list, message.getBody()), () -> message.getBody().flush());
		}
		else {
			writeOne(this.item.cast(body), message.getBody());
		}
	}

	@Override
	public boolean canRead(Type type, @Nullable Class<?> context, @Nullable MediaType mediaType) {
		return false;
	}

	@Override
	protected boolean supports(Class<?> type) {
		return true;
	}

	@Override
	public Object read(Type type, @Nullable Class<?> context, HttpInputMessage message) {
		throw new UnsupportedOperationException("This API reads no documents");
	}

	@Override
	protected Object readInternal(Class<?> type, HttpInputMessage message) {
		throw new UnsupportedOperationException("This API reads no documents");
	}

}
