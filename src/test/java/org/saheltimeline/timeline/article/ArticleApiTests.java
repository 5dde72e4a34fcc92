package org.saheltimeline.timeline.article;

import org.junit.jupiter.api.Test;
import org.saheltimeline.Api;
import org.saheltimeline.ExpectedBody;
import org.saheltimeline.TimelineTest;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests for the article endpoints, on the real seeds. */
@TimelineTest
class ArticleApiTests {

	@Autowired
	private Api api;

	@Test
	void anArticleShowsWhatWasTakenFromEachParagraph() {
		ExpectedBody.assertBody(this.api.get("/articles/niger-army-sets-december-22"),
				"articles/niger-army-sets-december-22");
	}

	@Test
	void fiveSeedFilesHoldSixArticlesFromTheOldestToTheNewest() {
		assertThat(this.api.ids("/articles")).containsExactly("macron-announces-withdrawal",
				"niger-army-sets-december-22", "last-french-troops-to-leave-niger", "france-closes-embassy-in-niger",
				"embassy-closed-indefinitely", "us-leaves-last-base-in-niger");
	}

	@Test
	void everyParagraphIsAccountedFor() {
		for (JsonNode article : this.api.get("/articles").get("items")) {
			assertThat(article.get("coverage").size()).isEqualTo(article.get("paragraphs").asInt());
			for (JsonNode paragraph : article.get("coverage")) {
				assertThat(paragraph.get("taken").isEmpty()).isEqualTo(!paragraph.get("leftOut").isNull());
			}
		}
	}

	@Test
	void filtersAskForThePublication() {
		assertThat(this.api.ids("/articles?date=2024")).containsExactly("us-leaves-last-base-in-niger");
		assertThat(this.api.ids("/articles?knownBy=2023-12-18")).containsExactly("macron-announces-withdrawal",
				"niger-army-sets-december-22");
		assertThat(this.api.ids("/articles?q=AFP")).contains("niger-army-sets-december-22");
	}

}
