package org.saheltimeline.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Renders pages with the templates in {@code templates/}. A name that a template uses and
 * a page does not have is an error; a null shows as nothing.
 */
@Component
class Templates {

	private final Mustache.Compiler compiler = Mustache.compiler()
		.nullValue("")
		.emptyStringIsFalse(true)
		.zeroIsFalse(true)
		.withLoader(Templates::source);

	private final Map<String, Template> templates = new ConcurrentHashMap<>();

	/** Returns a page as HTML. */
	String render(WebPage page) {
		return this.templates.computeIfAbsent(page.template(), this.compiler::loadTemplate).execute(page);
	}

	private static Reader source(String name) throws IOException {
		return new InputStreamReader(new ClassPathResource("templates/" + name + ".mustache").getInputStream(),
				StandardCharsets.UTF_8);
	}

}
