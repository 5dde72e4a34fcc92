package org.saheltimeline.vocabulary.time;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Measures how long it takes to parse a date, alone and as the date of a fact. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class EdtfDateBenchmark {

	@Param({ "2023-07-26", "2023-10", "2023", "2023-1X", "2023-09-24/2023-09-25", "2012/.." })
	public String text = "";

	@Benchmark
	public Object parse() {
		return EdtfDate.parse(this.text);
	}

	@Benchmark
	public Object factDate() {
		return FactDate.of(this.text, Basis.STATED);
	}

}
