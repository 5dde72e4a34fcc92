package org.saheltimeline.writing.submission;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Something to be written, worked out from what is stored once nobody else can change
 * that.
 */
@FunctionalInterface
interface Draft {

	/**
	 * Works out what to write; returns null if it is stored already.
	 * @throws RefusedSubmission if what is stored does not allow it
	 */
	@Nullable Drafted of(JdbcClient stored);

	/** Returns the status of the answer if it is stored already. */
	default HttpStatus unchanged() {
		return HttpStatus.OK;
	}

	/**
	 * Returns the tag of what is stated at the address of the write; null if nothing is.
	 */
	default @Nullable Tag tag(JdbcClient stored) {
		return null;
	}

}
