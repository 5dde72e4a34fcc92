package org.saheltimeline.writing.intake;

import java.nio.file.Path;
import java.util.Objects;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/** Command that imports the files named by {@code timeline.intake} and exits. */
@Component
@ConditionalOnProperty(TakeIn.PROPERTY)
class TakeIn implements ApplicationRunner {

	static final String PROPERTY = "timeline.intake";

	private static final Logger log = LoggerFactory.getLogger(TakeIn.class);

	private final Intake intake;

	private final String path;

	private final ConfigurableApplicationContext context;

	TakeIn(Intake intake, IntakeSettings settings, ConfigurableApplicationContext context) {
		this.intake = intake;
		this.context = context;
		this.path = Objects.requireNonNullElse(settings.intake(), "");
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (this.path.isBlank()) {
			throw new NotTakenIn(PROPERTY + " is empty: it names a file or a folder.");
		}
		this.intake.take(Path.of(this.path), log::info);
		this.context.close();
	}

}
