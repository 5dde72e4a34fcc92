package org.saheltimeline.synthetic;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Generates texts, names and ids. The commonest words are English and on topic, the
 * others made of syllables; word frequencies follow the Zipf-Mandelbrot law.
 */
final class Words {

	/** Most frequent first: “troops” is in about every seventh event. */
	static final List<String> COMMON = List.of("troops", "convoy", "base", "border", "talks", "army", "minister",
			"soldiers", "withdrawal", "government", "agreement", "region", "attack", "mission", "statement", "forces",
			"capital", "aid", "airport", "vehicles", "village", "embassy", "council", "operation", "market", "road",
			"river", "station", "school", "harvest", "election", "union", "trade", "patrol", "refugees", "drought",
			"court", "protest", "training", "aircraft");

	private static final int VOCABULARY = 50_000;

	/**
	 * Flattens the distribution; otherwise every event would contain the commonest words.
	 */
	private static final double SHIFT = 20;

	private static final List<String> ONSETS = List.of("b", "d", "f", "g", "k", "l", "m", "n", "r", "s", "t", "w", "y",
			"z", "dj", "gu", "k", "nd", "t", "s");

	private static final List<String> VOWELS = List.of("a", "a", "a", "e", "i", "o", "o", "u", "é", "ou");

	private static final List<String> CODAS = List.of("", "", "", "", "n", "r", "m", "l");

	private final List<String> vocabulary;

	private final Set<String> names = new HashSet<>();

	Words(long seed) {
		Chance chance = Chance.of(seed, "words", 0);
		Set<String> known = new HashSet<>(COMMON);
		this.vocabulary = new ArrayList<>(COMMON);
		while (this.vocabulary.size() < VOCABULARY) {
			String word = syllables(chance, chance.between(2, 4));
			if (known.add(word)) {
				this.vocabulary.add(word);
			}
		}
	}

	private static String syllables(Chance chance, int count) {
		StringBuilder word = new StringBuilder();
		for (int i = 0; i < count; i++) {
			word.append(chance.pick(ONSETS)).append(chance.pick(VOWELS));
		}
		return word.append(chance.pick(CODAS)).toString();
	}

	/** Returns the word of a rank, the commonest first. */
	String word(int rank) {
		return this.vocabulary.get(rank);
	}

	/** Returns some words without a full stop, the first one capitalised. */
	String phrase(Chance chance, int least, int most) {
		StringBuilder text = new StringBuilder();
		for (int i = chance.between(least, most); i > 0; i--) {
			text.append(word(chance.zipf(VOCABULARY, SHIFT))).append((i > 1) ? " " : "");
		}
		return capital(text.toString());
	}

	String sentence(Chance chance, int least, int most) {
		return phrase(chance, least, most) + ".";
	}

	/** Returns a name that no actor or place has yet. */
	String name(Chance chance, String pattern) {
		while (true) {
			String name = pattern.formatted(capital(syllables(chance, chance.between(2, 4))));
			if (this.names.add(name.toLowerCase(Locale.ROOT))) {
				return name;
			}
		}
	}

	private static String capital(String text) {
		return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
	}

	/** Returns a text without case and accents, by which lists are sorted. */
	static String folded(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).replaceAll("\\p{M}", "");
	}

	/** Returns an id made from a text and a number unique within its kind. */
	static String slug(String text, int number) {
		String plain = folded(text).replaceAll("[^a-z0-9]+", "-");
		String cut = (plain.length() > 50) ? plain.substring(0, plain.lastIndexOf('-', 50)) : plain;
		return cut + "-" + Integer.toString(number, 36);
	}

}
