package org.saheltimeline.platform.start;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Keeps the port open for a while after readiness has changed, which is the first step of
 * a shutdown. A load balancer that notices late would otherwise hit a closed port.
 */
@Component
class DrainDelay implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(DrainDelay.class);

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
			log.info("Stopping in {} seconds; readiness already reports it", this.settings.drainDelay().toSeconds());
			sleep();
		}
	}

	/**
	 * Sleeps in the calling thread, so that the delay does not count toward the time
	 * limit of the shutdown phase.
	 */
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

	/** Returns a phase above the web server's, so that this is stopped first. */
	@Override
	public int getPhase() {
		return DEFAULT_PHASE;
	}

}
