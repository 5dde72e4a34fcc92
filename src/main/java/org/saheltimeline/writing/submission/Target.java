package org.saheltimeline.writing.submission;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.writing.dossier.Dossier;
import org.saheltimeline.writing.dossier.Stated;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What people read and edit at an address: a dossier or an entry as a whole, or one fact
 * of a dossier.
 *
 * @param subject the kind of resource: article, actor, place or event
 * @param id its id
 * @param kind the kind of fact; null for the whole
 * @param key what tells the fact from others of its kind, as in {@link FactKind#key()}
 */
record Target(String subject, String id, @Nullable FactKind kind, List<String> key) {

	/** Returns the target of a whole dossier or entry. */
	static Target of(String subject, String id) {
		return new Target(subject, id, null, List.of());
	}

	/** Returns the target of one fact of a dossier. */
	static Target of(String article, FactKind kind, String... key) {
		return new Target("article", article, kind, List.of(key));
	}

	/** Returns the target of a fact as a dossier states it. */
	static Target of(String article, FactKind kind, JsonNode fact) {
		return new Target("article", article, kind, keyOf(kind, fact));
	}

	private static List<String> keyOf(FactKind kind, JsonNode fact) {
		return kind.key().stream().map((field) -> fact.path(field).asString("")).toList();
	}

	/** Returns the type of what is stated at the address. */
	Class<?> type() {
		return (this.kind != null) ? this.kind.type() : Stated.type(this.subject);
	}

	/** Returns the target in what is stated as a whole; null if it is not there. */
	@Nullable JsonNode in(@Nullable JsonNode whole) {
		if (whole == null || this.kind == null) {
			return whole;
		}
		int index = index(whole);
		return (index >= 0) ? whole.get(this.kind.list()).get(index) : null;
	}

	/** Returns the JSON Pointer to the target in what is stated as a whole. */
	String pointer(JsonNode whole) {
		return (this.kind != null) ? "/%s/%d".formatted(this.kind.list(), index(whole)) : "";
	}

	/**
	 * Returns what is stated as a whole with the target replaced.
	 * @param next the new target; null to remove it
	 */
	JsonNode replaced(@Nullable JsonNode whole, @Nullable JsonNode next) {
		if (this.kind == null) {
			return Objects.requireNonNull(next);
		}
		ObjectNode copy = (ObjectNode) Objects.requireNonNull(whole).deepCopy();
		ArrayNode list = (ArrayNode) copy.get(this.kind.list());
		int index = index(copy);
		if (next == null) {
			list.remove(index);
		}
		else if (index >= 0) {
			list.set(index, next);
		}
		else {
			list.add(next);
		}
		return copy;
	}

	private int index(JsonNode whole) {
		List<JsonNode> facts = whole.get(Objects.requireNonNull(this.kind).list()).valueStream().toList();
		return IntStream.range(0, facts.size()).filter((i) -> isNamedBy(facts.get(i))).findFirst().orElse(-1);
	}

	/** Returns whether something stated has the key or id of this address. */
	boolean isNamedBy(JsonNode stated) {
		if (this.kind == null) {
			return this.id.equals(stated.path("id").asString(""));
		}
		List<String> key = keyOf(this.kind, stated);
		return this.key.equals(key) || (isMutual(stated) && this.key.equals(key.reversed()));
	}

	/** Returns whether a relation is the same from both ends. */
	private boolean isMutual(JsonNode stated) {
		return this.kind == FactKind.RELATION
				&& JsonMapper.shared().treeToValue(stated, Dossier.ActorRelation.class).relation().isMutual();
	}

	/** Returns whether two statements at the address say the same. */
	boolean isSame(JsonNode one, JsonNode other) {
		return normalized(one).equals(normalized(other));
	}

	private Object normalized(JsonNode stated) {
		return switch (JsonMapper.shared().treeToValue(stated, type())) {
			case Stated whole -> whole.normalized();
			case Dossier.Fact fact -> fact.normalized();
			default -> throw new IllegalStateException("Nobody states " + type());
		};
	}

	/** Returns the dossier or entry that holds it. */
	Target whole() {
		return new Target(this.subject, this.id, null, List.of());
	}

	/** Returns the path below {@code /api/v1}. */
	List<String> address() {
		if (this.kind != null) {
			return Stream.concat(Stream.of("dossiers", this.id, this.kind.segment()), this.key.stream()).toList();
		}
		return this.subject.equals("article") ? List.of("dossiers", this.id)
				: List.of("entries", this.subject + "s", this.id);
	}

	/** Returns the JSON Pointer to what names it in what is stated there. */
	String keyPointer() {
		return "/" + ((this.kind != null) ? this.kind.key().getFirst() : "id");
	}

	/** Says in a few words what it is. */
	String inWords() {
		if (this.kind == null) {
			return "%s \"%s\"".formatted(this.subject.equals("article") ? "dossier" : this.subject, this.id);
		}
		return "%s \"%s\" of the article \"%s\"".formatted(this.kind.inWords(), String.join(" ", this.key), this.id);
	}

}
