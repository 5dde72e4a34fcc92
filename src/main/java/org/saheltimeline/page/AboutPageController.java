package org.saheltimeline.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page that says what the timeline is about and how it is made. */
@Hidden
@RestController
class AboutPageController {

	private final Site site;

	private final AboutPage content;

	AboutPageController(Site site) {
		this.site = site;
		this.content = new AboutPage(html());
	}

	@GetMapping(path = "/about", produces = WebPage.HTML)
	WebPage get(HttpServletRequest request) {
		return new WebPage("about", this.site.head(request, "About this timeline",
				"What the timeline covers, how dates and numbers are read, where articles disagree, and who may use the data.",
				"about"), this.content);
	}

	private static String html() {
		try {
			List<Extension> tables = List.of(TablesExtension.create());
			String text = new ClassPathResource("docs/about.md").getContentAsString(StandardCharsets.UTF_8);
			return HtmlRenderer.builder()
				.extensions(tables)
				.build()
				.render(Parser.builder().extensions(tables).build().parse(text));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What the page shows.
	 *
	 * @param html the text of {@code src/docs/about.md}
	 */
	record AboutPage(String html) {

	}

}
