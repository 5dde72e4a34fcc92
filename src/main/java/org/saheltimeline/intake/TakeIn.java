package org.saheltimeline.intake;

import java.nio.file.Path;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/** The command: takes in what {@code timeline.intake} names, and ends. */
@Component
@ConditionalOnProperty(TakeIn.PROPERTY)
class TakeIn implements ApplicationRunner {

	static final String PROPERTY = "timeline.intake";

	private static final Logger logger = LoggerFactory.getLogger(TakeIn.class);

	private final Intake intake;

	private final Path path;

	private final ConfigurableApplicationContext context;

	TakeIn(Intake intake, @Value("${" + PROPERTY + "}") String path, ConfigurableApplicationContext context) {
		this.intake = intake;
		this.context = context;
		this.path = Path.of(path);
	}

	@Override
	public void run(ApplicationArguments arguments) throws Exception {
		this.intake.take(this.path, logger::info);
		this.context.close();
	}

}
