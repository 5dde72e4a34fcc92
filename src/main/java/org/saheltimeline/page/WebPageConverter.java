package org.saheltimeline.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/**
 * Writes pages. As the body of a response, a page has the same ETag, conditions, cache
 * and problems as everything else that this program serves; as a view, it would have
 * none.
 */
@Component
class WebPageConverter extends AbstractHttpMessageConverter<WebPage> {

	private final Templates templates;

	WebPageConverter(Templates templates) {
		super(MediaType.parseMediaType(WebPage.HTML));
		this.templates = templates;
	}

	@Override
	protected boolean supports(Class<?> type) {
		return type == WebPage.class;
	}

	@Override
	public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
		return false;
	}

	@Override
	protected WebPage readInternal(Class<? extends WebPage> type, HttpInputMessage message) {
		throw new HttpMessageNotReadableException("Pages are only written", message);
	}

	@Override
	protected void writeInternal(WebPage page, HttpOutputMessage message) throws IOException {
		message.getBody().write(this.templates.render(page).getBytes(StandardCharsets.UTF_8));
	}

}
