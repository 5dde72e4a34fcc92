package org.saheltimeline.timeline.troops;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.quantity.Qualifier;

/**
 * All that is known of one force: what the engine reasons from. It knows neither Spring
 * nor SQL.
 *
 * @param places the place asked about, the places in it and the places around it
 * @param counts every count of the force in those places
 * @param withdrawals every withdrawal of the force from those places
 */
record Evidence(List<Site> places, List<Count> counts, List<Withdrawal> withdrawals) {

	/** The order of what is known never matters: it is made one here. */
	Evidence {
		counts = counts.stream().sorted(Comparator.comparing(Count::from).thenComparing(Count::id)).toList();
		withdrawals = withdrawals.stream().sorted(Comparator.comparing(Withdrawal::event)).toList();
	}

	/** The places directly within a place. */
	List<Site> within(String place) {
		return this.places.stream().filter((site) -> place.equals(site.within())).toList();
	}

	Site site(String place) {
		return this.places.stream().filter((site) -> site.id().equals(place)).findFirst().orElseThrow();
	}

	/** Whether a place is another one or lies in it. */
	boolean lies(String place, String around) {
		for (String inside = place; inside != null; inside = holder(inside)) {
			if (inside.equals(around)) {
				return true;
			}
		}
		return false;
	}

	private @Nullable String holder(String place) {
		return this.places.stream()
			.filter((site) -> site.id().equals(place))
			.findFirst()
			.map(Site::within)
			.orElse(null);
	}

	/**
	 * A place.
	 *
	 * @param id its slug
	 * @param name its name
	 * @param within the place that holds it; null for the outermost
	 */
	record Site(String id, String name, @Nullable String within) {

	}

	/**
	 * One figure in one article.
	 *
	 * @param id its slug
	 * @param place where
	 * @param measure what it counts
	 * @param component the part that it counts; null for the whole
	 * @param partOf the count of which it is a component; null where it stands alone
	 * @param stated the article's number; null where it uses a word
	 * @param qualifier how the article qualifies it
	 * @param low the least it can be
	 * @param high the most it can be; null where nothing bounds it
	 * @param earliest the first day that it is of; null where the start is open
	 * @param latest the last day that it is of; null where the end is open
	 */
	record Count(String id, String place, TroopMeasure measure, @Nullable String component, @Nullable String partOf,
			@Nullable Long stated, Qualifier qualifier, long low, @Nullable Long high, @Nullable LocalDate earliest,
			@Nullable LocalDate latest) {

		/**
		 * Whether it speaks of a day that can be named: “at some time until” names none.
		 */
		boolean isDated() {
			return this.earliest != null;
		}

		/**
		 * The first day of which it speaks; of what names none, the last possible one.
		 */
		LocalDate from() {
			return (this.earliest != null) ? this.earliest : Objects.requireNonNull(this.latest);
		}

		/**
		 * The last day of which it speaks; an open end is no claim about all the time
		 * after.
		 */
		LocalDate to() {
			return (this.latest != null) ? this.latest : Objects.requireNonNull(this.earliest);
		}

		Range range() {
			return new Range(this.low, this.high);
		}

		/** Whether it says how many were there, all of them, and when. */
		boolean isOfTheWholePresent() {
			return this.measure == TroopMeasure.PRESENT && this.component == null && isDated();
		}

	}

	/**
	 * A withdrawal, as far as it was known.
	 *
	 * @param event the event's slug
	 * @param place the place that is left
	 * @param stage how far along it was
	 * @param earliest the first day on which it may have been under way; null where the
	 * start is open
	 * @param latest the day by which it was over, if it was; null where that is open
	 */
	record Withdrawal(String event, String place, Stage stage, @Nullable LocalDate earliest,
			@Nullable LocalDate latest) {

		/**
		 * Whether it was under way on a day, as far as is known: an unknown start is no
		 * claim about the time before.
		 */
		boolean isUnderWay(LocalDate day) {
			LocalDate start = (this.earliest == null && this.stage == Stage.UNDER_WAY) ? this.latest : this.earliest;
			return this.stage != Stage.TO_COME && start != null && !start.isAfter(day)
					&& (this.stage == Stage.UNDER_WAY || this.latest == null || day.isBefore(this.latest));
		}

		/** The day by which it was surely over; null where it is not known to be. */
		@Nullable LocalDate over() {
			return (this.stage == Stage.OVER) ? this.latest : null;
		}

	}

	/** How far along a withdrawal was when it was last written about. */
	enum Stage {

		/** Announced or scheduled. */
		TO_COME,
		/** Begun and not over. */
		UNDER_WAY,
		/** Over. */
		OVER

	}

}
