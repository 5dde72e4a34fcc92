package org.saheltimeline.platform.start;

import java.net.Inet6Address;
import java.net.InetAddress;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.platform.database.DatabaseAddress;
import org.saheltimeline.platform.embedded.EmbeddedServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Logs where the API is and which database it uses. */
@Component
class StartMessage {

	private static final Logger log = LoggerFactory.getLogger(StartMessage.class);

	private final Environment environment;

	private final ServerProperties server;

	private final JdbcConnectionDetails database;

	StartMessage(Environment environment, ServerProperties server, JdbcConnectionDetails database) {
		this.environment = environment;
		this.server = server;
		this.database = database;
	}

	@EventListener(ApplicationReadyEvent.class)
	void say() {
		log.info("Database: {}", database());
		String port = this.environment.getProperty("local.server.port");
		if (port != null) {
			InetAddress address = this.server.getAddress();
			String root = "%s://%s:%s%s".formatted(Ssl.isEnabled(this.server.getSsl()) ? "https" : "http",
					host(address), port, this.environment.getProperty("server.servlet.context-path", ""));
			log.info("Ready: page {}/, API {}/api/v1/events, Swagger UI {}/swagger-ui.html", root, root, root);
			log.info("Reachable from {} (server.address)", from(address));
		}
		String management = this.environment.getProperty("local.management.port");
		if (management != null && !management.equals(port)) {
			log.info("Metrics: http://{}:{}/actuator/prometheus",
					this.environment.getProperty("management.server.address"), management);
		}
	}

	private static String from(@Nullable InetAddress address) {
		if (address == null || address.isAnyLocalAddress()) {
			return "other machines, on every address of this one";
		}
		return address.isLoopbackAddress() ? "this machine only" : "where " + host(address) + " is";
	}

	private static String host(@Nullable InetAddress address) {
		if (address == null || address.isAnyLocalAddress() || address.isLoopbackAddress()) {
			return "localhost";
		}
		return (address instanceof Inet6Address) ? "[" + address.getHostAddress() + "]" : address.getHostAddress();
	}

	private String database() {
		return (this.database instanceof EmbeddedServer) ? this.database.toString()
				: DatabaseAddress.of(this.database.getJdbcUrl()).orElse("as set by spring.datasource.url");
	}

}
