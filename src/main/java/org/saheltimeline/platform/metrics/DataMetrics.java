package org.saheltimeline.platform.metrics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gauges for the contents of the database: the data version, and when the seeds and other
 * files were loaded. One statement per scrape; the values are NaN while the database is
 * away.
 */
class DataMetrics implements MeterBinder {

	/**
	 * A scrape reads the gauges one after another; within this time they share one
	 * result.
	 */
	private static final long NANOS_OF_A_SCRAPE = Duration.ofSeconds(2).toNanos();

	private final JdbcClient jdbc;

	private @Nullable Facts facts;

	private long readAt;

	DataMetrics(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		register(registry, "timeline.data.version", null, "Data version", Facts::version);
		register(registry, "timeline.seeds.loaded", "seconds", "When the seeds were last loaded, as Unix time",
				Facts::seedsLoaded);
		register(registry, "timeline.seeds.load", "seconds", "How long that took", Facts::seedsTook);
		register(registry, "timeline.seeds.entries", null,
				"Articles, actors, places, events and troop counts from the seeds", Facts::seedEntries);
		register(registry, "timeline.intake.taken", "seconds", "When a file was last taken in, as Unix time",
				Facts::intakeTaken);
		register(registry, "timeline.intake.last", "seconds", "How long that took", Facts::intakeTook);
		register(registry, "timeline.intake.files", null, "Files taken in", Facts::intakeFiles);
		register(registry, "timeline.intake.lines", null, "Lines in these files", Facts::intakeLines);
	}

	private void register(MeterRegistry registry, String name, @Nullable String unit, String description,
			ToDoubleFunction<Facts> value) {
		Gauge.builder(name, this, (metrics) -> value.applyAsDouble(metrics.facts()))
			.baseUnit(unit)
			.description(description)
			.register(registry);
	}

	private synchronized Facts facts() {
		if (this.facts == null || System.nanoTime() - this.readAt > NANOS_OF_A_SCRAPE) {
			this.facts = read();
			this.readAt = System.nanoTime();
		}
		return this.facts;
	}

	private Facts read() {
		try {
			return this.jdbc.sql("""
					select data_version.version::float8, extract(epoch from seeds.recorded_at)::float8,
					    extract(epoch from seeds.took)::float8, (select count(*) from seed_entry)::float8,
					    extract(epoch from intake.recorded_at)::float8, extract(epoch from intake.took)::float8,
					    files::float8, total::float8
					from data_version
					    left join lateral (
					        select * from revision where origin = 'seeds' order by version desc limit 1) seeds on true
					    left join lateral (
					        select * from revision where origin = 'intake' order by version desc limit 1) intake on true
					    cross join (select count(*) files, coalesce(sum(lines), 0) total from taken_file) taken
					""").query((row, number) -> Facts.of(row)).single();
		}
		catch (DataAccessException ex) {
			return Facts.UNKNOWN;
		}
	}

	/** The values in the database, or NaN where they are unknown. */
	private record Facts(double version, double seedsLoaded, double seedsTook, double seedEntries, double intakeTaken,
			double intakeTook, double intakeFiles, double intakeLines) {

		static final Facts UNKNOWN = new Facts(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN,
				Double.NaN, Double.NaN);

		static Facts of(ResultSet row) throws SQLException {
			return new Facts(value(row, 1), value(row, 2), value(row, 3), value(row, 4), value(row, 5), value(row, 6),
					value(row, 7), value(row, 8));
		}

		private static double value(ResultSet row, int column) throws SQLException {
			double value = row.getDouble(column);
			return row.wasNull() ? Double.NaN : value;
		}

	}

}
