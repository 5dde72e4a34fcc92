package org.saheltimeline.writing.dossier;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.article.Citation;
import org.saheltimeline.vocabulary.quantity.Qualifier;
import org.saheltimeline.vocabulary.quantity.Quantity;
import org.saheltimeline.vocabulary.time.EdtfDate;
import org.saheltimeline.vocabulary.time.EdtfException;

/** Rules shared by several kinds of statements. */
final class EntryRules {

	/**
	 * Path segments that the API uses in place of an id, such as /troop-counts/estimate.
	 */
	private static final Set<String> RESERVED = Set.of("estimate", "series", "facets");

	/** The maximum length that URLs and the OpenAPI document allow. */
	private static final int LONGEST_ID = 100;

	/** As much as an index of PostgreSQL takes in any script. */
	private static final int LONGEST_NAME = 300;

	private static final int MOST_ALIASES = 100;

	private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

	private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

	private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

	private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

	private EntryRules() {
	}

	static void id(String id, Faults faults) {
		if (!SLUG.matcher(id).matches()) {
			faults.add("/id", "\"%s\" is not a slug, such as niger-coup".formatted(id));
		}
		if (id.length() > LONGEST_ID) {
			faults.add("/id", "\"%s\" has more than %d characters".formatted(id, LONGEST_ID));
		}
		if (RESERVED.contains(id)) {
			faults.add("/id", "\"%s\" is reserved: URLs of the API contain it".formatted(id));
		}
	}

	/** Checks the length of a name or a title, by which lists are sorted. */
	static void name(String at, String what, String name, Faults faults) {
		RequiredFields.checkLength(at, what, name, LONGEST_NAME, faults);
	}

	/** Checks the names of an entry. */
	static void names(String name, List<String> aliases, Faults faults) {
		name("/name", "\"name\"", name, faults);
		if (aliases.size() > MOST_ALIASES) {
			faults.add("/aliases", "%,d aliases; at most %d are allowed".formatted(aliases.size(), MOST_ALIASES));
		}
		Faults.each("/aliases", aliases, (at, alias) -> name(at, "the alias", alias, faults));
	}

	static void sha256(String sha256, Faults faults) {
		if (!SHA256.matcher(sha256).matches()) {
			faults.add("/sha256", "a SHA-256 consists of 64 digits from 0 to 9 and a to f");
		}
	}

	static void country(@Nullable String country, Faults faults) {
		if (country != null && !COUNTRIES.contains(country)) {
			faults.add("/country", "\"%s\" is not an ISO 3166-1 alpha-2 country code, such as NE".formatted(country));
		}
	}

	/** Checks the day on which a statement was last revised. */
	static void revised(@Nullable String revised, Faults faults) {
		try {
			if (revised != null && !DAY.matcher(EdtfDate.parse(revised).edtf()).matches()) {
				faults.add("/revised", "'%s' is not a day, such as 2026-11-22".formatted(revised));
			}
		}
		catch (EdtfException ex) {
			faults.add("/revised", String.valueOf(ex.getMessage()));
		}
	}

	static void citation(String at, Citation citation, Faults faults) {
		if (citation.start() < 0 || citation.start() >= citation.end()) {
			faults.add(at, "a citation ends after it starts");
		}
	}

	static void quantity(String at, @Nullable Long stated, Qualifier qualifier, Faults faults) {
		try {
			Quantity.of(stated, qualifier, BigDecimal.ZERO);
		}
		catch (IllegalArgumentException ex) {
			boolean isForm = (stated != null) != qualifier.hasNumber();
			faults.add(at + (isForm ? "/qualifier" : "/stated"), String.valueOf(ex.getMessage()));
		}
	}

}
