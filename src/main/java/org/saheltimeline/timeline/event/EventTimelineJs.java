package org.saheltimeline.timeline.event;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.format.Format;
import org.saheltimeline.http.listing.JsonListConverter;
import org.saheltimeline.timeline.time.ReducedDate;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Events as Knight Lab's TimelineJS reads them: no part of a date that is not known, and
 * the rest in {@code display_date}.
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
	 * A timeline of TimelineJS.
	 *
	 * @param title what stands before the first event
	 * @param events the events
	 */
	record Timeline(Title title, List<Slide> events) {

	}

	/**
	 * The title of a timeline.
	 *
	 * @param text what is told
	 */
	record Title(Text text) {

	}

	/**
	 * An event of TimelineJS.
	 *
	 * @param id its anchor
	 * @param start the start, or the end where only that is known
	 * @param end the end; absent where it is open or the same
	 * @param displayDate the date in words
	 * @param text what is told
	 * @param autolink whether text that looks like an address becomes a link
	 */
	record Slide(@JsonProperty("unique_id") String id, @JsonProperty("start_date") DateOfSlide start,
			@JsonProperty("end_date") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DateOfSlide end,
			@JsonProperty("display_date") String displayDate, Text text, boolean autolink) {

		static Slide of(EventView event) {
			ReducedDate start = event.when().start();
			ReducedDate end = event.when().end();
			return new Slide(event.id(), DateOfSlide.of(Objects.requireNonNull((start != null) ? start : end)),
					(end != null && event.when().spans()) ? DateOfSlide.of(end) : null, EventInWords.date(event),
					Text.of(event), false);
		}

	}

	/**
	 * A date of TimelineJS.
	 *
	 * @param year the year
	 * @param month the month; absent where it is not known
	 * @param day the day; absent where it is not known
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record DateOfSlide(int year, @Nullable Integer month, @Nullable Integer day) {

		static DateOfSlide of(ReducedDate date) {
			return new DateOfSlide(date.year(), date.month(), date.day());
		}

	}

	/**
	 * Text of TimelineJS, which takes it for HTML.
	 *
	 * @param headline the headline
	 * @param text what stands below it
	 */
	record Text(String headline, String text) {

		static Text of(EventView event) {
			return new Text(HtmlUtils.htmlEscape(event.title()),
					"<p>%s</p><p>Sources: %s</p>".formatted(HtmlUtils.htmlEscape(event.summary()),
							HtmlUtils.htmlEscape(String.join("; ", EventInWords.sources(event)))));
		}

	}

}
