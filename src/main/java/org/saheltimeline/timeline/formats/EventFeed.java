package org.saheltimeline.timeline.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import org.saheltimeline.timeline.event.EventView;
import org.saheltimeline.http.format.Format;
import org.saheltimeline.http.listing.Document;
import org.saheltimeline.http.listing.ListAnswer;
import org.saheltimeline.http.listing.ListConverter;
import org.saheltimeline.http.listing.ListLinks;
import org.saheltimeline.http.web.Address;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Writes events as an Atom feed (RFC 4287), one page at a time (RFC 5005). The summary
 * has the date in words, and a category has it as EDTF. Entries link to the page of the
 * event and to its JSON.
 */
@Component
class EventFeed extends ListConverter<EventView> {

	/**
	 * Prefix of the tag URIs (RFC 4151) that identify feeds and entries permanently, on
	 * any host.
	 */
	private static final String TAG = "tag:saheltimeline.org,2026:";

	/** As {@code src/docs/about.md} explains. */
	private static final String RIGHTS = "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/";

	private static final String EDTF = "http://id.loc.gov/datatypes/edtf/EDTF";

	EventFeed() {
		super(EventView.class, Format.ATOM);
	}

	@Override
	protected Document<EventView> open(ListAnswer<EventView> list, OutputStream output) {
		ListLinks links = ListLinks.ofCurrentRequest();
		String next = list.page().page().next();
		Feed feed = feed(links);
		if (next != null) {
			feed.getOtherLinks().add(link("next", links.next(next)));
		}
		return new FeedDocument(feed, output);
	}

	@Override
	protected void writeOne(EventView event, OutputStream output) throws IOException {
		ListLinks links = ListLinks.ofCurrentRequest();
		FeedDocument document = new FeedDocument(feed(links), output);
		document.add(event);
		document.end();
	}

	private static Feed feed(ListLinks links) {
		Feed feed = new Feed("atom_1.0");
		feed.setId(TAG + links.name());
		feed.setTitle(links.title());
		feed.setRights(RIGHTS);
		feed.setAlternateLinks(List.of(alternate(MediaType.TEXT_HTML_VALUE, Address.ofFrontPage())));
		feed.setOtherLinks(new ArrayList<>(List.of(link("self", links.self()))));
		Person author = new Person();
		author.setName("Sahel Timeline");
		feed.setAuthors(List.of(author));
		return feed;
	}

	private static Entry entry(EventView event) {
		Entry entry = new Entry();
		entry.setId(TAG + "event/" + event.id());
		entry.setTitle(event.title());
		entry.setUpdated(Date.from(event.updatedAt()));
		entry.setAlternateLinks(List.of(alternate(MediaType.TEXT_HTML_VALUE, Address.ofPage("events", event.id())),
				alternate(MediaType.APPLICATION_JSON_VALUE, Address.of("events", event.id()))));
		entry.setSummary(plainText(EventInWords.date(event) + ". " + event.summary()));
		entry.setContents(List.of(plainText(EventInWords.text(event))));
		entry.setCategories(List.of(category(Address.of("codebook") + "#event-kind", event.kind().value()),
				category(EDTF, event.when().edtf())));
		return entry;
	}

	private static Link alternate(String type, String address) {
		Link link = link("alternate", address);
		link.setType(type);
		return link;
	}

	private static Link link(String relation, String address) {
		Link link = new Link();
		link.setRel(relation);
		link.setHref(address);
		return link;
	}

	private static Content plainText(String text) {
		Content content = new Content();
		content.setType("text");
		content.setValue(text);
		return content;
	}

	private static Category category(String scheme, String term) {
		Category category = new Category();
		category.setScheme(scheme);
		category.setTerm(term);
		return category;
	}

	/**
	 * Collects a page of entries before writing it, because the feed's own modification
	 * date comes first.
	 */
	private static final class FeedDocument implements Document<EventView> {

		private final Feed feed;

		private final OutputStream output;

		private final List<Entry> entries = new ArrayList<>();

		FeedDocument(Feed feed, OutputStream output) {
			this.feed = feed;
			this.output = output;
		}

		@Override
		public void add(EventView event) {
			this.entries.add(entry(event));
		}

		@Override
		public void flush() {
			// Nothing is written before the end
		}

		@Override
		public void end() throws IOException {
			this.feed.setEntries(this.entries);
			this.feed.setUpdated(this.entries.stream()
				.map(Entry::getUpdated)
				.max(Comparator.naturalOrder())
				.orElse(Date.from(Instant.EPOCH)));
			try {
				OutputStreamWriter writer = new OutputStreamWriter(this.output, StandardCharsets.UTF_8);
				new WireFeedOutput().output(this.feed, writer);
				writer.flush();
			}
			catch (FeedException ex) {
				throw new IOException(ex);
			}
		}

	}

}
