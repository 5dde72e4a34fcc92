package org.saheltimeline.timeline.conflict;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saheltimeline.Api;
import org.saheltimeline.ExpectedBody;
import org.saheltimeline.TimelineTest;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests for the conflict endpoints, on the real seeds. */
@TimelineTest
class ConflictApiTests {

	@Autowired
	private Api api;

	@Test
	void whereTheArticlesDisagree() {
		ExpectedBody.assertBody(this.api.get("/conflicts?count=exact"), "conflicts/all");
	}

	@Test
	void onlyTheSidesThatWereKnownByThenAreShown() {
		ExpectedBody.assertBody(this.api.get("/conflicts?event=ambassador-held-in-embassy&knownBy=2023-12-22"),
				"conflicts/ambassador-known-by-2023-12-22");
	}

	@ParameterizedTest
	@CsvSource({ "reasons-embassy-closure, 2023-12-27, 2023-12-28",
			"reasons-embassy-unable-to-operate, 2023-12-27, 2023-12-28",
			"statement-us-told-to-leave, 2024-08-05, 2024-08-06" })
	void aConflictShowsFromTheSecondArticleOn(String conflict, String before, String from) {
		assertThat(this.api.ids("/conflicts?knownBy=" + before)).doesNotContain(conflict);
		assertThat(this.api.ids("/conflicts?knownBy=" + from)).contains(conflict);
	}

	@ParameterizedTest
	@CsvSource({ "kind=reasons, reasons-embassy-closure, statement-us-told-to-leave",
			"'kind=statement,dates', statement-us-told-to-leave, reasons-embassy-closure",
			"event=us-told-to-leave, statement-us-told-to-leave, reasons-embassy-closure",
			"event=us-keeps-bases-in-niger, statement-us-told-to-leave, reasons-embassy-closure",
			"article=us-leaves-last-base-in-niger, statement-us-told-to-leave, reasons-embassy-closure",
			"article=france-closes-embassy-in-niger, reasons-embassy-closure, statement-us-told-to-leave" })
	void aFilterKeepsWhatItAsksFor(String query, String kept, String left) {
		assertThat(this.api.ids("/conflicts?" + query)).contains(kept).doesNotContain(left);
	}

	@Test
	void differentFiltersAllHold() {
		assertThat(this.api.ids("/conflicts?kind=counts,dates&event=embassy-closure")).isEmpty();
	}

	@Test
	void pagesPutTogetherAreTheWholeListByKindAndId() {
		List<String> pages = new ArrayList<>();
		String cursor = "start";
		while (!cursor.isEmpty()) {
			JsonNode page = this.api.get("/conflicts?limit=2&cursor=" + cursor);
			page.get("items").forEach((item) -> pages.add(item.get("id").asString()));
			cursor = page.get("page").get("next").asString("");
		}
		assertThat(pages).isEqualTo(this.api.ids("/conflicts"))
			.isSorted()
			.doesNotHaveDuplicates()
			.hasSizeGreaterThan(2);
	}

	@Test
	void theTotalIsCountedOnlyWhenAskedAndWhateverThePage() {
		assertThat(this.api.get("/conflicts").get("page").get("total").isNull()).isTrue();
		assertThat(this.api.get("/conflicts?limit=1&count=estimated").get("page").get("total"))
			.isEqualTo(this.api.get("/conflicts?count=exact").get("page").get("total"));
	}

	@Test
	void anUnknownEventIsAMistakeAndNoEmptyList() {
		ExpectedBody.assertBody(this.api.problem(400, "/conflicts?event=embasy-closure"), "problems/unknown-event");
	}

	@ParameterizedTest
	@CsvSource({ "kind=reason, unknown-value", "knownBy=yesterday, invalid-value", "cursor=abc, invalid-value",
			"limit=0, out-of-range", "sort=date, unknown-parameter", "kind=, empty" })
	void badParametersAreRefused(String query, String code) {
		assertThat(this.api.problem(400, "/conflicts?" + query).at("/errors/0/code").asString()).isEqualTo(code);
	}

	@Test
	void aCursorBelongsToItsQuery() {
		String cursor = this.api.get("/conflicts?limit=1").get("page").get("next").asString();
		this.api.problem(400, "/conflicts?kind=reasons&cursor=" + cursor);
	}

}
