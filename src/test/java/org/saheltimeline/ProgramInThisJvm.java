package org.saheltimeline;

import java.net.URI;

import org.saheltimeline.platform.embedded.BackupCommand;
import org.saheltimeline.platform.start.Settings;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The program in the JVM of the tests, where it starts in a fraction of the time. What it
 * logs is mixed with what others log; who reads that, or kills the program, needs a
 * {@link RunningProgram}.
 */
public final class ProgramInThisJvm extends ServingProgram {

	private final ConfigurableApplicationContext context;

	private ProgramInThisJvm(ConfigurableApplicationContext context) {
		this.context = context;
	}

	/** Starts the program; its database has to be among the arguments. */
	public static ProgramInThisJvm start(String... arguments) {
		SpringApplication application = new SpringApplication(Settings.class, SahelTimelineApplication.class,
				BackupCommand.class);
		// Would set up the logs of this JVM again, below tests that listen to them
		application.setListeners(application.getListeners()
			.stream()
			.filter((listener) -> !(listener instanceof LoggingApplicationListener))
			.toList());
		application.setRegisterShutdownHook(false);
		application.setBannerMode(Banner.Mode.OFF);
		application.setLazyInitialization(true);
		return new ProgramInThisJvm(application.run(withPort(arguments)));
	}

	@Override
	public URI address() {
		return URI.create("http://localhost:" + this.context.getEnvironment().getRequiredProperty("local.server.port"));
	}

	@Override
	public void stop() {
		this.context.close();
	}

}
