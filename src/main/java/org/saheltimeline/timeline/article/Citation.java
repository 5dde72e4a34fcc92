package org.saheltimeline.timeline.article;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The place in an article on which a fact rests; never the sentence itself.
 *
 * @param paragraph the paragraph's number among the lines of the seed file that are not
 * blank, from 1
 * @param start where it begins, in Unicode code points of the seed file (W3C
 * TextPositionSelector)
 * @param end where it ends, exclusive
 */
@Embeddable
@Schema(description = "The place in an article on which a fact rests")
public record Citation(
		@Schema(description = "Number of the paragraph among the seed file's lines that are not blank, from 1",
				example = "9") @Column(name = "citation_paragraph") int paragraph,
		@Schema(description = "Where it begins, in Unicode code points of the seed file (W3C TextPositionSelector)",
				example = "1351") @Column(name = "citation_start") int start,
		@Schema(description = "Where it ends, exclusive", example = "1418") @Column(name = "citation_end") int end) {

}
