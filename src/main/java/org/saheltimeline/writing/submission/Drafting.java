package org.saheltimeline.writing.submission;

import java.util.List;

import org.saheltimeline.http.listing.Slugs;
import org.saheltimeline.http.web.Problem.ProblemError;
import org.saheltimeline.timeline.troops.TroopCountSettings;
import org.saheltimeline.writing.dossier.ParsedText;
import org.saheltimeline.writing.dossier.Positions;
import org.saheltimeline.writing.dossier.RequiredFields;
import org.saheltimeline.writing.dossier.UnreadableText;
import org.saheltimeline.writing.revision.Statements;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/** What every draft needs: statements, and faults located in the request. */
@Component
class Drafting {

	private final TroopCountSettings settings;

	private final Slugs slugs;

	Drafting(TroopCountSettings settings, Slugs slugs) {
		this.settings = settings;
		this.slugs = slugs;
	}

	Statements statements() {
		return new Statements(this.settings.aboutTolerance());
	}

	/**
	 * Returns a collector for faults.
	 * @param positions the locations of the parts of the request
	 * @param locator turns a pointer into what is written into one into the request; null
	 * if the request does not have that part
	 */
	SubmissionFaults faults(Positions positions, SubmissionFaults.Locator locator) {
		return new SubmissionFaults(positions, locator, this.slugs);
	}

	Slugs slugs() {
		return this.slugs;
	}

	/**
	 * Returns the body of a request as what is stated at its address, once its form is
	 * right.
	 */
	Wording wording(Target target, SubmittedText body) {
		ParsedText<?> parsed = body.parse(target.type());
		return new Wording(Wording.Method.PUT, checked(target, parsed.content(), parsed.positions()),
				parsed.positions());
	}

	/** Returns the body of a request as a merge patch. */
	static Wording patch(SubmittedText body) {
		ParsedText<JsonNode> parsed = body.parse(JsonNode.class);
		if (!parsed.content().isObject()) {
			throw RefusedSubmission.invalid(1, List.of(new ProblemError(null, "", 1, 1, "malformed",
					"a merge patch consists of the fields to change, with their values", null)));
		}
		return new Wording(Wording.Method.PATCH, parsed.content(), parsed.positions());
	}

	/**
	 * Returns what a merge patch makes of what is stated at an address, once its form is
	 * right.
	 */
	JsonNode patched(Target target, JsonNode current, Wording patch) {
		String merged = MergePatch.apply(current, patch.content()).toString();
		try {
			return checked(target, ParsedText.ofJson(merged, target.type()).content(), patch.positions());
		}
		catch (UnreadableText ex) {
			throw RefusedSubmission.unreadable(ex, patch.positions());
		}
	}

	private JsonNode checked(Target target, Object content, Positions positions) {
		SubmissionFaults faults = faults(positions, (number, pointer) -> pointer);
		RequiredFields.check(content, faults.of(0));
		faults.refuse();
		JsonNode stated = JsonMapper.shared().valueToTree(content);
		if (!target.isNamedBy(stated)) {
			faults.of(0).add(target.keyPointer(), "the address is that of the %s".formatted(target.inWords()));
			faults.refuse();
		}
		return stated;
	}

}
