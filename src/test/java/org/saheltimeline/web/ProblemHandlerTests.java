package org.saheltimeline.web;

import java.sql.SQLException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.ServletWebRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** What could be answered a little later is told from what could not. */
class ProblemHandlerTests {

	@ParameterizedTest
	@CsvSource({ "08006, 503, 5", "40001, 503, 5", "53300, 503, 5", "57014, 503, 5", "57P01, 503, 5", "58030, 503, 5",
			"42P01, 500,", "22P05, 500,", ", 500," })
	void aFailureOfTheDatabaseThatPassesIsNoFault(String state, int status, String retryAfter) throws Exception {
		Exception failure = new IllegalStateException(new SQLException("gone", state));
		ResponseEntity<Object> answer = new ProblemHandler().failed(failure,
				new ServletWebRequest(new MockHttpServletRequest(), new MockHttpServletResponse()));
		assertThat(answer.getStatusCode().value()).isEqualTo(status);
		assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo(retryAfter);
	}

}
