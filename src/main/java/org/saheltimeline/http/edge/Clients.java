package org.saheltimeline.http.edge;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.saheltimeline.http.web.Client;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Identifies the client of each request, for per-client limits. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 35)
class Clients extends OncePerRequestFilter {

	/** Bytes of an IPv6 address that one customer of a provider shares: a /64. */
	private static final int IPV6_NETWORK = 8;

	private final int proxies;

	Clients(RateLimitSettings settings) {
		this.proxies = settings.proxies();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		request.setAttribute(Client.ATTRIBUTE, of(request));
		chain.doFilter(request, response);
	}

	/** Returns the client of a request, behind as many proxies as are trusted. */
	Client of(HttpServletRequest request) {
		HttpServletRequest received = received(request);
		List<String> forwarded = Collections.list(received.getHeaders("X-Forwarded-For"))
			.stream()
			.flatMap((line) -> Arrays.stream(line.split(",")))
			.map(String::strip)
			.toList();
		if (this.proxies == 0 || forwarded.isEmpty()) {
			return at(received.getRemoteAddr(), received.getRemoteAddr());
		}
		return at(forwarded.get(Math.max(0, forwarded.size() - this.proxies)), received.getRemoteAddr());
	}

	/**
	 * Returns the request as received, because Spring's filter trusts forwarded headers
	 * from anyone.
	 */
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
