package org.saheltimeline.writing.submission;

import org.saheltimeline.writing.dossier.Positions;
import tools.jackson.databind.JsonNode;

/**
 * How an edit words what is stated at an address.
 *
 * @param method what the content means
 * @param content what is stated afterwards, or a merge patch (RFC 7396); JSON null to
 * remove it
 * @param positions the locations of its parts in the request
 */
record Wording(Method method, JsonNode content, Positions positions) {

	/** What the content of an edit means. */
	enum Method {

		PUT, PATCH, DELETE

	}

}
