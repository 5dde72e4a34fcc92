package org.saheltimeline.writing.original;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.saheltimeline.writing.dossier.Dossier;
import org.saheltimeline.writing.dossier.EventEntry;
import org.saheltimeline.writing.dossier.Faults;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The originals of a change: checks what it states against the texts of its articles.
 * Faults never quote these texts.
 */
public final class Originals {

	private final Map<String, OriginalText> texts;

	private final Map<String, OriginalText> ofArticles = new HashMap<>();

	private final List<Dossier> dossiers;

	private final CopiedWords copied;

	/**
	 * Creates the originals of a change.
	 * @param texts the texts, by the name of the seed file
	 * @param dossiers all dossiers of the change
	 * @param names the names of actors and places, which may be long and yet in an
	 * article
	 */
	public Originals(Map<String, OriginalText> texts, List<Dossier> dossiers, Collection<String> names) {
		this.texts = Map.copyOf(texts);
		this.dossiers = dossiers;
		dossiers.stream()
			.filter((dossier) -> texts.containsKey(dossier.seed()))
			.forEach((dossier) -> this.ofArticles.put(dossier.id(), this.texts.get(dossier.seed())));
		this.copied = new CopiedWords(texts.values().stream().map(OriginalText::text).toList(), names);
	}

	/**
	 * Checks the dossiers that have an original: its digest, paragraphs, passages and
	 * numbers, and that each of its paragraphs belongs to one article.
	 * @param elsewhere the paragraphs that belong to articles outside this change, by the
	 * name of the seed file
	 * @param faults returns the collector for a dossier, by its index
	 */
	public void check(Map<String, Set<Integer>> elsewhere, IntFunction<Faults> faults) {
		this.texts.forEach((seed, text) -> {
			Set<Integer> taken = new HashSet<>(elsewhere.getOrDefault(seed, Set.of()));
			int[] indexes = IntStream.range(0, this.dossiers.size())
				.filter((index) -> this.dossiers.get(index).seed().equals(seed))
				.toArray();
			for (int index : indexes) {
				new CitedPassages(text, faults.apply(index)).check(this.dossiers.get(index));
				take(this.dossiers.get(index), taken, faults.apply(index));
			}
			if (indexes.length > 0) {
				checkThatAllAreTaken(text.paragraphs(), taken, faults.apply(indexes[0]));
			}
		});
	}

	private static void take(Dossier dossier, Set<Integer> taken, Faults faults) {
		Faults.each("/paragraphs", dossier.paragraphs(), (at, paragraph) -> {
			if (!taken.add(paragraph.paragraph())) {
				faults.add(at,
						"paragraph %d of the original belongs to another article".formatted(paragraph.paragraph()));
			}
		});
	}

	private static void checkThatAllAreTaken(int all, Set<Integer> taken, Faults faults) {
		int[] missing = IntStream.rangeClosed(1, all).filter((number) -> !taken.contains(number)).toArray();
		if (missing.length > 0) {
			faults.add("/paragraphs", "%d of the %d paragraphs of the original belong to no article; the first is %d"
				.formatted(missing.length, all, missing[0]));
		}
	}

	/** Checks the links of an event that cite an article with an original. */
	public void check(EventEntry event, Faults faults) {
		Faults.each("/links", event.links(), (at, link) -> {
			EventEntry.Cited cited = link.citation();
			OriginalText text = (cited != null) ? this.ofArticles.get(cited.article()) : null;
			if (cited != null && text != null) {
				new CitedPassages(text, faults).check(at, cited.citation());
			}
		});
	}

	/** Checks that no text of a record or a list of records was copied. */
	public void checkWords(Object stated, Faults faults) {
		checkWords("", JsonMapper.shared().valueToTree(stated), faults);
	}

	private void checkWords(String at, JsonNode node, Faults faults) {
		if (node.isString()) {
			copies(node.asString()).stream()
				.mapToInt(Copy::words)
				.max()
				.ifPresent((words) -> faults.add(at,
						"%d words in a row are copied from an original; fewer than %d are allowed".formatted(words,
								CopiedWords.IN_A_ROW)));
		}
		node.properties().forEach((property) -> checkWords(at + "/" + property.getKey(), property.getValue(), faults));
		if (node.isArray()) {
			List<JsonNode> elements = new ArrayList<>(node.values());
			Faults.each(at, elements, (part, element) -> checkWords(part, element, faults));
		}
	}

	/** Returns what a text copies from the originals, in its order. */
	public List<Copy> copies(String text) {
		return this.copied.in(text);
	}

	/**
	 * Words that a text copies.
	 *
	 * @param start where they start in it
	 * @param words how many they are
	 */
	public record Copy(int start, int words) {

	}

}
