package org.saheltimeline.writing.intake;

import java.math.BigDecimal;
import java.nio.file.Path;

import javax.sql.DataSource;

import org.saheltimeline.timeline.troops.TroopCountSettings;

/** Takes in files, for tests in other packages. */
public final class TakenIn {

	private TakenIn() {
	}

	/** Takes in a file, or all files of a folder, as the command does. */
	public static void take(Path path, DataSource database) {
		new Intake(database, new TroopCountSettings(new BigDecimal("0.10"))).take(path, (told) -> {
		});
	}

}
