package org.saheltimeline.writing.access;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.web.InvalidValue;
import org.saheltimeline.http.web.Limit;
import org.saheltimeline.http.web.Problem.ProblemError;
import org.saheltimeline.writing.dossier.Faults;
import org.saheltimeline.writing.dossier.ParsedText;
import org.saheltimeline.writing.dossier.Positions;
import org.saheltimeline.writing.dossier.RequiredFields;
import org.saheltimeline.writing.submission.RefusedSubmission;
import org.saheltimeline.writing.submission.SubmittedText;
import tools.jackson.core.TokenStreamLocation;

/**
 * A token to be created.
 *
 * @param name its name
 * @param scopes what it allows
 * @param expires the last day on which it is valid, in UTC; null if it does not expire
 */
@Schema(name = "NewToken", description = "A token to be created", requiredProperties = { "name", "scopes" })
record NewToken(
		@Schema(description = "Its name, by which revisions name their author: 1 to 100 characters without a colon",
				example = "laptop") String name,
		@ArraySchema(arraySchema = @Schema(description = "What it allows, at least one scope"),
				schema = @Schema(allowableValues = {
						"write", "intake", "admin" })) List<String> scopes,
		@Schema(description = "The last day on which it is valid, in UTC; null or absent for a token that does not expire",
				format = "date", example = "2027-06-01") @Nullable String expires){

	private static final int LONGEST_NAME = 100;

	/** Years of four digits, as in RFC 3339. */
	private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

	private static final List<String> SCOPES = Scope.values(List.of(Scope.values()));

	/**
	 * Reads the body of a request.
	 * @param today the current day in UTC
	 * @throws RefusedSubmission if anything is wrong with it
	 */
	static NewToken of(SubmittedText text, LocalDate today) {
		ParsedText<NewToken> parsed = text.parse(NewToken.class);
		Errors errors = new Errors(parsed.positions(), new ArrayList<>());
		RequiredFields.check(parsed.content(), errors);
		errors.refuse();
		parsed.content().check(today, errors);
		errors.refuse();
		return parsed.content();
	}

	private void check(LocalDate today, Errors errors) {
		checkName(errors);
		checkScopes(errors);
		if (this.expires != null) {
			checkExpiry(this.expires, today, errors);
		}
	}

	private void checkName(Errors errors) {
		if (this.name.length() > LONGEST_NAME) {
			errors.add("/name", InvalidValue.outOfRange(
					"\"name\" has %d characters; at most %d are allowed".formatted(this.name.length(), LONGEST_NAME)));
		}
		// With a colon, the name could be that of an issuer's user
		if (!this.name.equals(this.name.strip()) || this.name.matches("(?s).*[:\\n\\r\\t].*")) {
			errors.add("/name", "\"name\" has a colon, a tab or a line break, or begins or ends with a space");
		}
	}

	private void checkScopes(Errors errors) {
		if (this.scopes.isEmpty()) {
			errors.add("/scopes", "\"scopes\" is empty; give at least one of %s".formatted(String.join(", ", SCOPES)));
		}
		Set<String> seen = new HashSet<>();
		Faults.each("/scopes", this.scopes, (at, scope) -> {
			if (!SCOPES.contains(scope)) {
				errors.add(at, InvalidValue.noneOf(scope, SCOPES));
			}
			else if (!seen.add(scope)) {
				errors.add(at, "\"%s\" is given twice".formatted(scope));
			}
		});
	}

	private static void checkExpiry(String expires, LocalDate today, Errors errors) {
		try {
			if (DAY.matcher(expires).matches()) {
				if (LocalDate.parse(expires).isBefore(today)) {
					errors.add("/expires",
							InvalidValue.outOfRange(
									"%s has passed; give today or a later day, or null for a token that does not expire"
										.formatted(expires)));
				}
				return;
			}
		}
		catch (DateTimeException ex) {
			// Reported like any other text
		}
		errors.add("/expires", "\"%s\" is not a day such as 2027-06-01".formatted(expires));
	}

	/** Returns the last day on which it is valid; null if it does not expire. */
	@Nullable LocalDate lastDay() {
		return (this.expires != null) ? LocalDate.parse(this.expires) : null;
	}

	/** Returns its scopes, in the order of the list of all. */
	List<String> sortedScopes() {
		return Stream.of(Scope.values()).map(Scope::value).filter(this.scopes::contains).toList();
	}

	/**
	 * The errors in a body.
	 *
	 * @param positions the locations of its parts
	 * @param list the errors
	 */
	private record Errors(Positions positions, List<ProblemError> list) implements Faults {

		@Override
		public void add(String pointer, String fault) {
			add(pointer, InvalidValue.malformed(fault));
		}

		void add(String pointer, InvalidValue value) {
			TokenStreamLocation location = this.positions.of(pointer);
			this.list.add(new ProblemError(null, pointer, location.getLineNr(), location.getColumnNr(), value.code(),
					Objects.requireNonNull(value.getMessage()), value.suggestion()));
		}

		void refuse() {
			if (!this.list.isEmpty()) {
				throw RefusedSubmission.invalid(this.list.size(),
						this.list.stream().limit(Limit.ERRORS.most()).toList());
			}
		}

	}

}
