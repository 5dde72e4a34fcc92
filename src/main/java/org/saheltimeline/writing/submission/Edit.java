package org.saheltimeline.writing.submission;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.writing.dossier.Stated;
import org.saheltimeline.writing.history.StatedHistory;
import org.saheltimeline.writing.revision.Statements;
import org.saheltimeline.writing.submission.Wording.Method;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An edit of what is stated at an address, on the condition that the editor has seen what
 * is there.
 *
 * @param target what is edited
 * @param conditions what the editor has seen
 * @param wording how it is worded anew
 * @param author the name of the token
 * @param drafting provides statements and faults
 */
record Edit(Target target, Conditions conditions, Wording wording, String author, Drafting drafting) implements Draft {

	@Override
	public @Nullable Drafted of(JdbcClient stored) {
		StatedHistory history = new StatedHistory(stored);
		JsonNode whole = history.whole(this.target.subject(), this.target.id());
		JsonNode current = this.target.in(whole);
		Seen seen = new Seen(this.target, this.conditions, history);
		if (current == null) {
			return isRemoval() && seen.wasDeletedBy(this.author) ? null : created(whole, seen);
		}
		JsonNode next = switch (this.wording.method()) {
			case PUT -> this.wording.content();
			case PATCH -> this.drafting.patched(this.target, current, this.wording);
			case DELETE -> null;
		};
		if (next != null && !this.conditions.isForSomethingNew() && this.target.isSame(current, next)) {
			return null;
		}
		seen.check(current);
		return (next != null) ? restated(whole, next, HttpStatus.OK) : removed(Objects.requireNonNull(whole));
	}

	private Drafted created(@Nullable JsonNode whole, Seen seen) {
		boolean hasPlace = whole != null || this.target.kind() == null;
		if (this.wording.method() != Method.PUT || !this.conditions.isForSomethingNew() || !hasPlace) {
			throw seen.refusalOfAbsent(this.drafting.slugs());
		}
		return restated(whole, this.wording.content(), HttpStatus.CREATED);
	}

	private Drafted restated(@Nullable JsonNode whole, JsonNode next, HttpStatus status) {
		JsonNode replaced = this.target.replaced(whole, next);
		return drafted(replaced, faults(new Edited(this.target, replaced, this.target.pointer(replaced))), status);
	}

	private Drafted removed(JsonNode whole) {
		if (this.target.kind() != null) {
			JsonNode rest = this.target.replaced(whole, null);
			return drafted(rest, faults(new Edited(this.target, rest, null)), HttpStatus.NO_CONTENT);
		}
		Statements statements = this.drafting.statements();
		statements.remove(0, "", this.target.subject(), this.target.id());
		return new Drafted(statements, List.of(this.target), faults(new Edited(this.target, whole, null)),
				HttpStatus.NO_CONTENT, List.of());
	}

	private Drafted drafted(JsonNode whole, SubmissionFaults faults, HttpStatus status) {
		Statements statements = this.drafting.statements();
		statements.add(0, "", Stated.ofJson(this.target.subject(), whole.toString()), faults.of(0));
		return new Drafted(statements, List.of(this.target.whole()), faults, status,
				(status == HttpStatus.CREATED) ? this.target.address() : List.of());
	}

	private SubmissionFaults faults(Edited edited) {
		return this.drafting.faults(this.wording.positions(), edited);
	}

	private boolean isRemoval() {
		return this.wording.method() == Method.DELETE;
	}

	@Override
	public HttpStatus unchanged() {
		return isRemoval() ? HttpStatus.NO_CONTENT : HttpStatus.OK;
	}

	@Override
	public @Nullable Tag tag(JdbcClient stored) {
		JsonNode current = this.target.in(new StatedHistory(stored).whole(this.target.subject(), this.target.id()));
		return (current != null) ? Tag.of(current.toString()) : null;
	}

}
