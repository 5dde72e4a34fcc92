package org.saheltimeline.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.web.KnownBy;
import org.saheltimeline.timeline.actor.Actors;
import org.saheltimeline.timeline.troops.CountedForce;
import org.saheltimeline.timeline.troops.EvidenceStore;
import org.saheltimeline.timeline.troops.SeriesView.PointView;
import org.saheltimeline.timeline.troops.TroopCounts;

import org.springframework.stereotype.Component;

/** Finds what the front page opens with. */
@Component
class Findings {

	private final TroopCounts counts;

	private final EvidenceStore evidence;

	private final Actors actors;

	Findings(TroopCounts counts, EvidenceStore evidence, Actors actors) {
		this.counts = counts;
		this.evidence = evidence;
		this.actors = actors;
	}

	/**
	 * Returns the finding; null if no count names a day.
	 * @param knownBy the latest publication date to consider; null for no limit
	 */
	@Nullable Finding find(@Nullable KnownBy knownBy) {
		List<CountedForce> counted = this.counts.findCountedForces();
		return counted.isEmpty() ? null
				: find(knownBy, counted.getFirst(),
						counted.stream()
							.skip(1)
							.filter((other) -> other.place().equals(counted.getFirst().place()))
							.findFirst());
	}

	private @Nullable Finding find(@Nullable KnownBy knownBy, CountedForce leading, Optional<CountedForce> beside) {
		List<Integer> years = Stream.concat(Stream.of(leading), beside.stream())
			.flatMap((one) -> Stream.of(one.from(), one.to()))
			.filter(Objects::nonNull)
			.map(LocalDate::getYear)
			.sorted()
			.toList();
		if (years.isEmpty()) {
			return null;
		}
		int first = years.getFirst();
		int last = years.getLast();
		List<PointView> steps = this.evidence.series(leading.force(), leading.place(), LocalDate.of(first, 1, 1),
				LocalDate.of(last, 12, 31), knownBy);
		List<String> armed = this.actors.namesOfArmedForces(leading.force());
		return new Finding(
				Finding.headline(steps, Finding.Force.people(leading.name(), armed, "soldiers"), leading.placeName()),
				leading.place(), leading.placeName(), force(leading), beside.map(this::force).orElse(null),
				"%04d/%04d".formatted(first, last),
				Finding.Telling.of(steps, (knownBy != null) ? knownBy.day() : LocalDate.MAX));
	}

	private Finding.Force force(CountedForce counted) {
		return new Finding.Force(counted.force(),
				Finding.Force.people(counted.name(), this.actors.namesOfArmedForces(counted.force()), "troops"));
	}

}
