package org.saheltimeline.writing.seed;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.saheltimeline.TestDatabase;
import org.saheltimeline.writing.revision.Change;
import org.saheltimeline.writing.revision.Desk;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests for every rule within and between files, as a table with one fault per row. */
class SeedRulesTests {

	private static final DataSource DATABASE = TestDatabase.createDatabase();

	private final SmallSeeds seeds;

	SeedRulesTests(@TempDir Path folder) {
		this.seeds = SmallSeeds.in(folder);
	}

	@Test
	void theSeedsKeepTheRules() throws Exception {
		Seeds all = new SeedReader("classpath:/seeds/").read();
		check(all);
		assertThat(all.dossiers()).hasSize(6);
	}

	@Test
	void theSmallSeedsKeepTheRules() throws Exception {
		check(this.seeds.read());
	}

	@ParameterizedTest(name = "{0}: {5}")
	@CsvFileSource(resources = "broken-rules.csv", numLinesToSkip = 1, delimiter = ';', quoteCharacter = '`')
	void refusesWhatBreaksARule(String file, int line, String text, String replacement, @Nullable Integer named,
			String message) {
		this.seeds.change(file, line, text, replacement.replace("⏎", "\n"));
		String start = "seeds/%s, line %d: %s".formatted(file, (named != null) ? named.intValue() : line, message);
		assertThat(faults()).anySatisfy(
				(fault) -> assertThat(fault.replaceFirst(", column \\d+: (/[^ ]*: )?", ": ")).startsWith(start));
	}

	@Test
	void refusesAnEventThatNoArticleReports() {
		this.seeds.remove("articles/flood.yaml", 36, 44);
		assertThat(faults())
			.containsExactly("seeds/events.yaml, line 14, column 3: /2/id: no article reports \"soldiers-leave\"");
	}

	@Test
	void refusesAnEventThatIsAPartOfItsPart() {
		this.seeds.change("events.yaml", 5, "[]", "[{relation: part-of, event: bridges-lost}]")
			.change("events.yaml", 12, "flood-relief", "soldiers-leave");
		assertThat(faults()).contains(
				"seeds/events.yaml, line 5, column 11: /0/links/0: the event \"flood-relief\" is a part of itself");
	}

	@Test
	void namesEveryFaultAtOnce() {
		this.seeds.change("articles/flood.yaml", 24, "ashland-army", "ashland-navy")
			.change("articles/flood.yaml", 25, "eldham", "york")
			.change("actors.yaml", 7, "FR", "XX");
		assertThat(faults()).containsExactly(
				"seeds/actors.yaml, line 7, column 3: /0/country: \"XX\" is not an ISO 3166-1 alpha-2 country code, such as NE",
				"seeds/articles/flood.yaml, line 24, column 12: /reports/0/who/0/actor: there is no actor \"ashland-navy\"",
				"seeds/articles/flood.yaml, line 25, column 14: /reports/0/where/0/place: there is no place \"york\"");
	}

	private List<String> faults() {
		try {
			check(this.seeds.read());
			return List.of();
		}
		catch (InvalidSeeds ex) {
			return String.valueOf(ex.getMessage()).lines().toList();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Applies the seeds and rolls back; throws if they have faults. */
	private static void check(Seeds seeds) throws Exception {
		SeedFaults faults = new SeedFaults(seeds.files());
		try (Connection connection = DATABASE.getConnection()) {
			connection.setAutoCommit(false);
			Desk.apply(connection, new Change(Change.Origin.SEEDS, "", null, null),
					List.of(seeds.statements(new BigDecimal("0.10"), (one) -> false, faults)).iterator(), faults);
			connection.rollback();
		}
		faults.refuse();
	}

}
