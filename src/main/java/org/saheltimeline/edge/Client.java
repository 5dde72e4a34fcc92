package org.saheltimeline.edge;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * Who asks, as far as a limit is concerned.
 *
 * @param network an IPv4 address, or the first half of an IPv6 address: whoever has one
 * address there has them all
 */
record Client(String network) {

	/** The bytes of an IPv6 address that one customer of a provider shares: a /64. */
	private static final int IPV6_NETWORK = 8;

	/**
	 * Finds the client of a request.
	 * @param request the request
	 * @param proxies how many proxies to believe
	 */
	static Client of(HttpServletRequest request, int proxies) {
		HttpServletRequest received = received(request);
		List<String> forwarded = Collections.list(received.getHeaders("X-Forwarded-For"))
			.stream()
			.flatMap((line) -> Arrays.stream(line.split(",")))
			.map(String::strip)
			.toList();
		if (proxies == 0 || forwarded.isEmpty()) {
			return at(received.getRemoteAddr(), received.getRemoteAddr());
		}
		return at(forwarded.get(Math.max(0, forwarded.size() - proxies)), received.getRemoteAddr());
	}

	/** Spring's filter believes every forwarded header, whoever sent it. */
	private static HttpServletRequest received(HttpServletRequest request) {
		return (request instanceof HttpServletRequestWrapper wrapper
				&& wrapper.getRequest() instanceof HttpServletRequest inner) ? received(inner) : request;
	}

	private static Client at(String address, String otherwise) {
		try {
			InetAddress parsed = InetAddress.ofLiteral(address);
			return new Client((parsed instanceof Inet6Address)
					? HexFormat.of().formatHex(parsed.getAddress(), 0, IPV6_NETWORK) : parsed.getHostAddress());
		}
		catch (IllegalArgumentException ex) {
			return new Client(otherwise);
		}
	}

}
