package org.saheltimeline.writing.submission;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Applies merge patches (RFC 7396, section 2). */
final class MergePatch {

	private MergePatch() {
	}

	/** Returns the target with the patch applied. */
	static JsonNode apply(JsonNode target, JsonNode patch) {
		if (!patch.isObject()) {
			return patch;
		}
		ObjectNode patched = target.isObject() ? ((ObjectNode) target).deepCopy()
				: JsonNodeFactory.instance.objectNode();
		patch.forEachEntry((name, value) -> {
			if (value.isNull()) {
				patched.remove(name);
			}
			else {
				patched.set(name, apply(patched.path(name), value));
			}
		});
		return patched;
	}

}
