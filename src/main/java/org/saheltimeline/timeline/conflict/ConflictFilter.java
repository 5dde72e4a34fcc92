package org.saheltimeline.timeline.conflict;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.listing.Slugs.References;
import org.saheltimeline.http.web.KnownBy;
import org.saheltimeline.vocabulary.codebook.Term;

/**
 * Query parameters that select conflicts. Commas within a parameter mean OR; different
 * parameters are combined with AND.
 *
 * @param id ids of the conflicts
 * @param kind what the articles disagree about
 * @param event events with a report in the conflict
 * @param article articles involved
 * @param knownBy latest publication date to consider
 */
record ConflictFilter(
		@Parameter(description = "Ids of conflicts; several with commas. They come in the order of the list",
				example = "reasons-embassy-closure") @Nullable List<String> id,
		@Parameter(
				description = """
						What the articles disagree about; several with commas. `counts`: counts of the same troops at the same time with no number in common; `dates`: dates of one event that exclude each other; `reasons`: different reasons for \
						one event; `statement`: events that, in a researcher's judgement, can hardly both be true""",
				example = "reasons,statement") @Nullable List<ConflictKind> kind,
		@Parameter(description = "Id of an event with a report that takes part; several with commas",
				example = "embassy-closure") @Nullable List<String> event,
		@Parameter(description = "Id of an article that takes part; several with commas",
				example = "embassy-closed-indefinitely") @Nullable List<String> article,
		@Parameter(
				description = "What was known then: only what articles published by that day, month or year say. "
						+ "A conflict appears once two of its sides were known",
				example = "2024-12-31") @Nullable KnownBy knownBy) {

	References references() {
		return new References().add("event", "event", this.event).add("article", "article", this.article);
	}

	Map<String, @Nullable Object> parameters() {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("id", (this.id == null) ? null : String.join(",", this.id));
		parameters.put("kind",
				(this.kind == null) ? null : this.kind.stream().map(Term::value).collect(Collectors.joining(",")));
		parameters.put("event", (this.event == null) ? null : String.join(",", this.event));
		parameters.put("article", (this.article == null) ? null : String.join(",", this.article));
		parameters.put("knownBy", (this.knownBy == null) ? null : this.knownBy.day());
		return parameters;
	}

}
