package org.saheltimeline.timeline.troops;

import java.util.ArrayList;
import java.util.List;

import org.saheltimeline.timeline.troops.Evidence.Count;
import org.saheltimeline.timeline.troops.Evidence.Site;
import org.saheltimeline.timeline.troops.Evidence.Withdrawal;

/**
 * What the evidence says about a place and the places within it, regardless of the day. A
 * series computes it once for all days.
 *
 * @param site the place
 * @param withdrawals the withdrawals from it, or from a place that contains it
 * @param sightings all figures for the number present: counts, and sums of counts
 * @param within the same for the places directly within
 * @param around the same for the places around it, by themselves
 */
record Presence(Site site, List<Withdrawal> withdrawals, List<Sighting> sightings, List<Presence> within,
		List<Presence> around) {

	static Presence of(Evidence evidence, String place) {
		Presence inside = inside(evidence, place);
		return new Presence(inside.site, inside.withdrawals, inside.sightings, inside.within,
				evidence.around(place).stream().map((site) -> inside(evidence, site.id())).toList());
	}

	private static Presence inside(Evidence evidence, String place) {
		List<Withdrawal> withdrawals = evidence.withdrawals()
			.stream()
			.filter((withdrawal) -> evidence.lies(place, withdrawal.place()))
			.toList();
		return new Presence(evidence.site(place), withdrawals, sightings(evidence, place, withdrawals),
				evidence.within(place).stream().map((site) -> inside(evidence, site.id())).toList(), List.of());
	}

	private static List<Sighting> sightings(Evidence evidence, String place, List<Withdrawal> withdrawals) {
		List<Count> counts = evidence.counts().stream().filter((count) -> count.place().equals(place)).toList();
		List<Sighting> sightings = new ArrayList<>(
				counts.stream().filter(Count::isOfTheWholePresent).map(Sighting::of).toList());
		sightings.addAll(StartOfWithdrawal.sums(counts, withdrawals));
		return sightings;
	}

}
