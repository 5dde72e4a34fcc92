package org.saheltimeline.intake;

import org.saheltimeline.seed.Faults;

/** Passes faults on, and knows whether there were any. */
class Noted implements Faults {

	private final Faults faults;

	private boolean nothing = true;

	Noted(Faults faults) {
		this.faults = faults;
	}

	@Override
	public void add(String pointer, String fault) {
		this.nothing = false;
		this.faults.add(pointer, fault);
	}

	boolean nothing() {
		return this.nothing;
	}

}
