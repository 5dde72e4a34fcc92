package org.saheltimeline.timeline.actor;

import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A participant in events: a state, a person, an armed force, and so on. */
@Entity
@Immutable
public class Actor {

	@Id
	private Long id;

	private String slug;

	private String name;

	@Enumerated(EnumType.STRING)
	private ActorKind kind;

	private @Nullable String country;

	private @Nullable String wikidata;

	private String description;

	@ElementCollection
	@CollectionTable(name = "actor_alias", joinColumns = @JoinColumn(name = "actor_id"))
	@Column(name = "alias")
	@OrderBy
	private Set<String> aliases;

	@OneToMany(mappedBy = "actor")
	private Set<ActorRelation> relations;

	@OneToMany(mappedBy = "other")
	private Set<ActorRelation> relationsFromOthers;

	protected Actor() {
	}

	/** Returns the slug. */
	public String slug() {
		return this.slug;
	}

	/** Returns the usual name. */
	public String name() {
		return this.name;
	}

	ActorKind kind() {
		return this.kind;
	}

	@Nullable String country() {
		return this.country;
	}

	@Nullable String wikidata() {
		return this.wikidata;
	}

	String description() {
		return this.description;
	}

	Set<String> aliases() {
		return this.aliases;
	}

	Set<ActorRelation> relations() {
		return this.relations;
	}

	Set<ActorRelation> relationsFromOthers() {
		return this.relationsFromOthers;
	}

}
