package org.saheltimeline.writing.original;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds words copied from an article: more in a row than chance would explain. */
final class CopiedWords {

	/** The least number of words in a row that count as copied. */
	static final int IN_A_ROW = 6;

	/** In words; no actor or place has a longer name. */
	private static final int LONGEST_NAME = 15;

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}\\p{N}]+)*");

	private final Set<List<String>> names = new HashSet<>();

	private final Set<List<String>> runs = new HashSet<>();

	/**
	 * Creates a search.
	 * @param originals the texts of the articles
	 * @param names proper names, each of which counts as one word because it cannot be
	 * reworded
	 */
	CopiedWords(Collection<String> originals, Collection<String> names) {
		names.stream().map((name) -> values(split(name))).forEach(this.names::add);
		originals.forEach((text) -> this.runs.addAll(runs(values(words(text)))));
	}

	/** Returns what a text copies, in its order. */
	List<Originals.Copy> in(String text) {
		List<Word> words = words(text);
		List<List<String>> all = runs(values(words));
		List<Originals.Copy> copies = new ArrayList<>();
		for (int first = 0; first < all.size(); first++) {
			if (this.runs.contains(all.get(first))) {
				int last = first;
				while (last + 1 < all.size() && this.runs.contains(all.get(last + 1))) {
					last++;
				}
				copies.add(new Originals.Copy(words.get(first).start, last - first + IN_A_ROW));
				first = last;
			}
		}
		return copies;
	}

	private static List<List<String>> runs(List<String> words) {
		return IntStream.rangeClosed(0, words.size() - IN_A_ROW)
			.mapToObj((start) -> words.subList(start, start + IN_A_ROW))
			.toList();
	}

	/** Returns the words, with each name as one word. */
	private List<Word> words(String text) {
		List<Word> words = split(text);
		List<String> values = values(words);
		List<Word> joined = new ArrayList<>();
		for (int start = 0; start < words.size();) {
			int length = nameAt(start, values);
			joined.add(new Word(words.get(start).start, String.join(" ", values.subList(start, start + length))));
			start += length;
		}
		return joined;
	}

	/** Returns how many words the name has that begins here; 1 if there is none. */
	private int nameAt(int start, List<String> words) {
		for (int length = Math.min(LONGEST_NAME, words.size() - start); length >= IN_A_ROW; length--) {
			if (this.names.contains(words.subList(start, start + length))) {
				return length;
			}
		}
		return 1;
	}

	private static List<Word> split(String text) {
		return WORD.matcher(text)
			.results()
			.map((word) -> new Word(word.start(), word.group().toLowerCase(Locale.ROOT).replace('’', '\'')))
			.toList();
	}

	private static List<String> values(List<Word> words) {
		return words.stream().map(Word::value).toList();
	}

	/** A word in lower case, and where it starts. */
	private record Word(int start, String value) {

	}

}
