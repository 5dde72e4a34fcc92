package org.saheltimeline.http.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Generates random texts that match a regular expression, within the syntax that all
 * dialects share.
 */
final class PatternSamples {

	private static final String ALPHABET = "\t !\"#%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~éØ٣\u00A0\u3000";

	private static final int MANY = 6;

	private final String pattern;

	private final Random random;

	private int at;

	private PatternSamples(String pattern, Random random) {
		this.pattern = pattern;
		this.random = random;
	}

	/** Returns the given number of texts. */
	static List<String> of(String pattern, int count, Random random) {
		Node node = new PatternSamples(pattern.replaceAll("^\\^|\\$$", ""), random).alternatives();
		List<String> samples = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			StringBuilder sample = new StringBuilder();
			node.append(sample);
			samples.add(sample.toString());
		}
		return samples;
	}

	private Node alternatives() {
		List<Node> alternatives = new ArrayList<>(List.of(sequence()));
		while (peek() == '|') {
			this.at++;
			alternatives.add(sequence());
		}
		return (sample) -> alternatives.get(this.random.nextInt(alternatives.size())).append(sample);
	}

	private Node sequence() {
		List<Node> parts = new ArrayList<>();
		while (peek() != '|' && peek() != ')' && peek() != 0) {
			parts.add(quantified(atom()));
		}
		return (sample) -> parts.forEach((part) -> part.append(sample));
	}

	private Node atom() {
		if (peek() == '(') {
			this.at++;
			Node group = alternatives();
			this.at++;
			return group;
		}
		int from = this.at;
		if (peek() == '[') {
			this.at = this.pattern.indexOf(']', this.at + 2) + 1;
		}
		else if (peek() == '\\') {
			this.at += (this.pattern.charAt(this.at + 1) == 'x') ? 4 : 2;
		}
		else {
			this.at++;
		}
		Pattern character = Pattern.compile(this.pattern.substring(from, this.at), Pattern.UNICODE_CHARACTER_CLASS);
		List<String> characters = ALPHABET.codePoints()
			.mapToObj(Character::toString)
			.filter((text) -> character.matcher(text).matches())
			.toList();
		return (sample) -> sample.append(characters.get(this.random.nextInt(characters.size())));
	}

	private Node quantified(Node node) {
		int least = 1;
		int most = 1;
		switch (peek()) {
			case '?' -> least = 0;
			case '*' -> {
				least = 0;
				most = MANY;
			}
			case '+' -> most = MANY;
			case '{' -> {
				int end = this.pattern.indexOf('}', this.at);
				String[] bounds = this.pattern.substring(this.at + 1, end).split(",", -1);
				least = Integer.parseInt(bounds[0]);
				most = Integer.parseInt(bounds[bounds.length - 1]);
				this.at = end;
			}
			default -> {
				return node;
			}
		}
		this.at++;
		int from = least;
		int to = most;
		return (sample) -> {
			for (int times = from + this.random.nextInt(to - from + 1); times > 0; times--) {
				node.append(sample);
			}
		};
	}

	private char peek() {
		return (this.at < this.pattern.length()) ? this.pattern.charAt(this.at) : 0;
	}

	/** A part of the expression. */
	@FunctionalInterface
	private interface Node {

		void append(StringBuilder sample);

	}

}
