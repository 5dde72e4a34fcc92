package org.saheltimeline.http.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.context.request.ServletWebRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests that temporary failures of the database get a 503, and all others a 500. */
class ProblemHandlerTests {

	@ParameterizedTest
	@CsvSource({ "40001, 503, database-busy, 1", "40P01, 503, database-busy, 1", "55P03, 503, database-busy, 5",
			"57014, 503, query-timeout, 5", "25006, 503, database-unavailable, 5",
			"53000, 503, database-unavailable, 5", "53100, 503, database-unavailable, 60",
			"53200, 503, database-unavailable, 5", "53300, 503, database-unavailable, 1",
			"57P01, 503, database-unavailable, 2", "57P02, 503, database-unavailable, 2",
			"57P03, 503, database-unavailable, 2", "08000, 503, database-unavailable, 2",
			"08001, 503, database-unavailable, 2", "08003, 503, database-unavailable, 2",
			"08006, 503, database-unavailable, 2", "08P01, 503, database-unavailable, 2",
			"28P01, 503, database-unavailable, 2", "42P01, 500, internal-error,", "42501, 500, internal-error,",
			"22P05, 500, internal-error,", "22P02, 500, internal-error,", "23505, 500, internal-error,",
			"58030, 500, internal-error,", "XX000, 500, internal-error,", ", 503, database-unavailable, 2" })
	void aFailureOfTheDatabaseThatPassesIsNoFault(String state, int status, String type, String retryAfter)
			throws Exception {
		assertAnswer(new IllegalStateException(new SQLException("secret", state)), status, type, retryAfter);
	}

	static Stream<UnaryOperator<Exception>> hidingPlaces() {
		return Stream.of((lost) -> lost, IllegalStateException::new,
				(lost) -> new IllegalStateException(new IllegalStateException(lost)), (lost) -> {
					TransactionSystemException rollback = new TransactionSystemException("Could not roll back",
							new IllegalStateException("Unable to rollback", new SQLException("Connection is closed")));
					rollback.initApplicationException(lost);
					return rollback;
				}, (lost) -> {
					Exception outer = new IllegalStateException("could not close");
					outer.addSuppressed(new IllegalStateException(lost));
					return outer;
				}, (lost) -> {
					SQLException batch = new SQLException("see the next exception");
					batch.setNextException((SQLException) lost);
					return new IllegalStateException(batch);
				}, (lost) -> {
					Exception first = new IllegalStateException(lost);
					lost.addSuppressed(first);
					return first;
				});
	}

	@ParameterizedTest
	@MethodSource("hidingPlaces")
	void aLostConnectionIsFoundWhereverItIsHidden(UnaryOperator<Exception> hide) throws Exception {
		assertAnswer(hide.apply(new SQLException("terminating connection", "57P01")), 503, "database-unavailable", "2");
	}

	@Test
	void whatFailedFirstIsToldAndNotTheRollback() throws Exception {
		TransactionSystemException rollback = new TransactionSystemException("Could not roll back",
				new SQLException("This connection has been closed", "08003"));
		rollback.initApplicationException(new IllegalStateException(new SQLException("canceling", "57014")));
		assertAnswer(rollback, 503, "query-timeout", "5");
	}

	@Test
	void whatNeverGotAnAnswerHasNoState() throws Exception {
		assertAnswer(new CannotCreateTransactionException("no", new SQLTransientConnectionException("timed out")), 503,
				"database-unavailable", "1");
		assertAnswer(new CannotCreateTransactionException("no"), 503, "database-unavailable", "2");
		assertAnswer(new DataAccessResourceFailureException("no"), 503, "database-unavailable", "2");
	}

	private static void assertAnswer(Exception failure, int status, String type, String retryAfter) throws Exception {
		ResponseEntity<Object> answer = new ProblemHandler().failed(failure,
				new ServletWebRequest(new MockHttpServletRequest(), new MockHttpServletResponse()));
		assertThat(answer.getStatusCode().value()).isEqualTo(status);
		Problem problem = (Problem) Objects.requireNonNull(answer.getBody());
		assertThat(problem.type()).isEqualTo("/api/v1/problems/" + type);
		assertThat(problem.detail()).isNotBlank().doesNotContain("secret");
		assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo(retryAfter);
	}

}
