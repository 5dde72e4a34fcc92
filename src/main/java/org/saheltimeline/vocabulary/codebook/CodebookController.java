package org.saheltimeline.vocabulary.codebook;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.vocabulary.codebook.Uses.Use;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the codebook: what each value of every closed list means, and how many rows use
 * it.
 */
@RestController
@Tag(name = "reference")
class CodebookController {

	private final Uses uses;

	private final List<ClosedList> lists;

	CodebookController(Uses uses, List<ClosedList> lists) {
		this.uses = uses;
		this.lists = lists.stream().sorted(Comparator.comparing(ClosedList::name)).toList();
	}

	@GetMapping(path = "/api/v1/codebook", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(operationId = "getCodebook", summary = "Every coded value with its definition and how many rows use it",
			description = "The closed lists behind the enums of this document, for people who read or code the data.")
	@ApiResponse(responseCode = "200",
			description = "Every list of coded values: each value with its definition and the number of rows that use it")
	Codebook codebook() {
		Map<Use, Long> uses = this.uses.of(this.lists);
		return new Codebook(this.lists.stream()
			.map((list) -> new CodebookList(list.name(),
					list.terms().stream().map((term) -> CodebookValue.of(term, count(list, term, uses))).toList()))
			.toList());
	}

	private static @Nullable Long count(ClosedList list, Term term, Map<Use, Long> uses) {
		return list.columns().isEmpty() ? null : uses.getOrDefault(new Use(list.name(), term.value()), 0L);
	}

	/**
	 * The codebook.
	 *
	 * @param lists all closed lists
	 */
	@Schema(name = "Codebook", description = "Every closed list of the timeline")
	record Codebook(@Schema(description = "The lists, by name") List<CodebookList> lists) {

	}

	/**
	 * A closed list.
	 *
	 * @param name the name
	 * @param values the values, in declaration order
	 */
	@Schema(name = "CodebookList", description = "A closed list")
	record CodebookList(@Schema(description = "The list's name", example = "event-kind") String name,
			@Schema(description = "Its values, in their own order") List<CodebookValue> values) {

	}

	/**
	 * A value of a closed list.
	 *
	 * @param name the display name
	 * @param value the value as used in JSON and query parameters
	 * @param definition when it applies
	 * @param count the number of rows that use it; null if it is computed rather than
	 * stored
	 */
	@Schema(name = "CodebookValue", description = "A value of a closed list")
	record CodebookValue(@Schema(description = "Its display name", example = "Convoy departure") String name,
			@Schema(description = "The value in JSON and in parameters", example = "convoy-departure") String value,
			@Schema(description = "When it applies", example = "A military convoy sets out") String definition,
			@Schema(description = "How many rows use it; null for a computed value",
					example = "1") @Nullable Long count) {

		static CodebookValue of(Term term, @Nullable Long count) {
			String words = term.value().replace('-', ' ');
			return new CodebookValue(Character.toUpperCase(words.charAt(0)) + words.substring(1), term.value(),
					term.definition(), count);
		}

	}

}
