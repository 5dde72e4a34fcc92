package org.saheltimeline.writing.submission;

import java.util.List;

import org.saheltimeline.http.web.ProblemType;

import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps for the seed files what comes from them, where people want to edit only files.
 *
 * @param locked whether what comes from the seeds can be edited only there
 */
@ConfigurationProperties("timeline.seeds")
record SeedLock(@DefaultValue("false") boolean locked) {

	/** Refuses to write what comes from the seeds, if they are locked. */
	void refuseWhatTheyHold(JdbcClient jdbc, List<Target> targets) {
		if (!this.locked) {
			return;
		}
		for (Target target : targets) {
			boolean isHeld = jdbc.sql("select exists (select from seed_entry where kind = ? and slug = ?)")
				.params(target.subject(), target.id())
				.query(Boolean.class)
				.single();
			if (isHeld) {
				throw RefusedSubmission.because(ProblemType.SEEDS_LOCKED,
						"The %s comes from the seed files, which are locked. Edit the file."
							.formatted(target.inWords()));
			}
		}
	}

}
