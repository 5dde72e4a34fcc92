package org.saheltimeline.timeline.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;

import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Duration;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.saheltimeline.http.format.Format;
import org.saheltimeline.http.listing.Document;
import org.saheltimeline.http.listing.ListAnswer;
import org.saheltimeline.http.listing.ListConverter;
import org.saheltimeline.http.listing.ListLinks;
import org.saheltimeline.http.web.Address;
import org.saheltimeline.timeline.event.EventView;
import org.saheltimeline.vocabulary.time.Extent;
import org.saheltimeline.vocabulary.time.FactDate;

import org.springframework.stereotype.Component;

/**
 * Writes events as a calendar (RFC 5545). Each is an all-day entry that shows as free
 * time, with the EDTF date in {@code X-EDTF}. A point is an entry of one day, and its
 * summary says when it may have been; a span covers every possible day.
 */
@Component
class EventCalendar extends ListConverter<EventView> {

	/**
	 * The last day that RFC 5545 can express, because its years have four digits. No
	 * exclusive end date can follow it.
	 */
	private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

	private static final String END = "END:VCALENDAR\r\n";

	EventCalendar() {
		super(EventView.class, Format.ICS);
	}

	@Override
	protected Document<EventView> open(ListAnswer<EventView> list, OutputStream output) throws IOException {
		write(output, header(ListLinks.ofCurrentRequest().title()));
		return new Document<>() {

			@Override
			public void add(EventView event) throws IOException {
				write(output, EventCalendar.event(event).toString());
			}

			@Override
			public void flush() throws IOException {
				output.flush();
			}

			@Override
			public void end() throws IOException {
				write(output, END);
				output.flush();
			}

		};
	}

	@Override
	protected void writeOne(EventView event, OutputStream output) throws IOException {
		write(output, header(event.title()) + event(event) + END);
	}

	private static String header(String title) {
		Calendar calendar = new Calendar();
		calendar.add(new ProdId("-//Sahel Timeline//Events//EN"));
		calendar.add(ImmutableVersion.VERSION_2_0);
		calendar.add(ImmutableCalScale.GREGORIAN);
		calendar.add(new Name(title));
		calendar.add(new XProperty("X-WR-CALNAME", title));
		calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), Period.ofDays(1)));
		calendar.add(new XProperty("X-PUBLISHED-TTL", "P1D"));
		String text = calendar.toString();
		return text.substring(0, text.lastIndexOf(END));
	}

	private static VEvent event(EventView event) {
		VEvent entry = new VEvent(false);
		entry.add(new Uid(event.id() + "@saheltimeline.org"));
		entry.add(new DtStamp(event.updatedAt()));
		entry.add(new LastModified(event.updatedAt()));
		entry.add(new Sequence(sequence(event.updatedAt())));
		addDays(entry, event);
		entry.add(new Summary(summary(event)));
		entry.add(new Description(EventInWords.text(event)));
		entry.add(new Categories(event.kind().value()));
		if (!event.places().isEmpty()) {
			entry.add(new Location(
					String.join("; ", event.places().stream().map((place) -> place.place().name()).toList())));
		}
		entry.add(new Url(URI.create(Address.ofPage("events", event.id()))));
		return entry;
	}

	/**
	 * Returns the time of the last update in minutes, as the sequence number. It must
	 * never decrease, even if the database is rebuilt and has no history of the event.
	 */
	private static int sequence(Instant updatedAt) {
		return Math.clamp(updatedAt.getEpochSecond() / 60, 0, Integer.MAX_VALUE);
	}

	private static String summary(EventView event) {
		FactDate when = event.when();
		boolean isDay = when.firstDay().equals(when.lastDay());
		return (when.extent() == Extent.SPAN || isDay) ? event.title()
				: "%s (%s)".formatted(event.title(), when.inWords());
	}

	/**
	 * Adds every possible day of a span, or the last possible day of anything else. If
	 * the date has an open or unknown end, these are the days of the known end.
	 */
	private static void addDays(VEvent entry, EventView event) {
		FactDate when = event.when();
		boolean covers = when.extent() == Extent.SPAN || when.edtf().contains("/");
		entry.add(new DtStart<>(covers ? when.firstDay() : when.lastDay()));
		if (when.lastDay().isBefore(LAST_DAY)) {
			entry.add(new DtEnd<>(when.lastDay().plusDays(1)));
		}
		else {
			long days = covers ? ChronoUnit.DAYS.between(when.firstDay(), LAST_DAY) + 1 : 1;
			entry.add(new Duration(Period.ofDays(Math.toIntExact(days))));
		}
		entry.add(ImmutableTransp.TRANSPARENT);
		entry.add(switch (event.status()) {
			case OCCURRED, ONGOING -> ImmutableStatus.VEVENT_CONFIRMED;
			case ANNOUNCED, SCHEDULED, DISPUTED -> ImmutableStatus.VEVENT_TENTATIVE;
		});
		entry.add(new XProperty("X-EDTF", event.when().edtf()));
	}

	/**
	 * Writes text with lines folded at 75 octets (RFC 5545, section 3.1), never within a
	 * character.
	 */
	private static void write(OutputStream output, String text) throws IOException {
		StringBuilder folded = new StringBuilder();
		int octets = 0;
		for (int character : text.codePoints().toArray()) {
			int width = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
			if (octets + width > 75 && character != '\r' && character != '\n') {
				folded.append("\r\n ");
				octets = 1;
			}
			folded.appendCodePoint(character);
			octets = (character == '\n') ? 0 : octets + width;
		}
		output.write(folded.toString().getBytes(StandardCharsets.UTF_8));
	}

}
