package org.saheltimeline.http.web;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The client of a request, as limits identify it.
 *
 * @param network an IPv4 address, or the first half of an IPv6 address, because anyone
 * who has one address in that network has all of them
 */
public record Client(String network) {

	/** Request attribute that holds the client. */
	public static final String ATTRIBUTE = Client.class.getName();

	/** Used where there is no request. */
	private static final Client NOBODY = new Client("");

	/** Returns the client of the current request, or a placeholder if there is none. */
	public static Client current() {
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		return (request != null
				&& request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Client client) ? client
						: NOBODY;
	}

}
