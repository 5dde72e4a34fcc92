package org.saheltimeline.caching;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How many answers are kept.
 *
 * @param size how much memory they may take together; 0 keeps none
 */
@ConfigurationProperties("timeline.kept-answers")
record KeptAnswersSettings(@DefaultValue("16MB") DataSize size) {

	KeptAnswersSettings {
		if (size.isNegative()) {
			throw new IllegalArgumentException("The size is 0 or more, not " + size);
		}
	}

}
