package org.saheltimeline.event;

import java.io.OutputStream;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.format.Format;
import org.saheltimeline.listing.Document;
import org.saheltimeline.listing.JsonDocument;
import org.saheltimeline.listing.ListConverter;
import org.saheltimeline.listing.Listed;
import org.saheltimeline.time.Precision;
import org.saheltimeline.time.ReducedDate;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Events as Knight Lab's TimelineJS reads them: no part of a date that is not known, and
 * the rest in {@code display_date}.
 */
@Component
class EventTimelineJs extends ListConverter<EventView> {

	private static final Map<String, Text> TITLE = Map.of("text",
			new Text("Sahel Timeline", "Every event as sure as its articles make it"));

	private final JsonMapper json;

	EventTimelineJs(JsonMapper json) {
		super(EventView.class, Format.TIMELINEJS);
		this.json = json;
	}

	@Override
	protected Document<EventView> open(Listed<EventView> list, OutputStream output) {
		return open(output);
	}

	@Override
	protected void writeOne(EventView event, OutputStream output) {
		JsonDocument<EventView> document = open(output);
		document.add(event);
		document.end();
	}

	private JsonDocument<EventView> open(OutputStream output) {
		return JsonDocument.open(this.json, output, Map.of("title", TITLE), "events", Slide::of);
	}

	/**
	 * An event of TimelineJS.
	 *
	 * @param id its anchor
	 * @param start the start, or the end where only that is known
	 * @param end the end; absent where it is open or the same
	 * @param displayDate the date in words
	 * @param group the row in which it stands
	 * @param text what is told
	 * @param autolink whether text that looks like an address becomes a link
	 */
	record Slide(@JsonProperty("unique_id") String id, @JsonProperty("start_date") DateOfSlide start,
			@JsonProperty("end_date") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DateOfSlide end,
			@JsonProperty("display_date") String displayDate, String group, Text text, boolean autolink) {

		static Slide of(EventView event) {
			ReducedDate start = event.when().start();
			ReducedDate end = event.when().end();
			boolean spans = start != null && end != null
					&& (event.when().precision() == Precision.INTERVAL || !start.equals(end));
			return new Slide(event.id(), DateOfSlide.of(Objects.requireNonNull((start != null) ? start : end)),
					(spans && end != null) ? DateOfSlide.of(end) : null, EventInWords.date(event), event.kind().value(),
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
