package org.saheltimeline.http.openapi;

/** The introduction to the OpenAPI document, in Markdown. */
final class Introduction {

	private static final String TEXT = """
			The withdrawal of French and US troops from Niger and the Sahel, as a timeline in which every fact carries its citation.
			Reading needs no key. [The page]({root}/) shows the same data to people; the document behind this reference is
			[openapi.json]({root}/openapi.json).

			## Quick start

			```sh
			# What happened in October 2023, and who says so
			curl '{root}/api/v1/events?date=2023-10&dateMatch=within&include=reports'

			# How many French troops were in Niger on 12 December 2023, and why
			curl '{root}/api/v1/troop-counts/estimate?force=france&place=niger&on=2023-12-12'

			# Where the articles disagree
			curl '{root}/api/v1/conflicts'
			```

			Lists are paged by cursor. Errors are problem details (RFC 9457), and their `type` is a link to an explanation.

			## Dates in a minute

			Dates are [EDTF](https://www.loc.gov/standards/datetime/) (ISO 8601-2), and no more precise than their sources:

			- `2023-12-12`, `2023-12` and `2023` are a day, a month and a year.
			- `2023-10/2023-12` lasts from October to December, `2023-10/..` has not ended, and the end of `2023-10/` is unknown.
			- `[2023-10-10..2023-10-20]` is a single day in that range, but nobody says which.
			- `2023-12~` is approximate, `2023-12?` uncertain.

			## How sure is it?

			- **Certainty**: `when.earliest` and `when.latest` are the limits of a date, and `when.basis` says what it is based on; troop counts have limits, too.
			- **Conflicts**: where articles disagree, all versions are kept; `when.conflicting` and `contradictedBy` mark them, and `/api/v1/conflicts` lists them.
			- **Known by**: `knownBy=2023-12-19` answers with what was known on that day, and ignores later articles.
			""";

	private Introduction() {
	}

	/**
	 * Returns the introduction with commands and links that work as they stand.
	 * @param root the URL under which the client reaches the server
	 */
	static String of(String root) {
		return TEXT.replace("{root}", root);
	}

}
