package org.saheltimeline.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** Collects the measurements and formats them as Markdown tables. */
final class Results {

	private final Map<String, Measured> measured = new LinkedHashMap<>();

	private final List<String> goals = new ArrayList<>();

	/** Adds a measurement of a question, for one of the systems compared. */
	void add(String question, String who, double value) {
		this.measured.computeIfAbsent(question + "/" + who, (absent) -> new Measured()).add(value);
	}

	/** Returns the median of the measurements. */
	double median(String question, String who) {
		Measured values = this.measured.get(question + "/" + who);
		if (values == null) {
			throw new IllegalArgumentException(question + " was not measured for " + who);
		}
		return values.median();
	}

	/** Returns the largest of the measurements. */
	double most(String question, String who) {
		return Objects.requireNonNull(find(question, who)).most();
	}

	private @Nullable Measured find(String question, String who) {
		return this.measured.get(question + "/" + who);
	}

	/** Adds a goal that requires at least a value. */
	void atLeast(String what, double wanted, double is) {
		goal(what, "≥ " + Measured.number(wanted), is, is >= wanted, wanted / is);
	}

	/** Adds a goal that allows at most a value. */
	void atMost(String what, double allowed, double is) {
		goal(what, "≤ " + Measured.number(allowed), is, is <= allowed, is / allowed);
	}

	private void goal(String what, String goal, double is, boolean met, double missedBy) {
		this.goals.add("| %s | %s | %s | %s |".formatted(what, goal, Measured.number(is),
				met ? "met" : String.format(Locale.ENGLISH, "missed by a factor of %.2f", missedBy)));
	}

	/**
	 * Returns the requests and statements per second of each question, and their ratios.
	 */
	String rates(String title, List<String> questions) {
		StringBuilder table = new StringBuilder("\n### " + title + "\n\n"
				+ "| question | program, requests/s | database D, statements/s | nginx N, requests/s | program / D | program / N |\n"
				+ "| --- | ---: | ---: | ---: | ---: | ---: |\n");
		for (String question : questions) {
			table.append("| %s | %s | %s | %s | %s | %s |%n".formatted(question, cell(question, "program"),
					cell(question, "database"), cell(question, "nginx"), ratio(question, "database"),
					ratio(question, "nginx")));
		}
		return table.toString();
	}

	private String cell(String question, String who) {
		Measured values = find(question, who);
		return (values != null) ? values.toString() : "";
	}

	private String ratio(String question, String who) {
		Measured other = find(question, who);
		return (other != null) ? Measured.number(median(question, "program") / other.median()) : "";
	}

	/** Returns the goals and whether they were met. */
	String goals() {
		return "\n### Goals\n\n| what | goal | measured | |\n| --- | ---: | ---: | --- |\n"
				+ String.join("\n", this.goals) + "\n";
	}

}
