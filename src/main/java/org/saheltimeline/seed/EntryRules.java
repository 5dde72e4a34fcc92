package org.saheltimeline.seed;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.time.EdtfDate;
import org.saheltimeline.time.EdtfException;

/**
 * What has to hold of an entry by itself: an id that fits into an address, codes and
 * coordinates that exist.
 */
public final class EntryRules {

	/** What stands where an id stands in an address, such as /troop-counts/estimate. */
	private static final Set<String> RESERVED = Set.of("estimate", "series", "facets");

	/** What addresses and the OpenAPI document have room for. */
	private static final int LONGEST_ID = 100;

	private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

	private static final Pattern WIKIDATA = Pattern.compile("Q[1-9][0-9]*");

	private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

	private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

	private EntryRules() {
	}

	/** Checks the id of an entry. */
	public static void id(String at, String id, Faults faults) {
		if (!SLUG.matcher(id).matches()) {
			faults.add(at + "/id", "«%s» is no slug, such as niger-coup".formatted(id));
		}
		if (id.length() > LONGEST_ID) {
			faults.add(at + "/id", "«%s» has more than %d characters".formatted(id, LONGEST_ID));
		}
		if (RESERVED.contains(id)) {
			faults.add(at + "/id", "«%s» is a word of the API's addresses".formatted(id));
		}
	}

	/** Checks an actor. */
	public static void actor(String at, ActorSeed actor, Faults faults) {
		id(at, actor.id(), faults);
		country(at, actor.country(), faults);
		if (actor.wikidata() != null && !WIKIDATA.matcher(actor.wikidata()).matches()) {
			faults.add(at + "/wikidata", "«%s» is no item of Wikidata, such as Q1032".formatted(actor.wikidata()));
		}
	}

	/** Checks a place. */
	public static void place(String at, PlaceSeed place, Faults faults) {
		id(at, place.id(), faults);
		country(at, place.country(), faults);
		if (place.coordinates() != null
				&& (Math.abs(place.coordinates().lat()) > 90 || Math.abs(place.coordinates().lon()) > 180)) {
			faults.add(at + "/coordinates", "no point on earth: «lat» is -90 to 90, «lon» is -180 to 180");
		}
	}

	/** Checks the digest of a text. */
	public static void sha256(String at, String sha256, Faults faults) {
		if (!SHA256.matcher(sha256).matches()) {
			faults.add(at + "/sha256", "a SHA-256 is 64 digits of 0-9 and a-f");
		}
	}

	/** Checks the day on which an entry or a dossier was last revised. */
	static void revised(String at, @Nullable String revised, Faults faults) {
		if (revised == null) {
			faults.add(at + "/revised", "\"revised\" is missing");
			return;
		}
		try {
			if (!EdtfDate.parse(revised).edtf().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
				faults.add(at + "/revised", "'%s' is not a day, such as 2026-11-22".formatted(revised));
			}
		}
		catch (EdtfException ex) {
			faults.add(at + "/revised", String.valueOf(ex.getMessage()));
		}
	}

	private static void country(String at, @Nullable String country, Faults faults) {
		if (country != null && !COUNTRIES.contains(country)) {
			faults.add(at + "/country", "«%s» is no country code of ISO 3166-1 alpha-2, such as NE".formatted(country));
		}
	}

}
