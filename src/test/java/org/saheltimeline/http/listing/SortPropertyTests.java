package org.saheltimeline.http.listing;

import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.web.InvalidParameters;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests that a sort order is total and as requested, or rejected. */
class SortPropertyTests {

	private static final List<String> KEYS = List.of("date", "title", "kind");

	private final Listing<Object> listing = Listing.of(Object.class, "thing", "")
		.sortedBy("date", String.class, "date")
		.sortedBy("title", String.class, "title")
		.sortedBy("kind", String.class, "kind");

	@Property(tries = 5000)
	void anOrderIsTheOneAskedForWithTheIdBehind(@ForAll("nearlyOrders") List<String> sort) {
		List<String> order = order(sort);
		List<String> names = sort.stream().map((key) -> key.startsWith("-") ? key.substring(1) : key).toList();
		if (KEYS.containsAll(names) && names.stream().distinct().count() == names.size()) {
			assertThat(order).startsWith(sort.toArray(String[]::new)).endsWith("id").hasSize(sort.size() + 1);
		}
		else {
			assertThat(order).isNull();
		}
	}

	@Property(tries = 5000)
	void noTextIsMoreThanRefused(@ForAll List<String> sort) {
		if (!sort.isEmpty()) {
			assertThat(order(sort)).isNull();
		}
	}

	@Provide
	Arbitrary<List<String>> nearlyOrders() {
		Arbitrary<String> right = Arbitraries.of(KEYS).flatMap((key) -> Arbitraries.of(key, "-" + key));
		Arbitrary<String> wrong = Arbitraries.strings().withChars("-+datetilkn ").ofMaxLength(7);
		return Arbitraries.frequencyOf(Tuple.of(5, right), Tuple.of(1, wrong)).list().ofMinSize(1).ofMaxSize(4);
	}

	private @Nullable List<String> order(List<String> sort) {
		try {
			return this.listing.order(sort, null).stream().map(Object::toString).toList();
		}
		catch (InvalidParameters refusal) {
			return null;
		}
	}

}
