package org.saheltimeline.timeline.troops;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.vocabulary.quantity.Qualifier;
import org.saheltimeline.vocabulary.time.Basis;
import org.saheltimeline.vocabulary.time.Extent;
import org.saheltimeline.vocabulary.time.FactDate;

/**
 * Everything known about one force: the input of the estimate, independent of Spring and
 * SQL.
 *
 * @param places the place in question, the places within it and the places around it
 * @param counts every count of the force in any of the places
 * @param withdrawals every withdrawal of the force from any of the places
 */
record Evidence(List<Site> places, List<Count> counts, List<Withdrawal> withdrawals) {

	/** Sorts the input, so that its order never affects the estimate. */
	Evidence {
		counts = counts.stream().sorted(Comparator.comparing(Count::from).thenComparing(Count::id)).toList();
		withdrawals = withdrawals.stream().sorted(Comparator.comparing(Withdrawal::event)).toList();
	}

	/** Returns the places directly within a place. */
	List<Site> within(String place) {
		return this.places.stream().filter((site) -> place.equals(site.within())).toList();
	}

	Site site(String place) {
		return this.places.stream().filter((site) -> site.id().equals(place)).findFirst().orElseThrow();
	}

	/** Returns the places around a place, the innermost first. */
	List<Site> around(String place) {
		List<Site> around = new ArrayList<>();
		for (String holder = holder(place); holder != null; holder = holder(holder)) {
			around.add(site(holder));
		}
		return around;
	}

	/**
	 * Returns whether a place is the same as another one or lies within it, directly or
	 * not.
	 */
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
	 * @param id the slug
	 * @param name the name
	 * @param within the place that contains it; null for the outermost
	 */
	record Site(String id, String name, @Nullable String within) {

	}

	/**
	 * A troop count in one article.
	 *
	 * @param id the slug
	 * @param place the place
	 * @param measure what it counts
	 * @param component the part that it counts; null for the whole
	 * @param partOf the count that it is a component of; null if it stands alone
	 * @param stated the number in the article; null if it uses a word
	 * @param qualifier how the article qualifies it
	 * @param low the minimum
	 * @param high the maximum; null if unbounded
	 * @param earliest the first day that it may refer to; null if the start is open
	 * @param latest the last day that it may refer to; null if the end is open
	 * @param edtf the date as the article gives it
	 * @param source who gave the figure: the source that the article names, or else the
	 * article
	 */
	record Count(String id, String place, TroopMeasure measure, @Nullable String component, @Nullable String partOf,
			@Nullable Long stated, Qualifier qualifier, long low, @Nullable Long high, @Nullable LocalDate earliest,
			@Nullable LocalDate latest, String edtf, String source) {

		/**
		 * Returns the figure, its date and its source, such as “157 on 12 December 2023
		 * (Niger national television)”.
		 */
		String words() {
			return "%s %s (%s)".formatted(number(), FactDate.of(this.edtf, Basis.STATED).inSentence(), this.source);
		}

		/** Returns the number as the article gives it, such as “about 1,500”. */
		String number() {
			String number = (this.stated != null) ? Range.words(this.stated) : "";
			return switch (this.qualifier) {
				case EXACT -> number;
				case ABOUT -> "about " + number;
				case MORE_THAN -> "more than " + number;
				case AT_LEAST -> "at least " + number;
				case UP_TO -> "up to " + number;
				case FEWER_THAN -> "fewer than " + number;
				case HUNDREDS -> "hundreds";
				case THOUSANDS -> "thousands";
				case SOME -> "some";
				case SEVERAL -> "several";
				case MOST -> "most";
			};
		}

		/**
		 * Returns whether the count has a known start: “at some time until” a day has
		 * none.
		 */
		boolean isDated() {
			return this.earliest != null;
		}

		/**
		 * Returns the first day that the count refers to, or the last possible day if the
		 * start is open.
		 */
		LocalDate from() {
			return (this.earliest != null) ? this.earliest : Objects.requireNonNull(this.latest);
		}

		/**
		 * Returns the last day that the count refers to, or the first one if the end is
		 * open: an open end makes no claim about all later time.
		 */
		LocalDate to() {
			return (this.latest != null) ? this.latest : Objects.requireNonNull(this.earliest);
		}

		Range range() {
			return new Range(this.low, this.high);
		}

		/** Returns whether it is a dated count of all troops present. */
		boolean isOfTheWholePresent() {
			return this.measure == TroopMeasure.PRESENT && this.component == null && isDated();
		}

	}

	/**
	 * A withdrawal, as far as it was known.
	 *
	 * @param event the slug of the event
	 * @param place the place that the troops leave
	 * @param stage how far along it was
	 * @param began the day from which it was certainly under way, or the first on which a
	 * withdrawal of one day may have been; null if unknown
	 * @param unfinished the first day on which it may have been over; null if unknown
	 * @param latest the day by which it was over, if it was; null if unknown
	 */
	record Withdrawal(String event, String place, Stage stage, @Nullable LocalDate began,
			@Nullable LocalDate unfinished, @Nullable LocalDate latest) {

		static Withdrawal of(String event, String place, Stage stage, FactDate when) {
			boolean isPoint = when.extent() == Extent.POINT;
			return new Withdrawal(event, place, stage, isPoint ? when.earliest() : when.surelyFrom(),
					isPoint ? when.earliest() : when.surelyTo(), when.latest());
		}

		/**
		 * Returns whether the withdrawal was under way on a day. One that may have begun
		 * later makes no claim.
		 */
		boolean isUnderWay(LocalDate day) {
			return this.stage != Stage.TO_COME && this.began != null && !this.began.isAfter(day)
					&& (this.stage == Stage.UNDER_WAY || this.latest == null || day.isBefore(this.latest));
		}

		/** Returns whether some troops were certainly still to leave on a day. */
		boolean isUnfinished(LocalDate day) {
			return this.stage == Stage.OVER && this.unfinished != null && day.isBefore(this.unfinished);
		}

		/**
		 * Returns the day by which it was certainly over; null if it is not known to be
		 * over.
		 */
		@Nullable LocalDate over() {
			return (this.stage == Stage.OVER) ? this.latest : null;
		}

	}

	/** How far along a withdrawal was according to the latest reports. */
	enum Stage {

		/** Announced or scheduled. */
		TO_COME,
		/** Started and not over, or disputed. */
		UNDER_WAY,
		/** Completed. */
		OVER

	}

}
