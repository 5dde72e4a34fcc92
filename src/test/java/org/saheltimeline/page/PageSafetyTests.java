package org.saheltimeline.page;

import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that neither text in the data nor foreign scripts can do anything in the page.
 */
@PageTest
class PageSafetyTests {

	private static final String FOREIGN = """
			<script>window.foreign = 'inline'</script>
			<img src="page/icon.svg" alt="" onload="window.foreign = 'handler'">
			<script src="data:text/javascript,window.foreign='data'"></script>
			""";

	private static final String MARKUP = "<img src=x onerror=alert(1)>";

	@Test
	void thePolicyLetsNoScriptInButItsOwn(Visit visit) {
		Response response = visit.page().navigate("/");
		assertThat(response).isNotNull();
		String policy = response.headerValue("content-security-policy");
		assertThat(policy).contains("default-src 'none'", "script-src 'self';", "style-src 'self';",
				"connect-src 'self';", "require-trusted-types-for 'script'");
		assertThat(policy).doesNotContain("unsafe").doesNotContain("http:").doesNotContain("*");
	}

	@Test
	void aScriptWithinThePageDoesNotRun(Visit visit) {
		visit.provoking("Content Security Policy").provoking("Policy: script-src").provoking("data:text/javascript");
		Page page = visit.page();
		visit.changing(visit.origin() + "/", (text) -> text.replace("<body>", "<body>" + FOREIGN));
		visit.open("/");
		assertThat(page.locator("img[onload]")).hasCount(1);
		assertThat(page.locator("script:not([src^=page], [src^=webjars], [type='application/ld+json'])")).hasCount(2);
		assertThat(page.evaluate("() => window.foreign ?? 'none'")).isEqualTo("none");
	}

	@Test
	void markupInTheDataIsText(Visit visit) {
		Page page = visit.page();
		visit.changing("**/api/v1/**",
				(text) -> text.replaceAll(
						"\"(title|name|summary|says|reason|detail|attributedTo|definition)\":\"[^\"]*\"(?!,\"values\")",
						"\"$1\":\"" + MARKUP + "\""));
		page.onDialog((dialog) -> {
			throw new AssertionError("The data opened a dialog");
		});
		visit.open("/?event=embassy-closure&on=2023-12-15&tables=timeline,troops,counts,places");
		assertThat(page.locator("#detail-title")).hasText(MARKUP);
		for (String where : List.of("#timeline-picture text", "#timeline-table th", "#places-picture text",
				"#facets .name", "#legend button", "#pairs button", "#troops-picture h3", "#estimate", "#journeys li",
				"#bases li", "#detail .report", "#detail .disagree")) {
			assertThat(page.locator(where, new Page.LocatorOptions().setHasText(MARKUP))).not().hasCount(0);
		}
		assertThat(page.locator("img, script:not([src], [type='application/ld+json'])")).hasCount(0);
	}

}
