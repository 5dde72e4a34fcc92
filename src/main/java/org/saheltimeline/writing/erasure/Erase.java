package org.saheltimeline.writing.erasure;

import java.util.Objects;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Command that erases the earlier states of the resource named by {@code timeline.erase}
 * and exits.
 */
@Component
@ConditionalOnProperty(Erase.PROPERTY)
class Erase implements ApplicationRunner {

	static final String PROPERTY = "timeline.erase";

	private static final Logger log = LoggerFactory.getLogger(Erase.class);

	private final Erasure erasure;

	private final String subject;

	private final ConfigurableApplicationContext context;

	Erase(Erasure erasure, EraseSettings settings, ConfigurableApplicationContext context) {
		this.erasure = erasure;
		this.subject = Objects.requireNonNullElse(settings.erase(), "");
		this.context = context;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		log.info(this.erasure.erase(this.subject));
		this.context.close();
	}

}
