package org.saheltimeline.writing.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What a line names, by its id; what else an export says of it follows from that.
 *
 * @param id the slug
 */
@JsonIgnoreProperties({ "name", "title", "seed" })
record Reference(String id) {

}
