package org.saheltimeline.synthetic;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Texts, names and ids. The commonest words are English ones of the subject, the others
 * are made of syllables; how often each is used follows the law of Zipf and Mandelbrot.
 */
final class Words {

	/** The commonest first: “troops” stands in about every seventh event. */
	static final List<String> COMMON = List.of("troops", "convoy", "base", "border", "talks", "army", "minister",
			"soldiers", "withdrawal", "government", "agreement", "region", "attack", "mission", "statement", "forces",
			"capital", "aid", "airport", "vehicles", "village", "embassy", "council", "operation", "market", "road",
			"river", "station", "school", "harvest", "election", "union", "trade", "patrol", "refugees", "drought",
			"court", "protest", "training", "aircraft");

	private static final int VOCABULARY = 50_000;

	/** Without it every event would have the commonest words. */
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

	/** The word of a rank, the commonest first. */
	String word(int rank) {
		return this.vocabulary.get(rank);
	}

	/** Some words without a full stop, the first with a capital letter. */
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

	/** A name that nobody and no place has yet. */
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

	/** A text without case and accents, by which lists are in order. */
	static String folded(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).replaceAll("\\p{M}", "");
	}

	/** An id made of a text and of a number that no other of its sort has. */
	static String slug(String text, int number) {
		String plain = folded(text).replaceAll("[^a-z0-9]+", "-");
		String cut = (plain.length() > 50) ? plain.substring(0, plain.lastIndexOf('-', 50)) : plain;
		return cut + "-" + Integer.toString(number, 36);
	}

}
