package org.saheltimeline.seed;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What has to hold of each entry by itself: a slug that nobody else has, a name that
 * belongs to one, codes and coordinates that exist.
 */
class EntryRules {

	/** What stands where an id stands in an address, such as /troop-counts/estimate. */
	private static final Set<String> RESERVED = Set.of("estimate", "series", "facets");

	/** What addresses and the OpenAPI document have room for. */
	private static final int LONGEST_ID = 100;

	private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

	private static final Pattern WIKIDATA = Pattern.compile("Q[1-9][0-9]*");

	private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

	private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

	private final Seeds seeds;

	private final Faults faults;

	EntryRules(Seeds seeds, Faults faults) {
		this.seeds = seeds;
		this.faults = faults;
	}

	void check() {
		checkActors(this.seeds.actors());
		checkPlaces(this.seeds.places());
		Set<String> events = new HashSet<>();
		SeedFile.each("", this.seeds.events().content(),
				(at, event) -> checkId(this.seeds.events(), at, event.id(), events));
		checkArticles();
	}

	private void checkActors(SeedFile<List<ActorSeed>> file) {
		Set<String> ids = new HashSet<>();
		Map<String, String> owners = new HashMap<>();
		SeedFile.each("", file.content(), (at, actor) -> {
			checkId(file, at, actor.id(), ids);
			checkNames(file, at, actor.id(), actor.name(), actor.aliases(), owners);
			checkCountry(file, at, actor.country());
			if (actor.wikidata() != null && !WIKIDATA.matcher(actor.wikidata()).matches()) {
				this.faults.add(file, at + "/wikidata",
						"«%s» is no item of Wikidata, such as Q1032".formatted(actor.wikidata()));
			}
		});
	}

	private void checkPlaces(SeedFile<List<PlaceSeed>> file) {
		Set<String> ids = new HashSet<>();
		Map<String, String> owners = new HashMap<>();
		SeedFile.each("", file.content(), (at, place) -> {
			checkId(file, at, place.id(), ids);
			checkNames(file, at, place.id(), place.name(), place.aliases(), owners);
			checkCountry(file, at, place.country());
			if (place.coordinates() != null
					&& (Math.abs(place.coordinates().lat()) > 90 || Math.abs(place.coordinates().lon()) > 180)) {
				this.faults.add(file, at + "/coordinates",
						"no point on earth: «lat» is -90 to 90, «lon» is -180 to 180");
			}
		});
	}

	private void checkArticles() {
		Set<String> articles = new HashSet<>();
		Set<String> counts = new HashSet<>();
		for (SeedFile<ArticleSeed> file : this.seeds.articles()) {
			String id = file.content().id();
			checkId(file, "", id, articles);
			if (!file.name().endsWith("/%s.yaml".formatted(id))) {
				this.faults.add(file, "/id", "«%s» is not the name of the file".formatted(id));
			}
			if (!SHA256.matcher(file.content().sha256()).matches()) {
				this.faults.add(file, "/sha256", "a SHA-256 is 64 digits of 0-9 and a-f");
			}
			SeedFile.each("/troopCounts", file.content().troopCounts(),
					(at, count) -> checkId(file, at, count.id(), counts));
		}
	}

	private void checkId(SeedFile<?> file, String at, String id, Set<String> taken) {
		if (!SLUG.matcher(id).matches()) {
			this.faults.add(file, at + "/id", "«%s» is no slug, such as niger-coup".formatted(id));
		}
		if (id.length() > LONGEST_ID) {
			this.faults.add(file, at + "/id", "«%s» has more than %d characters".formatted(id, LONGEST_ID));
		}
		if (RESERVED.contains(id)) {
			this.faults.add(file, at + "/id", "«%s» is a word of the API's addresses".formatted(id));
		}
		if (!taken.add(id)) {
			this.faults.add(file, at + "/id", "the id «%s» is taken".formatted(id));
		}
	}

	private void checkNames(SeedFile<?> file, String at, String id, String name, List<String> aliases,
			Map<String, String> owners) {
		SeedFile.each(at + "/aliases", aliases, (alias, text) -> checkName(file, alias, id, text, owners));
		checkName(file, at + "/name", id, name, owners);
	}

	private void checkName(SeedFile<?> file, String at, String id, String name, Map<String, String> owners) {
		String owner = owners.putIfAbsent(name.toLowerCase(Locale.ROOT), id);
		if (owner != null) {
			this.faults.add(file, at, "the name «%s» is already that of «%s»".formatted(name, owner));
		}
	}

	private void checkCountry(SeedFile<?> file, String at, @Nullable String country) {
		if (country != null && !COUNTRIES.contains(country)) {
			this.faults.add(file, at + "/country",
					"«%s» is no country code of ISO 3166-1 alpha-2, such as NE".formatted(country));
		}
	}

}
