package org.saheltimeline.writing.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.vocabulary.codebook.Term;
import org.saheltimeline.writing.dossier.Faults;

/**
 * A relation as seen from one of its ends. An export lists it at both ends; the database
 * stores it once.
 *
 * @param <R> the kind of relation
 * @param relation the relation
 * @param direct whether it leads from the end that lists it to the other
 */
record Ends<R extends Term>(R relation, boolean direct) {

	/** Returns the relations by name, including their inverse names. */
	static <R extends Term> Map<String, Ends<R>> named(R[] relations, Function<R, String> inverse) {
		Map<String, Ends<R>> names = new HashMap<>();
		for (R relation : relations) {
			names.put(inverse.apply(relation), new Ends<>(relation, false));
			names.put(relation.value(), new Ends<>(relation, true));
		}
		return names;
	}

	/**
	 * Returns the relation with a name; adds a fault and returns null if there is none.
	 */
	static <R extends Term> @Nullable Ends<R> of(String at, String name, Map<String, Ends<R>> named, Faults faults) {
		Ends<R> ends = named.get(name);
		if (ends == null) {
			faults.add(at + "/relation",
					"\"%s\" is not one of %s".formatted(name, named.keySet().stream().sorted().toList()));
		}
		return ends;
	}

	/** Returns both ends, beginning with the one where the relation starts. */
	List<String> order(String shownBy, String other) {
		return this.direct ? List.of(shownBy, other) : List.of(other, shownBy);
	}

}
