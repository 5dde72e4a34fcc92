package org.saheltimeline.synthetic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.place.Coordinates;
import org.saheltimeline.timeline.place.PlaceKind;
import org.saheltimeline.timeline.place.PlaceReference;

/**
 * Generates the places: a region that contains them all, its countries, and in those the
 * cities, bases and others.
 */
final class SyntheticPlaces {

	/** ISO 3166-1 alpha-2 codes; the places in them are fictitious. */
	private static final List<String> COUNTRIES = List.of("NE", "ML", "BF", "TD", "SN", "NG", "MR", "GN", "CI", "GH",
			"TG", "BJ", "CM", "CF", "GA", "CG", "CD", "SD", "SS", "ET", "ER", "DJ", "SO", "KE", "UG", "RW", "BI", "TZ",
			"MZ", "ZM", "ZW", "MW", "AO", "NA", "BW", "ZA", "LS", "SZ", "MG", "MU", "KM", "SC", "CV", "GM", "GW", "SL",
			"LR", "GQ", "ST", "EG", "LY", "TN", "DZ", "MA", "FR", "DE", "IT", "ES", "PT", "BE");

	private final Words words;

	private final Chance chance;

	private final List<Exported.Place> places = new ArrayList<>();

	private final int countries;

	SyntheticPlaces(long seed, Words words, int number) {
		this.words = words;
		this.chance = Chance.of(seed, "places", 0);
		this.countries = Math.clamp(number / 20, 5, COUNTRIES.size());
		add("The lands of %s", PlaceKind.REGION, null, null);
		Exported.Place region = this.places.getFirst();
		for (String country : COUNTRIES.subList(0, this.countries)) {
			add("%s", PlaceKind.COUNTRY, country, region);
		}
		while (this.places.size() < number) {
			addWithin(this.places.get(1 + this.chance.zipf(this.places.size() - 1, 5)));
		}
	}

	private void addWithin(Exported.Place holder) {
		String country = holder.country();
		switch (holder.kind()) {
			case COUNTRY -> {
				switch (this.chance.weighted(70, 10, 10, 10)) {
					case 0 -> add("%s", PlaceKind.CITY, country, holder);
					case 1 -> add("Northern %s", PlaceKind.REGION, country, holder);
					case 2 -> add("Port of %s", PlaceKind.PORT, country, holder);
					default -> add("Borderland of %s", PlaceKind.BORDER_AREA, country, holder);
				}
			}
			case REGION -> add("%s", PlaceKind.CITY, country, holder);
			default -> add("Base %s", PlaceKind.BASE, country,
					(holder.kind() == PlaceKind.CITY || holder.kind() == PlaceKind.PORT) ? holder
							: country(Objects.requireNonNull(country)));
		}
	}

	private void add(String pattern, PlaceKind kind, @Nullable String country, Exported.@Nullable Place within) {
		String name = this.words.name(this.chance, pattern);
		List<String> aliases = this.chance.happens(0.2) ? List.of(this.words.name(this.chance, pattern)) : List.of();
		this.places.add(new Exported.Place(Words.slug(name, this.places.size()), name, kind, aliases, country,
				(kind == PlaceKind.REGION || kind == PlaceKind.BORDER_AREA) ? null
						: new Coordinates(this.chance.between(-3000, 3700) / 100.0,
								this.chance.between(-1700, 5000) / 100.0),
				(within != null) ? within.reference() : null));
	}

	private Exported.Place country(String code) {
		return this.places.get(1 + COUNTRIES.indexOf(code));
	}

	/** Returns the countries. */
	List<Exported.Place> countries() {
		return this.places.subList(1, 1 + this.countries);
	}

	/** Returns a place, the first ones far more often than the last ones. */
	Exported.Place any(Chance chance) {
		return this.places.get(chance.zipf(this.places.size()));
	}

	/** Returns a place of the same country, or without one if this place has none. */
	PlaceReference neighbour(PlaceReference place, Chance chance) {
		String country = this.places.stream()
			.filter((other) -> other.reference().equals(place))
			.findFirst()
			.orElseThrow()
			.country();
		return chance.pick(this.places.stream().filter((other) -> Objects.equals(other.country(), country)).toList())
			.reference();
	}

	/** Returns a place other than the region that contains all. */
	Exported.Place anySmall(Chance chance) {
		return this.places.get(chance.between(1, this.places.size() - 1));
	}

	void write(Lines lines) {
		this.places.stream()
			.sorted(Comparator.comparing((Exported.Place place) -> Words.folded(place.name()))
				.thenComparing(Exported.Place::id))
			.forEach(lines::write);
	}

}
