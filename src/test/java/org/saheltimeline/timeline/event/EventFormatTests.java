package org.saheltimeline.timeline.event;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.validate.ValidationResult;
import org.junit.jupiter.api.Test;
import org.saheltimeline.Api;
import org.saheltimeline.Dates;
import org.saheltimeline.TimelineTest;
import org.saheltimeline.vocabulary.time.Extent;
import org.saheltimeline.vocabulary.time.FactDate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests that events read back from every format match the JSON of the same list. */
@TimelineTest
class EventFormatTests {

	@Autowired
	private Api api;

	@Test
	void aCalendarHoldsEveryEventOnEveryDayThatIsPossible() throws Exception {
		Calendar calendar = new CalendarBuilder().build(new StringReader(get("/events", "ics")));
		ValidationResult validation = calendar.validate();
		assertThat(validation.getEntries()).isEmpty();
		Map<String, VEvent> entries = calendar.<VEvent>getComponents("VEVENT")
			.stream()
			.collect(Collectors.toMap((entry) -> entry.getUid().orElseThrow().getValue(), Function.identity()));
		JsonNode events = this.api.get("/events?limit=200").get("items");
		assertThat(entries).hasSize(events.size());
		events.forEach((event) -> {
			VEvent entry = Objects.requireNonNull(entries.get(event.get("id").asString() + "@saheltimeline.org"));
			assertThat(Objects.requireNonNull(entry.getSummary()).getValue()).startsWith(event.get("title").asString());
			assertThat(entry.getProperty("X-EDTF").orElseThrow().getValue())
				.isEqualTo(event.get("when").get("edtf").asString());
			assertThat(Objects.requireNonNull(entry.getDateTimeStart()).getDate()).isEqualTo(first(event));
			assertThat(Objects.requireNonNull(entry.getDateTimeEnd()).getDate()).isEqualTo(last(event).plusDays(1));
		});
	}

	@Test
	void anotherReaderFindsTheSameCalendar() {
		ICalendar calendar = Biweekly.parse(get("/events", "ics")).first();
		assertThat(calendar.validate(ICalVersion.V2_0)).isEmpty();
		JsonNode events = this.api.get("/events?limit=200").get("items");
		assertThat(calendar.getEvents()).hasSize(events.size());
		for (int i = 0; i < events.size(); i++) {
			biweekly.component.VEvent entry = calendar.getEvents().get(i);
			assertThat(entry.getSummary().getValue()).startsWith(events.get(i).get("title").asString());
			assertThat(entry.getDescription().getValue()).contains(events.get(i).get("summary").asString())
				.contains("Sources: ");
			assertThat(entry.getDateStart().getValue().hasTime()).isFalse();
			assertThat(entry.getDateStart().getValue().getRawComponents().toDate().toInstant())
				.isEqualTo(first(events.get(i)).atStartOfDay(ZoneId.systemDefault()).toInstant());
		}
	}

	@Test
	void aSubscribedCalendarIsFetchedOnceADay() {
		assertThat(get("/events", "ics")).contains("\r\nREFRESH-INTERVAL;VALUE=DURATION:P1D\r\n",
				"\r\nX-PUBLISHED-TTL:P1D\r\n");
	}

	@Test
	void aFeedKeepsItsNameOnAnyHostAndPage() throws Exception {
		String list = "/events?kind=ultimatum,demand&place=niger";
		String id = "tag:saheltimeline.org,2026:/api/v1/events?kind=ultimatum%2Cdemand&place=niger";
		assertThat(feed(this.api.send("GET", "/api/v1" + list + "&format=atom&limit=1").body()).getUri()).isEqualTo(id);
		assertThat(feed(this.api.send("GET", "/api/v1" + list, "Accept", "application/atom+xml").body()).getUri())
			.isEqualTo(id);
		assertThat(feed(get("/events", "atom")).getUri()).isEqualTo("tag:saheltimeline.org,2026:/api/v1/events");
		assertThat(feed(get("/events/niger-coup", "atom")).getUri())
			.isEqualTo("tag:saheltimeline.org,2026:/api/v1/events/niger-coup");
	}

	private static SyndFeed feed(String body) throws FeedException {
		return new SyndFeedInput().build(new StringReader(body));
	}

