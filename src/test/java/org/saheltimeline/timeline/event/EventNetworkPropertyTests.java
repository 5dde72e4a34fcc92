package org.saheltimeline.timeline.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.event.EventKnowledge.Known;
import org.saheltimeline.timeline.event.EventKnowledge.Reported;
import org.saheltimeline.vocabulary.time.Basis;
import org.saheltimeline.vocabulary.time.Extent;
import org.saheltimeline.vocabulary.time.FactDate;
import org.saheltimeline.vocabulary.time.Window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests the dates of linked events against all days on which they can have started and
 * ended, tried one by one by a solver that shares no code with the program's.
 */
class EventNetworkPropertyTests {

	private static final LocalDate FIRST = LocalDate.of(2023, 10, 1);

	private static final int DAYS = 5;

	private static final List<String> EVENTS = List.of("a", "b", "c");

	@Property
	void theBoundsAreThoseOfAllPossibleDays(@ForAll("boundedStories") Story story) {
		List<Map<String, Period>> possible = story.possible();
		if (possible.isEmpty()) {
			assertThatExceptionOfType(ContradictedLink.class).isThrownBy(story::known);
			return;
		}
		story.known().forEach((event, state) -> {
			FactDate when = state.when();
			List<Period> each = possible.stream().map((one) -> Objects.requireNonNull(one.get(event))).toList();
			LocalDate lastStart = FIRST.plusDays(each.stream().mapToInt(Period::start).max().orElseThrow());
			LocalDate firstEnd = FIRST.plusDays(each.stream().mapToInt(Period::end).min().orElseThrow());
			boolean isSure = (when.extent() == Extent.POINT) ? firstEnd.equals(lastStart)
					: !lastStart.isAfter(firstEnd);
			assertThat(within(when.earliest(), 0)).as(event)
				.isEqualTo(FIRST.plusDays(each.stream().mapToInt(Period::start).min().orElseThrow()));
			assertThat(within(when.latest(), DAYS - 1)).as(event)
				.isEqualTo(FIRST.plusDays(each.stream().mapToInt(Period::end).max().orElseThrow()));
			assertThat(when.surelyFrom()).as(event).isEqualTo(isSure ? lastStart : null);
			assertThat(when.surelyTo()).as(event).isEqualTo(isSure ? firstEnd : null);
		});
	}

	@Property
	void theOrderOfEventsAndLinksDoesNotMatter(@ForAll("stories") Story story, @ForAll Random random) {
		if (story.possible().isEmpty()) {
			return;
		}
		List<Linked> shuffled = new ArrayList<>(story.links());
		Collections.shuffle(shuffled, random);
		assertThat(whens(new Story(story.dates().descendingMap(), shuffled).known())).isEqualTo(whens(story.known()));
	}

