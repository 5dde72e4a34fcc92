package org.saheltimeline.schema;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.saheltimeline.TestDatabase;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the tables alone reject an invalid fact, by the name of the rule: one table
 * of cases shows what every rule rejects, another what is just valid.
 */
@TestInstance(Lifecycle.PER_CLASS)
class SchemaRefusalTests {

	@AutoClose
	private final TrialDatabase trial;

	SchemaRefusalTests() throws SQLException {
		this.trial = new TrialDatabase();
	}

	@ParameterizedTest(name = "{0}")
	@CsvFileSource(resources = "refused.csv", numLinesToSkip = 1, delimiter = '|')
	void refusesWhatBreaksTheRule(String rule, String statement, String refusedBy) throws SQLException {
		assertThat(this.trial.refusalOf(statement)).as(rule).isEqualTo(refusedBy);
	}

	@ParameterizedTest(name = "{0}")
	@CsvFileSource(resources = "accepted.csv", numLinesToSkip = 1, delimiter = '|')
	void takesWhatBreaksNoRule(String what, String statement) throws SQLException {
		assertThat(this.trial.refusalOf(statement)).as(what).isNull();
	}

	@Test
	void refusesAnEventWithoutAReportAtCommit() throws SQLException {
		assertThat(this.trial.refusalOf("""
				insert into event (id, slug, kind, title, summary, names, version, updated_at, first_date, last_date)
				values (3, 'coup', 'coup', 'A coup', '', '', 1, now(), '2023-07-26', '2023-07-26');
				insert into event_state (event_id, known_from, status, when_edtf, when_extent, when_earliest,
				    when_latest, when_first, when_last, when_precision, when_approximate, when_uncertain,
				    when_conflicting, when_basis, dating)
				select id, '2023-07-27', 'occurred', '2023-07-26', 'point', '2023-07-26', '2023-07-26', '2023-07-26',
				    '2023-07-26', 'day', false, false, false, 'stated', '{}'
				from event where slug = 'coup';
				commit
				""")).isEqualTo("event_has_a_report");
	}

	@Test
	void refusesToDropTheLastReportAtCommit() throws SQLException {
		assertThat(this.trial.refusalOf("delete from event_report where event_id = 2; commit"))
			.isEqualTo("event_keeps_a_report");
	}

	@Test
	void refusesAStateThatEndsBeforeItBegins() throws SQLException {
		assertThat(this.trial.refusalOf("update event_state set known_until = known_from - 1"))
			.isEqualTo("range lower bound must be less than or equal to range upper bound");
	}

	/**
	 * Leaves out the keys on identity columns, which PostgreSQL fills itself, and those
	 * that cannot fail because other keys or {@code event_slug_fkey} fail first.
	 */
	@Test
	void everyConstraintIsShownToRefuse() throws IOException {
		String cases = new ClassPathResource("refused.csv", getClass()).getContentAsString(StandardCharsets.UTF_8);
		assertThat(new Catalogue(TestDatabase.createDatabase()).constraintsOnGivenColumns("public"))
			.filteredOn(
					(constraint) -> !List
						.of("event_pkey", "event_slug_event_key", "event_sort_date_key", "event_kind_key",
								"event_state_known_from_key", "event_state_dates_key")
						.contains(constraint))
			.hasSizeGreaterThan(100)
			.allSatisfy((constraint) -> assertThat(cases).contains("| " + constraint + "\n"));
	}

}
