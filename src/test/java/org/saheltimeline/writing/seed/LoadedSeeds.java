package org.saheltimeline.writing.seed;

import java.math.BigDecimal;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.saheltimeline.timeline.troops.TroopCountSettings;

/** Loads seeds as the program does when it starts. */
public final class LoadedSeeds {

	private LoadedSeeds() {
	}

	/**
	 * Loads the project's own seeds into a database, and creates its tables if there are
	 * none.
	 */
	public static void load(DataSource database) {
		load(database, "classpath:/seeds/");
	}

	/** Loads the seeds of a folder. */
	static void load(DataSource database, String location) {
		load(database, location, "0.10");
	}

	static void load(DataSource database, String location, String aboutTolerance) {
		TroopCountSettings settings = new TroopCountSettings(new BigDecimal(aboutTolerance));
		Flyway.configure().dataSource(database).javaMigrations(new LoadSeeds(location, settings)).load().migrate();
	}

}
