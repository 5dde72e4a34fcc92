package org.saheltimeline.writing.submission;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.format.Format;
import org.saheltimeline.http.listing.Slugs;
import org.saheltimeline.http.web.InvalidValue;
import org.saheltimeline.http.web.NotFound;
import org.saheltimeline.vocabulary.codebook.Suggestion;
import org.saheltimeline.http.web.Problem.ProblemError;
import org.saheltimeline.http.web.ProblemType;
import org.saheltimeline.writing.history.Difference;
import org.saheltimeline.writing.history.StatedHistory;
import org.saheltimeline.writing.history.StatedHistory.Rewording;
import tools.jackson.databind.JsonNode;

/**
 * Compares what an editor has seen at an address with what is there now, and says what
 * happened in between.
 *
 * @param target the address
 * @param conditions what the editor has seen
 * @param history what was stated before
 */
record Seen(Target target, Conditions conditions, StatedHistory history) {

	/** Refuses the edit unless the editor has seen what is there. */
	void check(JsonNode current) {
		Tag tag = Tag.of(current.toString());
		if (this.conditions.isForSomethingNew()) {
			throw RefusedSubmission.stale("The %s is already there.".formatted(this.target.inWords()), List.of(),
					tag.in(Format.JSON));
		}
		if (!this.conditions.hold(tag)) {
			throw stale(current, tag.in(Format.JSON));
		}
	}

	private RefusedSubmission stale(JsonNode current, String tag) {
		List<String> since = new ArrayList<>();
		for (Rewording change : changes()) {
			JsonNode before = this.target.in(change.before());
			if (change.changes(this.target::in)) {
				since.add(change.inWords());
			}
			if (before != null && this.conditions.hold(Tag.of(before.toString()))) {
				return RefusedSubmission.stale("The %s has changed since: %s. Read it again, and edit that."
					.formatted(this.target.inWords(), String.join("; ", since)), differences(before, current), tag);
			}
		}
		return RefusedSubmission.stale(
				"The %s was never as `If-Match` says. Read it again, and edit that.".formatted(this.target.inWords()),
				List.of(), tag);
	}

	private static List<ProblemError> differences(JsonNode before, JsonNode current) {
		return Difference.between(before, current)
			.stream()
			.map((one) -> new ProblemError(null, one.pointer(), null, null, "changed",
					"It was %s, and is %s now".formatted(one.before(), one.after()), null))
			.toList();
	}

	/**
	 * Returns the refusal to edit what is not there: it never was, or it was deleted.
	 */
	RuntimeException refusalOfAbsent(Slugs slugs) {
		Rewording deletion = deletion();
		if (deletion != null) {
			return RefusedSubmission.because(ProblemType.GONE,
					"The %s was deleted in %s.".formatted(this.target.inWords(), deletion.inWords()));
		}
		JsonNode whole = this.history.whole(this.target.subject(), this.target.id());
		if (this.target.kind() != null && whole != null) {
			return notFound(this.target.kind(), whole);
		}
		return slugs.notFound(this.target.subject(), this.target.id());
	}

	private NotFound notFound(FactKind kind, JsonNode dossier) {
		String field = kind.key().getFirst();
		if (kind.key().size() > 1) {
			return new NotFound(field, InvalidValue.malformed("There is no %s.".formatted(this.target.inWords())));
		}
		List<String> stated = dossier.path(kind.list())
			.valueStream()
			.map((fact) -> fact.path(field).asString(""))
			.toList();
		String id = this.target.key().getFirst();
		return new NotFound(field,
				InvalidValue.unknownId(id, "%s of the article \"%s\"".formatted(kind.inWords(), this.target.id()),
						Suggestion.nearest(id, stated)));
	}

	/**
	 * Returns whether the last thing that happened to what is not there is that an author
	 * deleted it.
	 */
	boolean wasDeletedBy(String author) {
		Rewording deletion = deletion();
		return deletion != null && author.equals(deletion.by());
	}

	private @Nullable Rewording deletion() {
		return changes().stream().filter((change) -> change.changes(this.target::in)).findFirst().orElse(null);
	}

	private List<Rewording> changes() {
		return this.history.changes(this.target.subject(), this.target.id());
	}

}
