package org.saheltimeline;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the timeline: migrates the database, loads the seeds, serves the API. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SahelTimelineApplication {

	public static void main(String[] args) {
		SpringApplication.run(SahelTimelineApplication.class, args);
	}

}
