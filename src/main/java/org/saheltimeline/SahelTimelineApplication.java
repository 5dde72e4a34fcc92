package org.saheltimeline;

import java.util.Locale;

import org.saheltimeline.platform.embedded.BackupCommand;
import org.saheltimeline.platform.start.Settings;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Conditional;

/** Starts the timeline: migrates the database, loads the seeds, serves the API. */
@SpringBootApplication
@Conditional(BackupCommand.NotAsked.class)
public class SahelTimelineApplication {

	public static void main(String[] args) {
		// Keeps responses independent of the machine's locale: digits, calendars, case
		Locale.setDefault(Locale.ENGLISH);
		SpringApplication.run(new Class<?>[] { Settings.class, SahelTimelineApplication.class, BackupCommand.class },
				args);
	}

}
