package org.saheltimeline.timeline.article;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The passage in an article that supports a fact: its position, never the text itself.
 *
 * @param paragraph the paragraph's number among the non-blank lines of the seed file,
 * from 1
 * @param start the start offset, in Unicode code points of the seed file (W3C
 * TextPositionSelector)
 * @param end the end offset, exclusive
 */
@Embeddable
@Schema(description = "The passage that a fact is based on")
public record Citation(
		@Schema(description = "Number of the paragraph, counting the non-blank lines of the seed file from 1",
				example = "9") @Column(name = "citation_paragraph") int paragraph,
		@Schema(description = "Where it begins, in Unicode code points of the seed file (W3C TextPositionSelector)",
				example = "1351") @Column(name = "citation_start") int start,
		@Schema(description = "Where it ends, exclusive", example = "1418") @Column(name = "citation_end") int end) {

}
