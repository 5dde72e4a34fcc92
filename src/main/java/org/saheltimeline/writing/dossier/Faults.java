package org.saheltimeline.writing.dossier;

import java.util.List;
import java.util.function.BiConsumer;

/** Collects faults, so that all of them can be corrected at once. */
@FunctionalInterface
public interface Faults {

	/**
	 * Adds a fault.
	 * @param pointer the JSON Pointer (RFC 6901) to the faulty part
	 * @param fault what is wrong with it, and what is allowed
	 */
	void add(String pointer, String fault);

	/** Returns a collector for a part, with pointers relative to that part. */
	default Faults at(String part) {
		return (pointer, fault) -> add(part + pointer, fault);
	}

	/** Visits each element of a list with the pointer to it. */
	static <E> void each(String pointer, List<E> elements, BiConsumer<String, E> visitor) {
		for (int i = 0; i < elements.size(); i++) {
			visitor.accept(pointer + "/" + i, elements.get(i));
		}
	}

	/** Visits each element of a list with the pointer to it and its position, from 0. */
	static <E> void each(String pointer, List<E> elements, PositionedVisitor<E> visitor) {
		for (int i = 0; i < elements.size(); i++) {
			visitor.visit(pointer + "/" + i, i, elements.get(i));
		}
	}

	/** Visits an element with the pointer to it and its position. */
	interface PositionedVisitor<E> {

		void visit(String pointer, int position, E element);

	}

}
