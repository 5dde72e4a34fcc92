package org.saheltimeline.timeline.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph of an article.
 *
 * @param paragraph its number among the lines of the seed file that are not blank, from 1
 * @param start where it begins, in code points of the seed file
 * @param end where it ends, exclusive
 * @param leftOut why nothing was taken from it; null where something was
 */
@Embeddable
record Paragraph(int paragraph, @Column(name = "paragraph_start") int start, @Column(name = "paragraph_end") int end,
		@Nullable String leftOut) {

}
