package org.saheltimeline.writing.submission;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.format.Format;
import org.saheltimeline.http.web.Address;
import org.saheltimeline.writing.history.RevisionView;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * The answer to a write.
 *
 * @param status the status code
 * @param location the path below {@code /api/v1} of what was created; empty if nothing
 * was
 * @param tag the tag of what is stated at the address now; null if nothing is, and for a
 * dry run
 * @param revision the revision; without a version for a dry run, and if nothing changed
 * @param isReplayed whether it was given before, for the same key
 */
record Answer(HttpStatus status, List<String> location, @Nullable Tag tag, RevisionView revision, boolean isReplayed) {

	/** In common use; the draft of the Idempotency-Key header names none. */
	private static final String REPLAYED = "Idempotency-Replayed";

	/** Returns whether it was given because something was written. */
	boolean isWritten() {
		return this.revision.version() != null && !this.isReplayed;
	}

	ResponseEntity<RevisionView> toResponse() {
		ResponseEntity.BodyBuilder answer = ResponseEntity.status(this.status).cacheControl(CacheControl.noStore());
		if (!this.location.isEmpty()) {
			answer.header(HttpHeaders.LOCATION, Address.of(this.location.toArray(String[]::new)));
		}
		if (this.tag != null) {
			answer.eTag(this.tag.in(Format.JSON));
		}
		if (this.isReplayed) {
			answer.header(REPLAYED, "true");
		}
		return (this.status == HttpStatus.NO_CONTENT) ? answer.build() : answer.body(this.revision);
	}

}
