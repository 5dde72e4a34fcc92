package org.saheltimeline.timeline.article;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.saheltimeline.http.format.Format;
import org.saheltimeline.http.listing.ListAnswer;
import org.saheltimeline.http.listing.Paging;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Endpoints for articles and the facts taken from each paragraph. */
@RestController
@RequestMapping(path = "/api/v1/articles", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "articles")
class ArticleController {

	private final Articles articles;

	ArticleController(Articles articles) {
		this.articles = articles;
	}

	@GetMapping(produces = { MediaType.APPLICATION_JSON_VALUE, Format.Type.CSV, Format.Type.NDJSON })
	@Operation(operationId = "listArticles", summary = "The articles that the timeline is based on")
	@ApiResponse(responseCode = "200",
			description = "A page of articles, the earliest first unless `sort` says otherwise")
	ListAnswer<ArticleView> list(@ParameterObject ArticleFilter filter, @ParameterObject Paging paging, Format format) {
		return this.articles.list(filter, paging, format);
	}

	@GetMapping("{id}")
	@Operation(operationId = "getArticle", summary = "One article, with every fact taken from it")
	@ApiResponse(responseCode = "200",
			description = "The article: how it was dated, and each paragraph with the facts taken from it")
	ArticleView get(@PathVariable @Parameter(description = "The article's id",
			example = "niger-army-sets-december-22") String id) {
		return this.articles.get(id);
	}

}
