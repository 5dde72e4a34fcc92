package org.saheltimeline.writing.dossier;

import java.util.List;
import java.util.function.BiConsumer;

/** Collects what is wrong, so that everything can be corrected at once. */
@FunctionalInterface
public interface Faults {

	/**
	 * Adds a fault.
	 * @param pointer leads to the part that is at fault (RFC 6901)
	 * @param fault what is wrong with it, and what is allowed
	 */
	void add(String pointer, String fault);

	/** The faults of a part, whose pointers start at the part. */
	default Faults at(String part) {
		return (pointer, fault) -> add(part + pointer, fault);
	}

	/** Visits each element of a list with the pointer to it. */
	static <E> void each(String pointer, List<E> elements, BiConsumer<String, E> visitor) {
		for (int i = 0; i < elements.size(); i++) {
			visitor.accept(pointer + "/" + i, elements.get(i));
		}
	}

}
