package org.saheltimeline.writing.history;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The JSON of a resource as it was recorded, which is returned unchanged.
 *
 * @param json the JSON
 */
record RecordedJson(@JsonValue @JsonRawValue String json) {

}
