package org.saheltimeline.timeline.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph of an article.
 *
 * @param paragraph its number among the non-blank lines of the seed file, from 1
 * @param start the start offset, in code points of the seed file
 * @param end the end offset, exclusive
 * @param leftOut why no facts were taken from it; null if some were
 */
@Embeddable
record Paragraph(int paragraph, @Column(name = "paragraph_start") int start, @Column(name = "paragraph_end") int end,
		@Nullable String leftOut) {

}
