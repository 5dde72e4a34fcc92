package org.saheltimeline.writing.submission;

import java.util.List;

import org.saheltimeline.http.web.MalformedRequest;
import org.saheltimeline.http.web.ProblemType;

import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;

/**
 * The conditions of an edit (RFC 9110, section 13.1): {@code If-Match} with the tag that
 * the editor has seen, or {@code If-None-Match: *} for something new.
 *
 * @param tags the tags that the editor has seen; empty for something new
 */
record Conditions(List<ETag> tags) {

	private static final String EXAMPLE = "A tag is quoted, such as \"tj_c_vYlSMbUTmfJ.json\".";

	/** Reads the conditions of a request, which must have exactly one of the two. */
	static Conditions of(HttpHeaders headers) {
		String match = joined(headers, HttpHeaders.IF_MATCH);
		String noneMatch = joined(headers, HttpHeaders.IF_NONE_MATCH);
		if (match.isEmpty() && noneMatch.isEmpty()) {
			throw RefusedSubmission.because(ProblemType.PRECONDITION_REQUIRED,
					"Send the ETag that you got as `If-Match`, or `If-None-Match: *` to create what is not there.");
		}
		if (!match.isEmpty() && !noneMatch.isEmpty()) {
			throw new MalformedRequest("`If-Match` and `If-None-Match` exclude each other here.");
		}
		if (match.isEmpty()) {
			if (!noneMatch.equals("*")) {
				throw new MalformedRequest("`If-None-Match` can only be `*` here.");
			}
			return new Conditions(List.of());
		}
		List<ETag> tags = ETag.parse(match);
		if (tags.isEmpty()) {
			throw new MalformedRequest("`If-Match` is not a list of entity tags. " + EXAMPLE);
		}
		return new Conditions(tags);
	}

	private static String joined(HttpHeaders headers, String name) {
		return String.join(",", headers.getOrEmpty(name)).strip();
	}

	/** Returns whether the editor wants to create something. */
	boolean isForSomethingNew() {
		return this.tags.isEmpty();
	}

	/** Returns whether the editor accepts any current state. */
	boolean isForAnything() {
		return this.tags.stream().anyMatch(ETag::isWildcard);
	}

	/**
	 * Returns whether the editor has seen a state. Weak tags do not count (RFC 9110,
	 * section 13.1.1).
	 */
	boolean hold(Tag current) {
		return this.tags.stream().anyMatch((tag) -> tag.isWildcard() || (!tag.weak() && current.isNamedBy(tag.tag())));
	}

}
