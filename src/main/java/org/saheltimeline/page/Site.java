package org.saheltimeline.page;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.web.Address;
import org.saheltimeline.platform.database.DataVersion;
import org.saheltimeline.vocabulary.time.FactDate;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What all pages have in common. */
@Component
class Site {

	private final Clock clock = Clock.systemUTC();

	private final String program;

	private final @Nullable String contact;

	Site(@Value("${info.app.version}") String program, SiteSettings settings) {
		this.program = program;
		this.contact = settings.contact();
	}

	/**
	 * Returns the head of a page.
	 * @param title the title
	 * @param description the page in a sentence or two
	 * @param path the segments of its path
	 */
	Head head(HttpServletRequest request, String title, String description, String... path) {
		return head(request, title, description, Address.ofPage(path));
	}

	/** Returns the head of the front page, which has the same address in a frame. */
	Head headOfFrontPage(HttpServletRequest request, String title, String description) {
		return head(request, title, description, Address.ofFrontPage());
	}

	/** Returns the head of a page that says what went wrong. */
	Head headOfProblem(HttpServletRequest request, String title, String description) {
		return head(request, title, description, (String) null);
	}

	private Head head(HttpServletRequest request, String title, String description, @Nullable String address) {
		return new Head(title, description, address, Address.ofPage("page", "card.png"), "website", List.of(), null,
				request.getContextPath(), "", this.contact, this.program, data(request));
	}

	/**
	 * Returns how to cite a page.
	 * @param id the id of what it shows
	 * @param title its title
	 * @param note what else a reader should know
	 * @param path the segments of its path
	 */
	Reference reference(HttpServletRequest request, SecondClock clock, String id, String title, String note,
			String... path) {
		DataVersion data = (DataVersion) request.getAttribute(DataVersion.OF_REQUEST);
		return new Reference(id, title, note, Address.ofPage(path), clock.query(), data.number(), raised(data),
				LocalDate.now(this.clock));
	}

	private static @Nullable String data(HttpServletRequest request) {
		return (request.getAttribute(DataVersion.OF_REQUEST) instanceof DataVersion data
				&& !data.equals(DataVersion.ANY))
						? "version %d of %s".formatted(data.number(), FactDate.inWords(raised(data))) : null;
	}

	private static LocalDate raised(DataVersion data) {
		return LocalDate.ofInstant(data.raisedAt(), ZoneOffset.UTC);
	}

}
