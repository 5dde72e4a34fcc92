package org.saheltimeline.http.edge;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Arrays;
import java.util.stream.Stream;

import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;

/**
 * Listens on ::1 as well if the program listens on 127.0.0.1, because localhost may be
 * either, and some clients try only the first.
 */
final class BothLoopbacks {

	private static final String IPV4 = "127.0.0.1";

	private static final String IPV6 = "::1";

	private BothLoopbacks() {
	}

	static void listenOnBoth(Server server) {
		Connector[] connectors = server.getConnectors();
		if (connectors.length == 1 && connectors[0] instanceof ServerConnector connector
				&& IPV4.equals(connector.getHost()) && hasIpv6()) {
			server.setConnectors(
					Stream.concat(Arrays.stream(connectors), Stream.of(twin(connector))).toArray(Connector[]::new));
		}
	}

	/**
	 * Returns a second connector on the port of the first, known once the first has
	 * opened it.
	 */
	private static ServerConnector twin(ServerConnector connector) {
		ServerConnector twin = new ServerConnector(connector.getServer(), connector.getExecutor(),
				connector.getScheduler(), connector.getByteBufferPool(), connector.getAcceptors(),
				connector.getSelectorManager().getSelectorCount(),
				connector.getConnectionFactories().toArray(ConnectionFactory[]::new));
		twin.setHost(IPV6);
		twin.setIdleTimeout(connector.getIdleTimeout());
		connector.addEventListener(new LifeCycle.Listener() {

			@Override
			public void lifeCycleStarted(LifeCycle started) {
				twin.setPort(connector.getLocalPort());
			}

		});
		return twin;
	}

	private static boolean hasIpv6() {
		try {
			NetworkInterface loopback = NetworkInterface.getByInetAddress(InetAddress.ofLiteral(IPV4));
			return loopback != null && loopback.inetAddresses()
				.anyMatch((address) -> address instanceof Inet6Address && address.isLoopbackAddress());
		}
		catch (SocketException ex) {
			return false;
		}
	}

}
