package org.saheltimeline.http.edge;

import java.lang.management.ManagementFactory;

import com.sun.management.UnixOperatingSystemMXBean;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Configures where the program listens, how many connections it accepts and how long
 * clients may take.
 */
@Configuration(proxyBeanMethods = false)
class ConnectionConfiguration {

	private static final Logger log = LoggerFactory.getLogger(ConnectionConfiguration.class);

	/** More would not fit into the memory that the README recommends. */
	private static final int CONNECTIONS_AT_MOST = 2000;

	private static final int CONNECTIONS_AT_LEAST = 16;

	/** As many as the connection pool and the class path may use. */
	private static final int FEW = 64;

	private static final int UNCHANGED = -1;

	/** All paths, as Spring Boot has it. */
	private static final String ALL = "/";

	@Bean
	WebServerFactoryCustomizer<JettyServletWebServerFactory> connections(ConnectionSettings settings) {
		return (factory) -> {
			int set = factory.getMaxConnections();
			int most = (set > 0) ? set : affordable();
			// Spring Boot would limit the connector that TLS replaces
			factory.setMaxConnections(UNCHANGED);
			factory.addServerCustomizers(BothLoopbacks::listenOnBoth, ConnectionConfiguration::leaveBodiesCompressed,
					(server) -> limit(server, most, settings));
		};
	}

	private static void limit(Server server, int most, ConnectionSettings settings) {
		server.addBean(new NetworkConnectionLimit(most, server.getConnectors()));
		server.addBean(new SlowClients(server, settings, most / 2));
		for (Connector connector : server.getConnectors()) {
			if (connector instanceof AbstractConnector waiting) {
				// A client that pauses does not read faster because the program stops
				waiting.setShutdownIdleTimeout(UNCHANGED);
			}
		}
	}

	/**
	 * Leaves the bodies of requests to those who read them: Jetty waits forever for the
	 * rest of compressed data that break off.
	 */
	private static void leaveBodiesCompressed(Server server) {
		for (CompressionHandler compression : server.getDescendants(CompressionHandler.class)) {
			CompressionConfig answers = compression.getConfiguration(ALL);
			CompressionConfig.Builder config = CompressionConfig.builder().decompressExcludeEncoding("gzip");
			answers.getCompressIncludeMimeTypes().forEach(config::compressIncludeMimeType);
			answers.getCompressIncludeMethods().forEach(config::compressIncludeMethod);
			compression.putConfiguration(ALL, config.build());
		}
	}

	/** Returns how many connections leave enough file descriptors for everything else. */
	private static int affordable() {
		if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
			long free = system.getMaxFileDescriptorCount() - system.getOpenFileDescriptorCount();
			if (free < FEW) {
				log.warn("Only {} more files and connections can be open; raise the limit (ulimit -n)", free);
			}
			return Math.clamp(free / 2, CONNECTIONS_AT_LEAST, CONNECTIONS_AT_MOST);
		}
		return CONNECTIONS_AT_MOST;
	}

}
