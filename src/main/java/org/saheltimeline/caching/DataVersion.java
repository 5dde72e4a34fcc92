package org.saheltimeline.caching;

import java.time.Instant;

/**
 * Which data an answer is made of.
 *
 * @param number raised by every transaction that changes what the API says
 * @param digest what was loaded, so that the same number of another database is another
 * version
 * @param raisedAt when it was raised
 */
record DataVersion(long number, String digest, Instant raisedAt) {

	/** For answers that are made of no data. */
	static final DataVersion ANY = new DataVersion(0, "", Instant.EPOCH);

}
