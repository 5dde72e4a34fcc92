package org.saheltimeline.writing.submission;

import java.util.List;

import org.saheltimeline.writing.revision.Statements;

import org.springframework.http.HttpStatus;

/**
 * What is to be written.
 *
 * @param statements all statements
 * @param stated the dossiers and entries that it states or removes
 * @param faults collects what is wrong with them
 * @param status the status of the answer once it is written
 * @param location the path below {@code /api/v1} of what it creates; empty for the
 * revision itself
 */
record Drafted(Statements statements, List<Target> stated, SubmissionFaults faults, HttpStatus status,
		List<String> location) {

}
