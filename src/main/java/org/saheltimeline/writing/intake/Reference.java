package org.saheltimeline.writing.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A reference to an entry. The other fields of an export are ignored, since they follow
 * from the id.
 *
 * @param id the slug
 */
@JsonIgnoreProperties({ "name", "title", "seed" })
record Reference(String id) {

}
