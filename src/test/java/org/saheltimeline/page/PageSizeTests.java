package org.saheltimeline.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests how much a reader downloads to see the page. */
@PageTest
class PageSizeTests {

	@Test
	void thePageIsSmallAsItTravels(Visit visit) {
		Page page = visit.page();
		Map<String, Request> finished = new LinkedHashMap<>();
		page.onRequestFinished((request) -> finished.put(request.url().substring(visit.origin().length()), request));
		visit.open("/");
		// To ask for a size handles what has happened meanwhile, so that more requests
		// may finish
		Map<String, Request> files = new LinkedHashMap<>(finished);
		assertThat(size(files, "/webjars/d3/dist/d3.min.js")).isBetween(1, 700_000);
		files.keySet()
			.removeIf((path) -> path.startsWith("/api/") || path.startsWith("/webjars/")
					|| path.equals("/page/map/outlines.json"));
		assertThat(files).containsKeys("/", "/page/style.css", "/page/main.js", "/page/icon.svg")
			.hasSizeGreaterThan(20);
		assertThat(files.keySet().stream().mapToInt((path) -> size(files, path)).sum()).isBetween(1, 150_000);
	}

	private static int size(Map<String, Request> files, String path) {
		return Objects.requireNonNull(files.get(path)).sizes().responseBodySize;
	}

}
