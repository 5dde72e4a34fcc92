package org.saheltimeline.http.edge;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.internal.HttpConnection;

/**
 * Reads requests as if they had no {@code Upgrade} header. This server never switches
 * protocols, and may ignore the header (RFC 9110, section 7.8). Jetty would refuse a
 * request that has {@code Upgrade} but not {@code Connection: upgrade}, as a proxy that
 * drops {@code Connection} sends it.
 */
final class IgnoredUpgrades extends HttpConnectionFactory {

	private IgnoredUpgrades(HttpConfiguration configuration) {
		super(configuration);
	}

	/** Makes every connector of a server ignore the header in HTTP/1.1 requests. */
	static void install(Server server) {
		for (Connector connector : server.getConnectors()) {
			((ServerConnector) connector).setConnectionFactories(
					connector.getConnectionFactories().stream().map(IgnoredUpgrades::ignoring).toList());
		}
	}

	private static ConnectionFactory ignoring(ConnectionFactory factory) {
		return (factory instanceof HttpConnectionFactory http) ? new IgnoredUpgrades(http.getHttpConfiguration())
				: factory;
	}

	@Override
	public Connection newConnection(Connector connector, EndPoint endPoint) {
		return configure(new ConnectionWithoutUpgrades(getHttpConfiguration(), connector, endPoint), connector,
				endPoint);
	}

	/** A connection that stays on HTTP/1.1. */
	private static final class ConnectionWithoutUpgrades extends HttpConnection {

		ConnectionWithoutUpgrades(HttpConfiguration configuration, Connector connector, EndPoint endPoint) {
			super(configuration, connector, endPoint);
		}

		@Override
		protected RequestHandler newRequestHandler() {
			return new RequestHandler() {

				@Override
				public void parsedHeader(HttpField field) {
					if (field.getHeader() != HttpHeader.UPGRADE) {
						super.parsedHeader(field);
					}
				}

			};
		}

	}

}
