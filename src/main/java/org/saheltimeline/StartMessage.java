package org.saheltimeline;

import org.saheltimeline.embedded.EmbeddedServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where the API is to be found and which database it reads. */
@Component
class StartMessage {

	private static final Logger logger = LoggerFactory.getLogger(StartMessage.class);

	private final Environment environment;

	private final JdbcConnectionDetails database;

	StartMessage(Environment environment, JdbcConnectionDetails database) {
		this.environment = environment;
		this.database = database;
	}

	@EventListener(ApplicationReadyEvent.class)
	void say() {
		logger.info("Database: {}", database());
		String port = this.environment.getProperty("local.server.port");
		if (port != null) {
			String root = "http://localhost:" + port + this.environment.getProperty("server.servlet.context-path", "");
			logger.info("Ready: page {}/, API {}/api/v1/events, Swagger UI {}/swagger-ui.html", root, root, root);
		}
	}

	private String database() {
		return (this.database instanceof EmbeddedServer) ? this.database.toString()
				: DatabaseAddress.of(this.database.getJdbcUrl()).orElse("as set by spring.datasource.url");
	}

}
