package org.saheltimeline.writing.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.codebook.Term;
import org.saheltimeline.writing.dossier.Faults;

/**
 * A relation from the side of one of its ends: an export has it at both, the tables once.
 *
 * @param <R> the kind of relation
 * @param relation the relation
 * @param direct whether it leads from the end that shows it to the other
 */
record Ends<R extends Term>(R relation, boolean direct) {

	/** Every name of these relations, from either end. */
	static <R extends Term> Map<String, Ends<R>> named(R[] relations, Function<R, String> inverse) {
		Map<String, Ends<R>> names = new HashMap<>();
		for (R relation : relations) {
			names.put(inverse.apply(relation), new Ends<>(relation, false));
			names.put(relation.value(), new Ends<>(relation, true));
		}
		return names;
	}

	/** The relation of a name; null, and a fault, if there is none. */
	static <R extends Term> @Nullable Ends<R> of(String at, String name, Map<String, Ends<R>> named, Faults faults) {
		Ends<R> ends = named.get(name);
		if (ends == null) {
			faults.add(at + "/relation",
					"\"%s\" is not one of %s".formatted(name, named.keySet().stream().sorted().toList()));
		}
		return ends;
	}

	/** The two ends, from the one where the relation starts. */
	List<String> order(String shownBy, String other) {
		return this.direct ? List.of(shownBy, other) : List.of(other, shownBy);
	}

}
