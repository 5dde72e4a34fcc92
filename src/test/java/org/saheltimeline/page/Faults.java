package org.saheltimeline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Request;

/**
 * Collects what goes wrong in a browser without the page showing it: requests to other
 * hosts, error responses, failed requests, warnings and errors on the console, script
 * errors and policy violations.
 */
final class Faults {

	private static final Set<String> COMPLAINTS = Set.of("error", "warning", "assert");

	/** The failure of requests that the page itself cancels, which is not a fault. */
	private static final String GIVEN_UP = "net::ERR_ABORTED";

	private final List<String> found = new ArrayList<>();

	private final List<String> provoked = new ArrayList<>();

	Faults(BrowserContext context, String origin) {
		context
			.addInitScript("addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => "
					+ "console.error('Policy: ' + violatedDirective + ' ' + blockedURI + ' ' + sample))");
		context.onRequest((request) -> {
			// A picture that is saved passes through a blob of the page's own
			if (!request.url().startsWith(origin + "/") && !request.url().startsWith("blob:" + origin + "/")) {
				this.found.add("Another host is asked: " + request.url());
			}
		});
		context.onResponse((response) -> {
			if (response.status() >= 400) {
				this.found.add("Status %d: %s".formatted(response.status(), response.url()));
			}
		});
		context.onRequestFailed(this::failed);
		context.onConsoleMessage((message) -> {
			if (COMPLAINTS.contains(message.type())) {
				this.found.add("Console: " + message.text());
			}
		});
		context.onWebError((error) -> this.found.add("Script: " + error.error()));
	}

	private void failed(Request request) {
		if (!GIVEN_UP.equals(request.failure())) {
			this.found.add("Failed: %s %s".formatted(request.url(), request.failure()));
		}
	}

	/** Ignores faults that contain these words, because a test provokes them. */
	void provoked(String words) {
		this.provoked.add(words);
	}

	/** Returns the faults that were not provoked. */
	List<String> found() {
		return this.found.stream().filter((fault) -> this.provoked.stream().noneMatch(fault::contains)).toList();
	}

}
