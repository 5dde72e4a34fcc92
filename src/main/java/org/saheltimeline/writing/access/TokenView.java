package org.saheltimeline.writing.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A token as returned by the API.
 *
 * @param id its id
 * @param name its name
 * @param scopes what it allows
 * @param createdAt when it was created
 * @param createdBy the name of the token that created it
 * @param expires the last day on which it is valid, in UTC; null if it does not expire
 * @param revokedAt when it was revoked; null if it was not
 * @param secret the secret, only in the response to its creation; absent from the JSON
 * otherwise
 */
@Schema(name = "Token", description = "Who may write, and until when")
record TokenView(@Schema(description = "Its id", example = "1") long id,
		@Schema(description = "Its name, by which revisions name their author", example = "laptop") String name,
		@Schema(description = "What it allows") List<Scope> scopes,
		@Schema(description = "When it was created", example = "2026-11-30T21:52:07Z") Instant createdAt,
		@Schema(description = "The name of the token that created it", example = "admin") String createdBy,
		@Schema(description = "The last day on which it is valid, in UTC; null if it does not expire",
				example = "2027-06-01") @Nullable LocalDate expires,
		@Schema(description = "When it was revoked; null if it was not",
				example = "2026-12-01T08:00:00Z") @Nullable Instant revokedAt,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Schema(
				description = "The secret to send as `Authorization: Bearer …`. Only the response to the creation has it: it is not stored",
				requiredMode = Schema.RequiredMode.NOT_REQUIRED, pattern = "^st_[A-Za-z0-9_-]{43}$",
				example = "st_Vb2mWkqfU0yTq3Zs8nP4hR6jL1xC7dA9eG5iK0oM2uY") @Nullable String secret) {

	/** Returns the same with its secret. */
	TokenView withSecret(String invented) {
		return new TokenView(this.id, this.name, this.scopes, this.createdAt, this.createdBy, this.expires,
				this.revokedAt, invented);
	}

	/** Leaves out the secret, so that no log can contain it. */
	@Override
	public String toString() {
		return "token %d (%s)".formatted(this.id, this.name);
	}

}
