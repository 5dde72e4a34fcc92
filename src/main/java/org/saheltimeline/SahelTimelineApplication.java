package org.saheltimeline;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the timeline: migrates the database, loads the seeds, serves the API. */
@SpringBootApplication
public class SahelTimelineApplication {

	public static void main(String[] args) {
		SpringApplication.run(SahelTimelineApplication.class, args);
	}

}
