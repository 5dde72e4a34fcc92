package org.saheltimeline.writing.history;

import org.saheltimeline.vocabulary.codebook.ClosedList;
import org.saheltimeline.writing.revision.Act;
import org.saheltimeline.writing.revision.Change;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The closed lists of revisions. */
@Configuration(proxyBeanMethods = false)
class HistoryCodebook {

	@Bean
	ClosedList revisionActs() {
		return ClosedList.of("revision-act", Act.class);
	}

	@Bean
	ClosedList resourceKinds() {
		return ClosedList.of("resource-kind", ResourceKind.class);
	}

	@Bean
	ClosedList revisionOrigins() {
		return ClosedList.of("revision-origin", Change.Origin.class);
	}

}
