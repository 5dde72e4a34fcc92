package org.saheltimeline.writing.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.web.ProblemType;
import org.saheltimeline.writing.dossier.Positions;
import org.saheltimeline.writing.dossier.Stated;
import org.saheltimeline.writing.history.Numbers;
import org.saheltimeline.writing.history.RevisionView;
import org.saheltimeline.writing.history.Revisions;
import org.saheltimeline.writing.history.StatedHistory;
import org.saheltimeline.writing.history.StatedHistory.Reworded;
import org.saheltimeline.writing.revision.Change;
import org.saheltimeline.writing.revision.Statements;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The inverse of a revision: states what was stated before, provided that nothing of it
 * has changed since.
 *
 * @param version the number of the revision
 * @param drafting provides statements and faults
 */
record Revert(String version, Drafting drafting) implements Draft {

	@Override
	public @Nullable Drafted of(JdbcClient stored) {
		RevisionView revision = Numbers.positive(this.version)
			.flatMap((number) -> Revisions.get(stored, number))
			.orElseThrow(() -> Revisions.notFound(stored, this.version));
		List<Reworded> changed = new StatedHistory(stored).changedIn(Objects.requireNonNull(revision.version()));
		if (revision.via() == Change.Origin.INTAKE || changed.isEmpty()) {
			throw RefusedSubmission.because(ProblemType.CONFLICT,
					"Revision %s changed no dossier and no entry that could be put back as it was."
						.formatted(this.version));
		}
		requireKept(changed);
		requireUnchanged(changed);
		SubmissionFaults faults = this.drafting.faults(Positions.NONE, (number, pointer) -> null);
		Statements statements = this.drafting.statements();
		List<Target> targets = new ArrayList<>();
		for (Reworded one : changed) {
			targets.add(Target.of(one.subject(), one.id()));
			if (one.before() == null) {
				statements.remove(0, "", one.subject(), one.id());
			}
			else {
				statements.add(0, "", Stated.ofJson(one.subject(), one.before()), faults.of(0));
			}
		}
		return new Drafted(statements, targets, faults, HttpStatus.CREATED, List.of());
	}

	private void requireKept(List<Reworded> changed) {
		if (changed.stream().anyMatch((one) -> StatedHistory.ERASED.equals(one.before()))) {
			throw RefusedSubmission.because(ProblemType.GONE,
					"Revision %s cannot be reverted, since what was there before has been erased."
						.formatted(this.version));
		}
	}

	private void requireUnchanged(List<Reworded> changed) {
		List<String> since = changed.stream()
			.filter((one) -> one.changedAgainIn() != null)
			.map((one) -> "%s (revision %d)".formatted(Target.of(one.subject(), one.id()).inWords(),
					one.changedAgainIn()))
			.toList();
		if (!since.isEmpty()) {
			throw RefusedSubmission.because(ProblemType.CONFLICT,
					"Revision %s cannot be reverted, since these have changed again: %s.".formatted(this.version,
							String.join("; ", since)));
		}
	}

}
