package org.saheltimeline.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/**
 * The Chromium of all tests in this JVM: one from this machine, or else Playwright's own.
 * If there is neither, the tests of the page are skipped; with
 * {@code -Dtimeline.test.browser=required} they fail instead.
 */
final class TestBrowser implements AutoCloseable {

	private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
			"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

	/**
	 * In milliseconds. Thousands of events take a while on a busy machine, and only a
	 * failure waits this long.
	 */
	static final double PATIENCE = 20_000;

	private final List<String> reasons = new ArrayList<>();

	private final @Nullable Playwright playwright;

	private final @Nullable Browser chromium;

	private TestBrowser() {
		PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
		this.playwright = startDriver();
		this.chromium = (this.playwright != null) ? launchAny(this.playwright.chromium()).orElse(null) : null;
	}

	private @Nullable Playwright startDriver() {
		try {
			Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
			return Playwright.create(new Playwright.CreateOptions().setEnv(environment));
		}
		catch (RuntimeException ex) {
			this.reasons.add("Playwright does not start: " + ex);
			return null;
		}
	}

	private Optional<Browser> launchAny(BrowserType type) {
		return Chromium.onThisMachine()
			.stream()
			.flatMap((executable) -> launch(type, executable).stream())
			.findFirst()
			.or(() -> Chromium.download(this.reasons::add) ? launch(type, null) : Optional.empty());
	}

	/**
	 * Launches a Chromium; empty if it does not start. A file of that name may be a
	 * script that only says how to install it.
	 */
	private Optional<Browser> launch(BrowserType type, @Nullable Path executable) {
		try {
			BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(FLAGS);
			if (executable != null) {
				options.setExecutablePath(executable);
			}
			return Optional.of(type.launch(options));
		}
		catch (PlaywrightException ex) {
			this.reasons.add("%s does not start".formatted((executable != null) ? executable : "Playwright's own"));
			return Optional.empty();
		}
	}

	/**
	 * Returns the browser, started by the first test that needs it and closed after the
	 * last test.
	 */
	static TestBrowser of(ExtensionContext context) {
		return context.getRoot()
			.getStore(ExtensionContext.Namespace.create(TestBrowser.class))
			.computeIfAbsent(TestBrowser.class, (key) -> new TestBrowser(), TestBrowser.class);
	}

	Browser chromium() {
		if (this.chromium != null) {
			return this.chromium;
		}
		String words = "No Chromium for the tests of the page: " + String.join("; ", this.reasons);
		if ("required".equals(System.getProperty("timeline.test.browser"))) {
			throw new IllegalStateException(words);
		}
		throw new TestAbortedException(words);
	}

	@Override
	public void close() {
		if (this.playwright != null) {
			this.playwright.close();
		}
	}

}
