package org.saheltimeline.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.saheltimeline.codebook.Term;

/**
 * A relation as one of its ends shows it: an export has it at both, the tables once.
 *
 * @param <R> what sort of relation
 * @param relation the relation
 * @param direct whether it leads from the one who shows it to the other
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

	/** From whom to whom it leads. */
	List<String> order(String shownBy, String other) {
		return this.direct ? List.of(shownBy, other) : List.of(other, shownBy);
	}

}
