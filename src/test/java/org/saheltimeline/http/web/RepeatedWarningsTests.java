package org.saheltimeline.http.web;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.saheltimeline.platform.database.DatabaseFailure;
import org.slf4j.LoggerFactory;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests that a failure that affects everybody at once does not flood the log. */
@ExtendWith(OutputCaptureExtension.class)
class RepeatedWarningsTests {

	private final AtomicLong now = new AtomicLong();

	private final RepeatedWarnings warnings = new RepeatedWarnings(LoggerFactory.getLogger(getClass()), this.now::get);

	@Test
	void eachKindHasOneLineASecondWhichCountsTheOthers(CapturedOutput output) {
		for (int second = 0; second < 3; second++) {
			for (int i = 0; i < 1_000; i++) {
				this.warnings.say(DatabaseFailure.AWAY, "away");
				this.warnings.say(ProblemType.BUSY, "busy");
			}
			this.now.addAndGet(Duration.ofSeconds(1).toNanos());
		}
		assertThat(output.getOut().lines().filter((line) -> line.contains("RepeatedWarningsTests")))
			.extracting((line) -> line.replaceFirst(".* : ", ""))
			.containsExactly("away", "busy", "away; 999 more since the last line", "busy; 999 more since the last line",
					"away; 999 more since the last line", "busy; 999 more since the last line");
	}

}