	private static Map<String, FactDate> whens(Map<String, Known> known) {
		return known.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (state) -> state.getValue().when()));
	}

	@Property
	void oneMoreLinkNeverWidensADate(@ForAll("stories") Story story) {
		if (story.possible().isEmpty() || story.links().isEmpty()) {
			return;
		}
		Map<String, Known> without = new Story(story.dates(), story.links().subList(1, story.links().size())).known();
		story.known().forEach((event, state) -> {
			FactDate before = Objects.requireNonNull(without.get(event)).when();
			assertThat(before.earliest() == null || !within(state.when().earliest(), -100).isBefore(before.earliest()))
				.isTrue();
			assertThat(before.latest() == null || !within(state.when().latest(), 100).isAfter(before.latest()))
				.isTrue();
		});
	}

	@Property
	void everyBoundIsExplained(@ForAll("stories") Story story) {
		if (story.possible().isEmpty()) {
			return;
		}
		story.known().forEach((event, state) -> {
			Dating dating = state.dating();
			assertThat(Stream.of(dating.earliest(), dating.latest(), dating.surelyFrom(), dating.surelyTo())
				.map((bound) -> (bound != null) ? bound.day() : null)
				.toList()).containsExactly(state.when().earliest(), state.when().latest(), state.when().surelyFrom(),
						state.when().surelyTo());
			Stream.of(dating.earliest(), dating.latest())
				.filter(Objects::nonNull)
				.filter((bound) -> bound.link() == null)
				.forEach((bound) -> assertThat(bound.report().event()).isEqualTo(event));
		});
	}

	private static LocalDate within(@Nullable LocalDate day, int open) {
		return (day != null) ? day : FIRST.plusDays(open);
	}

	@Provide
	Arbitrary<Story> stories() {
		return stories(true);
	}

	/** Nothing reaches beyond the days that are tried. */
	@Provide
	Arbitrary<Story> boundedStories() {
		return stories(false);
	}

	private static Arbitrary<Story> stories(boolean observations) {
		Arbitrary<String> day = Arbitraries.integers()
			.between(0, DAYS - 1)
			.map((number) -> FIRST.plusDays(number).toString());
		Arbitrary<String> first = Arbitraries.just(FIRST.toString());
		Arbitrary<String> last = Arbitraries.just(FIRST.plusDays(DAYS - 1).toString());
		Arbitrary<FactDate> points = Combinators.combine(day, day)
			.as((one, other) -> (one.compareTo(other) <= 0) ? "[%s..%s]".formatted(one, other)
					: "[%s..%s]".formatted(/* first= */ other, /* last= */ one))
			.map((edtf) -> FactDate.of(edtf, Extent.POINT, Basis.STATED));
		Arbitrary<FactDate> spans = Combinators.combine(Arbitraries.oneOf(day, first), Arbitraries.oneOf(day, last))
			.as((one, other) -> (one.compareTo(other) <= 0) ? one + "/" + other : other + "/" + one)
			.map((edtf) -> FactDate.of(edtf, Extent.SPAN, Basis.STATED));
		Arbitrary<FactDate> observed = day.map((edtf) -> FactDate.of(edtf, Extent.OBSERVED, Basis.STATED));
		Arbitrary<Linked> links = Combinators
			.combine(Arbitraries.of(EVENTS), Arbitraries.of(LinkRelation.class), Arbitraries.of(EVENTS),
					Arbitraries.integers().between(0, 2), Arbitraries.integers().between(0, 3).injectNull(0.5))
			.as((from, relation, to, low, more) -> new Linked(from, relation, to, lag(relation, low, more), null))
			.filter((link) -> !link.from().equals(link.to()));
		return Combinators
			.combine((observations ? Arbitraries.oneOf(points, spans, observed) : Arbitraries.oneOf(points, spans))
				.list()
				.ofSize(EVENTS.size()), links.list().ofMaxSize(4))
			.as((dates, all) -> new Story(IntStream.range(0, EVENTS.size())
				.boxed()
				.collect(Collectors.toMap(EVENTS::get, dates::get, (one, other) -> one, TreeMap::new)), all));
	}

	private static @Nullable Lag lag(LinkRelation relation, int low, @Nullable Integer more) {
		return switch (relation) {
			case PART_OF, BEGINS, ENDS -> null;
			default -> (more != null && more == 0) ? null : new Lag(low, (more != null) ? low + more : null);
		};
	}

	/** Events with a report each, and links between them. */
	record Story(java.util.NavigableMap<String, FactDate> dates, List<Linked> links) {

		Map<String, Known> known() {
			Map<String, List<Reported>> reports = new TreeMap<>();
			this.dates.forEach((event, date) -> reports.put(event, List
				.of(new Reported("article", new Window(null, LocalDate.of(2024, 1, 1)), Status.OCCURRED, date))));
			return EventKnowledge.of(reports, this.links)
				.entrySet()
				.stream()
				.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> entry.getValue().getLast()));
		}

		/** Returns every combination of days that reports and links allow. */
		List<Map<String, Period>> possible() {
			List<Map<String, Period>> all = List.of(Map.of());
			for (Map.Entry<String, FactDate> event : this.dates.entrySet()) {
				all = all.stream()
					.flatMap((before) -> Period.all()
						.filter((period) -> period.fits(event.getValue()))
						.map((period) -> with(before, event.getKey(), period)))
					.toList();
			}
			return all.stream()
				.filter((periods) -> this.links.stream().allMatch((link) -> holds(link, periods)))
				.toList();
		}

		private static Map<String, Period> with(Map<String, Period> before, String event, Period period) {
			SortedMap<String, Period> more = new TreeMap<>(before);
			more.put(event, period);
			return more;
		}

		private static boolean holds(Linked link, Map<String, Period> periods) {
			Period from = Objects.requireNonNull(periods.get(link.from()));
			Period to = Objects.requireNonNull(periods.get(link.to()));
			return switch (link.relation()) {
				case LED_TO -> isLag(link.lag(), to.start - from.start);
				case RESPONDS_TO, FULFILS, DEFIES, FOLLOWS -> isLag(link.lag(), from.start - to.start);
				case PART_OF -> to.start <= from.start && from.end <= to.end;
				case BEGINS -> from.start <= to.start && to.start <= from.end;
				case ENDS -> from.start <= to.end && to.end <= from.end;
			};
		}

		private static boolean isLag(@Nullable Lag lag, int days) {
			return (lag == null) ? days >= 0 : days >= lag.low() && (lag.high() == null || days <= lag.high());
		}

	}

	/** From a first to a last day, as numbers. */
	record Period(int start, int end) {

		static Stream<Period> all() {
			return IntStream.range(0, DAYS)
				.boxed()
				.flatMap((start) -> IntStream.range(start, DAYS).mapToObj((end) -> new Period(start, end)));
		}

		boolean fits(FactDate date) {
			Collection<Integer> days = days(date.edtf());
			int first = Collections.min(days);
			int last = Collections.max(days);
			return switch (date.extent()) {
				case POINT -> this.start == this.end && first <= this.start && this.start <= last;
				case SPAN -> this.start == first && this.end == last;
				case OBSERVED -> this.start <= last && this.end >= first;
			};
		}

		private static List<Integer> days(String edtf) {
			return Stream.of(edtf.split("[^0-9-]+"))
				.filter((day) -> !day.isEmpty())
				.map((day) -> LocalDate.parse(day).getDayOfMonth() - 1)
				.toList();
		}

	}

}
