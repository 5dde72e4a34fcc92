package org.saheltimeline.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import com.microsoft.playwright.Page;

/**
 * The period that the page shows, as in its address.
 *
 * @param from its first day
 * @param to its last day
 */
record TimeWindow(LocalDate from, LocalDate to) {

	static TimeWindow of(Page page) {
		return new TimeWindow(LocalDate.parse(Shown.address(page, "from")), LocalDate.parse(Shown.address(page, "to")));
	}

	/** Returns the window after an action has moved it. */
	static TimeWindow after(Page page, Runnable move) {
		TimeWindow before = of(page);
		move.run();
		page.waitForCondition(() -> !of(page).equals(before));
		return of(page);
	}

	double days() {
		return ChronoUnit.DAYS.between(this.from, this.to);
	}

	/** Returns how many days later than another window this one starts. */
	double later(TimeWindow other) {
		return ChronoUnit.DAYS.between(other.from, this.from);
	}

}