	@Test
	void noLineOfACalendarIsLongerThan75Octets() {
		assertThat(get("/events", "ics").split("\r\n"))
			.allSatisfy((line) -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
	}

	@Test
	void aDeadlineIsTentativeAndMakesNobodyBusy() throws Exception {
		String calendar = get("/events/last-french-troops-leave-niger?knownBy=2023-12-19", "ics");
		assertThat(calendar).contains("STATUS:TENTATIVE", "TRANSP:TRANSPARENT", "DTSTART;VALUE=DATE:20231222",
				"DESCRIPTION:deadline: 22 December 2023\\n");
		assertThat(get("/events/last-french-troops-leave-niger", "ics")).contains("STATUS:CONFIRMED",
				"DTSTART;VALUE=DATE:20231228", "DTEND;VALUE=DATE:20231229", "X-EDTF:[2023-12-22..2023-12-28]",
				"SUMMARY:Departure of the last French troops from Niger (between 22 and 28 D\r\n ecember 2023)");
	}

	@Test
	void aFeedStartsWithWhatChangedLastAndLeadsToItsNextPage() throws Exception {
		SyndFeed feed = new SyndFeedInput().build(new StringReader(get("/events", "atom")));
		assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
		assertThat(feed.getEntries()).hasSize(25);
		assertThat(feed.getEntries())
			.extracting((entry) -> entry.getUri().replace("tag:saheltimeline.org,2026:event/", ""))
			.isEqualTo(this.api.ids("/events?sort=-updated&limit=25"));
		String next = feed.getLinks()
			.stream()
			.filter((link) -> link.getRel().equals("next"))
			.findFirst()
			.orElseThrow()
			.getHref();
		String path = next.substring(next.indexOf("/events"));
		SyndFeed second = new SyndFeedInput().build(new StringReader(get(path, "")));
		assertThat(second.getEntries()).extracting((entry) -> entry.getUri())
			.doesNotContainAnyElementsOf(feed.getEntries().stream().map((entry) -> entry.getUri()).toList());
	}

	@Test
	void anEntryOfAFeedHasItsDateInWordsAndAsEdtf() throws Exception {
		SyndFeed feed = new SyndFeedInput()
			.build(new StringReader(get("/events?q=Sylvain%20Itte&kind=ultimatum", "atom")));
		assertThat(feed.getEntries()).hasSize(1);
		var entry = feed.getEntries().getFirst();
		assertThat(entry.getDescription().getValue()).startsWith("August 2023. ");
		assertThat(entry.getContents().getFirst().getValue())
			.contains("Sources: “Macron announces withdrawal of ambassador and troops from Niger”, paragraph 13");
		assertThat(feed.getTitle()).isEqualTo("Sahel Timeline (kind: ultimatum; q: Sylvain Itte)");
		assertThat(feed.getCopyright()).startsWith("CC BY 4.0");
		assertThat(feed.getLinks()).anySatisfy((link) -> assertThat(link.getType()).isEqualTo("text/html"));
		assertThat(entry.getCategories()).extracting((category) -> category.getName())
			.containsExactly("ultimatum", "2023-08");
		HttpResponse<String> linked = this.api.send("GET", entry.getLink().replaceFirst("http://[^/]+", ""));
		assertThat(linked.statusCode()).isEqualTo(200);
	}

	@Test
	void anEmptyFeedAndAnEmptyCalendarAreWhole() throws Exception {
		String nothing = "/events?kind=pact&country=GN";
		assertThat(new SyndFeedInput().build(new StringReader(get(nothing, "atom"))).getEntries()).isEmpty();
		assertThat(new CalendarBuilder().build(new StringReader(get(nothing, "ics"))).getComponents()).isEmpty();
		assertThat(JsonMapper.shared().readTree(get(nothing, "geojson")).get("features")).isEmpty();
		assertThat(JsonMapper.shared().readTree(get(nothing, "timelinejs")).get("events")).isEmpty();
		assertThat(JsonMapper.shared().readTree(get(nothing, "jsonld")).get("@graph")).isEmpty();
		assertThat(get(nothing, "ndjson")).isEmpty();
	}

	@Test
	void aMapHasLongitudeBeforeLatitudeAndTheDateBesideTheProperties() {
		JsonNode features = JsonMapper.shared().readTree(get("/events", "geojson")).get("features");
		JsonNode events = this.api.get("/events?limit=200&include=reports").get("items");
		assertThat(features.size()).isEqualTo(events.size());
		for (int i = 0; i < features.size(); i++) {
			assertThat(features.get(i).get("when")).isEqualTo(events.get(i).get("when"));
			ObjectNode properties = (ObjectNode) features.get(i).get("properties");
			assertThat(properties.remove("when_earliest")).isEqualTo(events.get(i).at("/when/earliest"));
			assertThat(properties.remove("when_latest")).isEqualTo(events.get(i).at("/when/latest"));
			if (!List.of("city", "base", "port").contains(properties.remove("place_kind").asString(""))) {
				assertThat(features.get(i).get("geometry").isNull()).isTrue();
			}
			assertThat(properties).isEqualTo(events.get(i));
		}
		JsonNode base = JsonMapper.shared().readTree(get("/events/us-leaves-air-base-201", "geojson"));
		JsonNode coordinates = this.api.get("/places/air-base-201").get("coordinates");
		assertThat(base.get("geometry").get("type").asString()).isEqualTo("Point");
		assertThat(base.get("geometry").get("coordinates").get(0)).isEqualTo(coordinates.get("lon"));
		assertThat(base.get("geometry").get("coordinates").get(1)).isEqualTo(coordinates.get("lat"));
	}

	@Test
	void aTimelineKnowsNoMonthOrDayThatIsNotKnown() {
		JsonNode timeline = JsonMapper.shared().readTree(get("/events", "timelinejs"));
		assertThat(timeline.get("events").size()).isEqualTo(this.api.ids("/events?limit=200").size());
		JsonNode month = slide(timeline, "ambassador-ultimatum");
		assertThat(month.get("start_date").propertyNames()).containsExactly("year", "month");
		assertThat(month.has("end_date")).isFalse();
		JsonNode open = slide(timeline, "niger-france-rift");
		assertThat(open.get("display_date").asString()).isEqualTo("under way: from 26 July 2023 on");
		JsonNode point = slide(timeline, "last-french-troops-leave-niger");
		assertThat(point.get("start_date").get("day").asInt()).isEqualTo(28);
		assertThat(point.has("end_date")).isFalse();
		assertThat(point.get("display_date").asString()).isEqualTo("between 22 and 28 December 2023");
		JsonNode observed = slide(timeline, "us-keeps-bases-in-niger");
		assertThat(observed.get("display_date").asString()).isEqualTo("as of 28 December 2023");
		assertThat(observed.has("end_date")).isFalse();
		JsonNode span = slide(timeline, "french-withdrawal-from-niger");
		assertThat(span.get("start_date").get("day").asInt()).isEqualTo(10);
		assertThat(span.get("end_date").get("month").asInt()).isEqualTo(12);
	}

	@Test
	void textForATimelineIsTextAndNoMarkup() {
		assertThat(slide(JsonMapper.shared().readTree(get("/events", "timelinejs")), "niger-demands-french-withdrawal")
			.get("text")
			.get("headline")
			.asString()).isEqualTo("Niger&#39;s demand for French troops to leave");
	}

	private static JsonNode slide(JsonNode timeline, String id) {
		return timeline.get("events")
			.valueStream()
			.filter((slide) -> slide.get("unique_id").asString().equals(id))
			.findFirst()
			.orElseThrow();
	}

	private String get(String path, String format) {
		String asked = (format.isEmpty()) ? path : path + ((path.contains("?")) ? "&" : "?") + "format=" + format;
		HttpResponse<String> response = this.api.send("GET", "/api/v1" + asked);
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		return response.body();
	}

	/** Returns the first day of an entry in a calendar. */
	private static LocalDate first(JsonNode event) {
		FactDate when = Dates.of(event.get("when"));
		return (when.extent() == Extent.SPAN || when.edtf().contains("/")) ? when.firstDay() : when.lastDay();
	}

	/** Returns the last day of an entry in a calendar. */
	private static LocalDate last(JsonNode event) {
		return Dates.of(event.get("when")).lastDay();
	}

}
