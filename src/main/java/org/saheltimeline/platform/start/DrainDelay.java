package org.saheltimeline.platform.start;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Keeps the listener open for a while after the readiness has changed, which it does
 * first of all: a balancer that learns of it too late would meet a closed port.
 */
@Component
class DrainDelay implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(DrainDelay.class);

	private final ShutdownSettings settings;

	private final Environment environment;

	private volatile boolean running;

	DrainDelay(ShutdownSettings settings, Environment environment) {
		this.settings = settings;
		this.environment = environment;
	}

	@Override
	public void start() {
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
		if (!this.settings.drainDelay().isZero() && this.environment.containsProperty("local.server.port")) {
			logger.info("Stops in {} seconds; readiness says so already", this.settings.drainDelay().toSeconds());
			sleep();
		}
	}

	/** In this thread, as the time limit of a phase is for what comes after. */
	private void sleep() {
		try {
			Thread.sleep(this.settings.drainDelay());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** Stopped before the server, whose phase is lower. */
	@Override
	public int getPhase() {
		return DEFAULT_PHASE;
	}

}
