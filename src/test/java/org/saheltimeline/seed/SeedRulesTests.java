package org.saheltimeline.seed;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Every rule between and within the files, as a table in which one thing is broken. */
class SeedRulesTests {

	private final SmallSeeds seeds;

	SeedRulesTests(@TempDir Path folder) {
		this.seeds = SmallSeeds.in(folder);
	}

	@Test
	void theSeedsKeepTheRules() {
		Seeds all = new SeedReader("classpath:/seeds/").read();
		SeedRules.check(all);
		assertThat(all.articles()).hasSize(6);
	}

	@Test
	void theSmallSeedsKeepTheRules() {
		SeedRules.check(this.seeds.read());
	}

	@ParameterizedTest(name = "{0}: {5}")
	@CsvFileSource(resources = "broken-rules.csv", numLinesToSkip = 1, delimiter = ';')
	void refusesWhatBreaksARule(String file, int line, String text, String replacement, @Nullable Integer named,
			String message) {
		this.seeds.change(file, line, text, replacement.replace("⏎", "\n"));
		assertThatExceptionOfType(InvalidSeeds.class).isThrownBy(() -> SeedRules.check(this.seeds.read()))
			.withMessageContaining(
					"seeds/%s, line %d: %s".formatted(file, (named != null) ? named.intValue() : line, message));
	}

	@Test
	void refusesAnEventThatNoArticleReports() {
		this.seeds.remove("articles/flood.yaml", 36, 44);
		assertThatExceptionOfType(InvalidSeeds.class).isThrownBy(() -> SeedRules.check(this.seeds.read()))
			.withMessage("seeds/events.yaml, line 21: no article reports «soldiers-leave»");
	}

	@Test
	void refusesAnEventThatIsAPartOfItsPart() {
		this.seeds.change("events.yaml", 9, "[]", "[{relation: part-of, event: bridges-lost}]")
			.change("events.yaml", 19, "flood-relief", "soldiers-leave");
		assertThatExceptionOfType(InvalidSeeds.class).isThrownBy(() -> SeedRules.check(this.seeds.read()))
			.withMessageContaining("seeds/events.yaml, line 9: the event «flood-relief» is a part of itself");
	}

	@Test
	void namesEveryFaultAtOnce() {
		this.seeds.change("events.yaml", 6, "ashland-army", "ashland-navy").change("events.yaml", 8, "eldham", "york");
		assertThatExceptionOfType(InvalidSeeds.class).isThrownBy(() -> SeedRules.check(this.seeds.read()))
			.withMessage("""
					seeds/events.yaml, line 6: there is no actor «ashland-navy»
					seeds/events.yaml, line 8: there is no place «york»""");
	}

}
