package org.saheltimeline.timeline.troops;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.troops.Evidence.Count;
import org.saheltimeline.timeline.troops.Evidence.Site;
import org.saheltimeline.timeline.troops.Evidence.Stage;
import org.saheltimeline.timeline.troops.Evidence.Withdrawal;
import org.saheltimeline.vocabulary.quantity.Qualifier;
import org.saheltimeline.vocabulary.quantity.Quantity;
import org.saheltimeline.vocabulary.time.Basis;
import org.saheltimeline.vocabulary.time.EdtfDate;
import org.saheltimeline.vocabulary.time.FactDate;

/**
 * Creates evidence from a line of text, for a country with two bases and the region
 * around it.
 */
final class Evidences {

	static final List<Site> SITES = List.of(new Site("region", "Region", null),
			new Site("country", "Country", "region"), new Site("base", "Base", "country"),
			new Site("other-base", "Other base", "country"));

	private static final BigDecimal TOLERANCE = new BigDecimal("0.10");

	private Evidences() {
	}

	/**
	 * Parses evidence.
	 * @param counts counts separated by semicolons, each “id place measure qualifier
	 * number date [component]”
	 * @param withdrawals withdrawals separated by semicolons, each “event place stage
	 * date”
	 */
	static Evidence of(@Nullable String counts, @Nullable String withdrawals) {
		return new Evidence(SITES, parts(counts).stream().map(Evidences::count).toList(),
				parts(withdrawals).stream().map(Evidences::withdrawal).toList());
	}

	private static List<String[]> parts(@Nullable String text) {
		return (text == null || text.isBlank()) ? List.of()
				: Arrays.stream(text.split(";")).map((part) -> part.strip().split("\\s+")).toList();
	}

	private static Count count(String[] words) {
		Qualifier qualifier = Arrays.stream(Qualifier.values())
			.filter((value) -> value.value().equals(words[3]))
			.findFirst()
			.orElseThrow();
		Quantity quantity = Quantity.of(words[4].equals("-") ? null : Long.valueOf(words[4]), qualifier, TOLERANCE);
		EdtfDate when = EdtfDate.parse(words[5]);
		return new Count(words[0], words[1], TroopMeasure.valueOf(words[2].toUpperCase(Locale.ROOT)),
				(words.length > 6) ? words[6] : null, null, quantity.stated(), qualifier, quantity.low(),
				quantity.high(), when.earliest(), when.latest(), when.edtf(), "Agency");
	}

	private static Withdrawal withdrawal(String[] words) {
		return Withdrawal.of(words[0], words[1], Stage.valueOf(words[2].toUpperCase(Locale.ROOT).replace('-', '_')),
				FactDate.of(words[3], Basis.STATED));
	}

}
