package org.saheltimeline.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import com.microsoft.playwright.Page;

/**
 * The part of the time that the page shows, as its address has it.
 *
 * @param from its first day
 * @param to its last day
 */
record TimeWindow(LocalDate from, LocalDate to) {

	static TimeWindow of(Page page) {
		return new TimeWindow(LocalDate.parse(Shown.address(page, "from")), LocalDate.parse(Shown.address(page, "to")));
	}

	/** The window after something has moved it. */
	static TimeWindow after(Page page, Runnable move) {
		TimeWindow before = of(page);
		move.run();
		page.waitForCondition(() -> !of(page).equals(before));
		return of(page);
	}

	double days() {
		return ChronoUnit.DAYS.between(this.from, this.to);
	}

	/** How many days later than another it starts. */
	double later(TimeWindow other) {
		return ChronoUnit.DAYS.between(other.from, this.from);
	}

}
