package org.saheltimeline.timeline.place;

import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A location: a country, a city, a base, and so on. Places can contain places. */
@Entity
@Immutable
public class Place {

	@Id
	private Long id;

	private String slug;

	private String name;

	@Enumerated(EnumType.STRING)
	private PlaceKind kind;

	private @Nullable String country;

	@Embedded
	private @Nullable Coordinates coordinates;

	@ManyToOne(fetch = FetchType.LAZY)
	private @Nullable Place within;

	@ElementCollection
	@CollectionTable(name = "place_alias", joinColumns = @JoinColumn(name = "place_id"))
	@Column(name = "alias")
	@OrderBy
	private Set<String> aliases;

	protected Place() {
	}

	/** Returns the slug. */
	public String slug() {
		return this.slug;
	}

	/** Returns the usual name. */
	public String name() {
		return this.name;
	}

	public PlaceKind kind() {
		return this.kind;
	}

	@Nullable String country() {
		return this.country;
	}

	/** Returns a representative point; null if a point would be misleading. */
	public @Nullable Coordinates coordinates() {
		return this.coordinates;
	}

	@Nullable Place within() {
		return this.within;
	}

	Set<String> aliases() {
		return this.aliases;
	}

}
