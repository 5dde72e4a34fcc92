package org.saheltimeline.timeline.troops;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Measures how long the strength engine takes, without database and JSON, for few and
 * many counts and one withdrawal per hundred counts.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class StrengthEstimateBenchmark {

	private static final LocalDate FROM = LocalDate.of(2000, 1, 1);

	private static final List<String> PLACES = List.of("country", "base", "other-base");

	private static final List<String> QUALIFIERS = List.of("exact", "about", "at-least", "up-to");

	@Param({ "10", "100", "1000" })
	public int counts;

	private Evidence evidence = Evidences.of(null, null);

	@Setup
	public void write() {
		this.evidence = Evidences.of(
				IntStream.range(0, this.counts).mapToObj(this::count).collect(Collectors.joining(";")),
				IntStream.rangeClosed(1, this.counts / 100)
					.mapToObj((number) -> "withdrawal-%d base over %s".formatted(number, day(number * 100)))
					.collect(Collectors.joining(";")));
	}

	private String count(int number) {
		return "count-%d %s %s %s %d %s".formatted(number, PLACES.get(number % PLACES.size()),
				(number % 7 == 0) ? "departed" : "present", QUALIFIERS.get(number % QUALIFIERS.size()),
				1_000 + number % 50, day(number));
	}

	/** Spreads the counts over ten years, however many there are. */
	private LocalDate day(int number) {
		return FROM.plusDays(number * 3_650L / this.counts);
	}

	@Benchmark
	public Object estimate() {
		return StrengthEstimate.of(this.evidence, "country", FROM.plusYears(5));
	}

	@Benchmark
	public Object seriesOfTwoYears() {
		return StrengthSeries.of(this.evidence, "country", FROM.plusYears(5), FROM.plusYears(7));
	}

}
