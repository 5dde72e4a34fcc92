package org.saheltimeline.page;

import java.io.IOException;
import java.util.Objects;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saheltimeline.OwnDatabase;
import org.saheltimeline.ProgramInThisJvm;
import org.saheltimeline.ServingProgram;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Tests that Swagger UI answers a newcomer's first click, and writes with a token, as a
 * dry run unless told otherwise.
 */
@Execution(ExecutionMode.SAME_THREAD) // the browser is shared by all tests
class SwaggerUiTests {

	private static final String TOKEN = "a-token-that-nobody-can-guess-0123456789";

	/** In milliseconds: the document is large, and a busy machine takes a while. */
	private static final double PATIENCE = 120_000;

	@RegisterExtension
	static final SharedBrowser BROWSER = new SharedBrowser();

	private static ServingProgram program;

	private static Page page;

	@BeforeAll
	static void authorize() throws Exception {
		program = ProgramInThisJvm.start(OwnDatabase.create().arguments("--timeline.admin.token=" + TOKEN));
		page = BROWSER.get().newPage();
		page.setDefaultTimeout(PATIENCE);
		page.navigate(program.address() + "/swagger-ui/index.html");
		page.locator(".auth-wrapper .authorize").click();
		Locator dialog = page.locator(".dialog-ux");
		dialog.locator("input").fill(TOKEN);
		dialog.locator(".auth-btn-wrapper .authorize").click();
		assertThat(dialog).containsText("Authorized");
		dialog.locator(".btn-done").click();
	}

	@AfterAll
	static void stop() {
		page.close();
		program.stop();
	}

	@Test
	void theTabAndTheIntroductionNameTheProduct() throws IOException {
		assertThat(page).hasTitle("Sahel Timeline API");
		Locator introduction = page.locator(".information-container");
		assertThat(introduction.locator("h2"))
			.hasText(new String[] { "Quick start", "Dates in a minute", "How sure is it?" });
		assertThat(introduction.getByText("The page")).hasAttribute("href", program.address() + "/");
	}

	@Test
	void theFirstClickShowsWhatHappened() {
		Locator block = page.locator("#operations-events-listEvents");
		block.locator(".opblock-summary-control").click();
		assertThat(block.locator("tr[data-param-name=date] input")).hasValue("2023-10/2023-12");
		assertThat(block.locator("tr[data-param-name=kind] select")).hasValues(new String[0]);
		block.locator("button.execute").click();
		Locator answer = block.locator(".live-responses-table");
		assertThat(answer.locator("tbody .response-col_status").first()).hasText("200");
		JsonNode events = JsonMapper.shared().readTree(answer.locator(".highlight-code code").first().textContent());
		Assertions.assertThat(events.get("items")).hasSizeGreaterThan(10);
	}

	@ParameterizedTest
	@ValueSource(strings = { "submit", "putEventEntry", "patchStatedTroopCount" })
	void anExampleRunsAsADryRun(String operation) {
		Locator block = page.locator("#operations-writing-" + operation);
		block.locator(".opblock-summary-control").click();
		block.locator("button.execute").click();
		Locator answer = block.locator(".live-responses-table");
		assertThat(answer.locator("tbody .response-col_status").first()).hasText("200");
		assertThat(answer).containsText("\"version\": null");
	}

	/** The browser that all tests share. */
	static final class SharedBrowser implements BeforeAllCallback {

		private @Nullable Browser chromium;

		@Override
		public void beforeAll(ExtensionContext context) {
			this.chromium = TestBrowser.of(context).chromium();
		}

		Browser get() {
			return Objects.requireNonNull(this.chromium);
		}

	}

}
