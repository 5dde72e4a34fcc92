package org.saheltimeline.intake;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a fact may name.
 *
 * @param actors who
 * @param places where
 * @param articles where it stands
 */
record KnownEntries(Known<KnownName> actors, Known<KnownName> places, Known<KnownArticle> articles) {

	static KnownEntries in(JdbcClient jdbc) {
		return new KnownEntries(KnownName.in("actor", jdbc), KnownName.in("place", jdbc), KnownArticle.in(jdbc));
	}

}
