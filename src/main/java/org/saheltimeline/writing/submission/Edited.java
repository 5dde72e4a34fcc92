package org.saheltimeline.writing.submission;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Tells faults of what an edit states from those of the rest of its dossier.
 *
 * @param target what is edited
 * @param whole the dossier or entry that holds it, as it would be afterwards
 * @param at the JSON Pointer to the target; null if it is removed
 */
record Edited(Target target, JsonNode whole, @Nullable String at) implements SubmissionFaults.Locator {

	@Override
	public @Nullable String locate(long number, String pointer) {
		if (this.at == null || !(pointer.equals(this.at) || pointer.startsWith(this.at + "/"))) {
			return null;
		}
		return pointer.substring(this.at.length());
	}

	@Override
	public String elsewhere(String pointer, String fault) {
		List<String> steps = Arrays.asList(pointer.split("/"));
		return Arrays.stream(FactKind.values())
			.filter((kind) -> steps.size() > 2 && steps.get(1).equals(kind.list()))
			.map((kind) -> Target.of(this.target.id(), kind,
					this.whole.at(JsonPointer.compile("/%s/%s".formatted(steps.get(1), steps.get(2))))))
			.map((other) -> "the %s would be wrong: %s".formatted(other.inWords(), fault))
			.findFirst()
			.orElse(fault);
	}

}
