package org.saheltimeline.http.edge;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saheltimeline.Api;
import org.saheltimeline.TimelineTest;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests that a client's request id leads to the log lines of the server. */
@TimelineTest
class LoggedRequestIdsTests {

	private final Logger logger = (Logger) LoggerFactory.getLogger(ConnectorProblems.class);

	private final LoggedIds ids = new LoggedIds();

	@Autowired
	private Api api;

	@BeforeEach
	void listen() {
		this.ids.start();
		this.logger.addAppender(this.ids);
		this.logger.setLevel(Level.DEBUG);
	}

	@AfterEach
	void stopListening() {
		this.logger.setLevel(null);
		this.logger.detachAppender(this.ids);
	}

	@Test
	void whatTheConnectorRefusesIsLoggedUnderTheIdOfItsAnswer() {
		String[] paths = { "/" + "a".repeat(9000), "/a?" + "b".repeat(9000), "/" };
		for (String path : paths) {
			String id = this.api.send(path.equals("/") ? "TRACE" : "GET", path)
				.headers()
				.firstValue("X-Request-Id")
				.orElseThrow();
			assertThat(this.ids.logged).contains(id);
		}
	}

	@Test
	void theClientsOwnIdIsUsed() {
		this.api.send("TRACE", "/", "X-Request-Id", "report-17");
		assertThat(this.ids.logged).contains("report-17");
	}

	/** Collects the request ids of logged lines. */
	private static final class LoggedIds extends AppenderBase<ILoggingEvent> {

		private final Queue<String> logged = new ConcurrentLinkedQueue<>();

		@Override
		protected void append(ILoggingEvent event) {
			Map<String, String> context = event.getMDCPropertyMap();
			this.logged.add(context.getOrDefault(LoggedRequestIds.LOGGED_AS, "none"));
		}

	}

}
