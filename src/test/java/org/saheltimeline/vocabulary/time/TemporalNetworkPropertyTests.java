package org.saheltimeline.vocabulary.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests networks of days against all possible days, tried one by one. */
class TemporalNetworkPropertyTests {

	private static final LocalDate FIRST = LocalDate.of(2023, 10, 1);

	private static final int LENGTH = 6;

	private static final int DAYS = 4;

	@Property
	void theBoundsAreTheFirstAndLastOfAllPossibleDays(@ForAll("networks") Network network) {
		TemporalNetwork<Object> solved = new TemporalNetwork<>();
		List<TemporalNetwork<Object>.Day> days = network.in(solved);
		Optional<List<Object>> contradicted = solved.solve();
		List<List<Integer>> possible = network.possible();
		assertThat(contradicted.isPresent()).isEqualTo(possible.isEmpty());
		for (int i = 0; i < DAYS && !possible.isEmpty(); i++) {
			int day = i;
			List<Integer> each = possible.stream().map((one) -> one.get(day)).sorted().toList();
			assertThat(days.get(i).window()).as("day %d".formatted(i))
				.isEqualTo(new Window(FIRST.plusDays(each.getFirst()), FIRST.plusDays(each.getLast())));
		}
	}

	@Property
	void theBoundsFollowFromWhatExplainsThemAlone(@ForAll("networks") Network network) {
		TemporalNetwork<Object> solved = new TemporalNetwork<>();
		List<TemporalNetwork<Object>.Day> days = network.in(solved);
		if (solved.solve().isPresent()) {
			return;
		}
		for (TemporalNetwork<Object>.Day day : days) {
			TemporalNetwork.Explanation<Object> why = day.whyFirst().orElseThrow();
			int root = (Integer) why.source();
			long sum = why.differences().stream().mapToLong((one) -> ((Least) one).days()).sum();
			LocalDate own = Objects.requireNonNull(network.windows().get(root).first());
			assertThat(day.window().first()).isEqualTo(own.plusDays(sum));
		}
	}

	@Property
	void whatContradictsEachOtherDoesSoWithoutTheRest(@ForAll("networks") Network network) {
		TemporalNetwork<Object> solved = new TemporalNetwork<>();
		network.in(solved);
		solved.solve().ifPresent((contradicted) -> {
			List<Least> rest = network.differences().stream().filter(contradicted::contains).toList();
			assertThat(rest).isNotEmpty();
			List<Window> windows = IntStream.range(0, DAYS)
				.mapToObj((i) -> contradicted.contains(i) ? network.windows().get(i)
						: new Window(FIRST.minusDays(50), FIRST.plusDays(50)))
				.toList();
			TemporalNetwork<Object> alone = new TemporalNetwork<>();
			new Network(windows, rest).in(alone);
			assertThat(alone.solve()).isPresent();
		});
	}

	@Property
	void aFixedDayKeepsItsBounds(@ForAll("networks") Network network) {
		TemporalNetwork<Object> solved = new TemporalNetwork<>();
		List<TemporalNetwork<Object>.Day> days = network.in(solved);
		days.getFirst().fix();
		solved.solve();
		assertThat(days.getFirst().window()).isEqualTo(network.windows().getFirst());
	}

	@Provide
	Arbitrary<Network> networks() {
		Arbitrary<Window> windows = Combinators
			.combine(Arbitraries.integers().between(0, LENGTH - 1), Arbitraries.integers().between(0, LENGTH - 1))
			.as((one, other) -> new Window(FIRST.plusDays(Math.min(one, other)), FIRST.plusDays(Math.max(one, other))));
		Arbitrary<Least> differences = Combinators
			.combine(Arbitraries.integers().between(0, DAYS - 1), Arbitraries.integers().between(0, DAYS - 1),
					Arbitraries.integers().between(-3, 3))
			.as(Least::new)
			.filter((one) -> one.earlier() != one.later());
		return Combinators.combine(windows.list().ofSize(DAYS), differences.list().ofMaxSize(5)).as(Network::new);
	}

	/** One day is later than another by at least a number of days. */
	record Least(int earlier, int later, int days) {

	}

	record Network(List<Window> windows, List<Least> differences) {

		List<TemporalNetwork<Object>.Day> in(TemporalNetwork<Object> network) {
			List<TemporalNetwork<Object>.Day> days = new ArrayList<>();
			for (int i = 0; i < DAYS; i++) {
				days.add(network.day());
				days.get(i).within(this.windows.get(i), i);
			}
			this.differences.forEach((one) -> days.get(one.later()).later(days.get(one.earlier()), one.days(), one));
			return days;
		}

		List<List<Integer>> possible() {
			Stream<List<Integer>> all = Stream.of(List.of());
			for (int i = 0; i < DAYS; i++) {
				Window window = this.windows.get(i);
				all = all.flatMap((before) -> IntStream.range(0, LENGTH)
					.filter((day) -> !window.and(new Window(FIRST.plusDays(day), FIRST.plusDays(day))).isEmpty())
					.mapToObj((day) -> Stream.concat(before.stream(), Stream.of(day)).toList()));
			}
			return all
				.filter((days) -> this.differences.stream()
					.allMatch((one) -> days.get(one.later()) - days.get(one.earlier()) >= one.days()))
				.toList();
		}

	}

}
