package org.saheltimeline.http.web;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Who asks, as far as a limit is concerned.
 *
 * @param network an IPv4 address, or the first half of an IPv6 address: whoever has one
 * address there has them all
 */
public record Client(String network) {

	/** The request attribute that holds it. */
	public static final String ATTRIBUTE = Client.class.getName();

	/** Somebody within the program. */
	private static final Client NOBODY = new Client("");

	/** Whose request is being answered. */
	public static Client current() {
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		return (request != null
				&& request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Client client) ? client
						: NOBODY;
	}

}
