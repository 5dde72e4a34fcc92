package org.saheltimeline.timeline.formats;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.format.Format;
import org.saheltimeline.http.listing.JsonListConverter;
import org.saheltimeline.http.web.Address;
import org.saheltimeline.timeline.event.EventView;
import org.saheltimeline.vocabulary.time.Extent;
import org.saheltimeline.vocabulary.time.FactDate;
import org.saheltimeline.vocabulary.time.ReducedDate;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Converts events to the JSON format of Knight Lab's TimelineJS. Dates have only the
 * parts that are known; {@code display_date} has the full date in words.
 */
@Component
class EventTimelineJs extends JsonListConverter<EventView> {

	private static final Title TITLE = new Title(
			new Text("Sahel Timeline", "Every event as sure as its articles make it"));

	EventTimelineJs(JsonMapper json) {
		super(json, EventView.class, Format.TIMELINEJS, Map.of("title", TITLE), "events");
	}

	@Override
	protected Slide element(EventView event) {
		return Slide.of(event);
	}

	@Override
	protected Timeline alone(EventView event) {
		return new Timeline(TITLE, List.of(Slide.of(event)));
	}

	/**
	 * A TimelineJS timeline.
	 *
	 * @param title the title slide
	 * @param events the events
	 */
	record Timeline(Title title, List<Slide> events) {

	}

	/**
	 * The title slide of a timeline.
	 *
	 * @param text the text of the slide
	 */
	record Title(Text text) {

	}

	/**
	 * A TimelineJS event.
	 *
	 * @param id the anchor
	 * @param start the start of a period; for a point, its last possible day
	 * @param end the end of a period; absent if it is open or the same as the start
	 * @param displayDate the date in words
	 * @param text the text of the slide
	 * @param autolink whether text that looks like a URL becomes a link
	 */
	record Slide(@JsonProperty("unique_id") String id, @JsonProperty("start_date") DateOfSlide start,
			@JsonProperty("end_date") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DateOfSlide end,
			@JsonProperty("display_date") String displayDate, Text text, boolean autolink) {

		static Slide of(EventView event) {
			FactDate when = event.when();
			boolean isPeriod = when.extent() != Extent.POINT && when.spans();
			ReducedDate start = when.start();
			return new Slide(event.id(), DateOfSlide.of((isPeriod && start != null) ? start : when.mark()),
					isPeriod ? DateOfSlide.of(Objects.requireNonNull(when.end())) : null, EventInWords.date(event),
					Text.of(event), false);
		}

	}

	/**
	 * A TimelineJS date.
	 *
	 * @param year the year
	 * @param month the month; absent if unknown
	 * @param day the day; absent if unknown
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record DateOfSlide(int year, @Nullable Integer month, @Nullable Integer day) {

		static DateOfSlide of(ReducedDate date) {
			return new DateOfSlide(date.year(), date.month(), date.day());
		}

	}

	/**
	 * Text for TimelineJS, which interprets it as HTML.
	 *
	 * @param headline the headline
	 * @param text the text below it
	 */
	record Text(String headline, String text) {

		static Text of(EventView event) {
			return new Text(HtmlUtils.htmlEscape(event.title()),
					"<p>%s</p><p>Sources: %s</p><p><a href=\"%s\">What each of them says</a></p>".formatted(
							HtmlUtils.htmlEscape(event.summary()),
							HtmlUtils.htmlEscape(String.join("; ", EventInWords.sources(event))),
							HtmlUtils.htmlEscape(Address.ofPage("events", event.id()))));
		}

	}

}
