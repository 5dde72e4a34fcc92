package org.saheltimeline.writing.intake;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.saheltimeline.timeline.actor.Relation;
import org.saheltimeline.timeline.event.LinkRelation;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests that a relation is read from either end. */
class EndsTests {

	private static final Map<String, Ends<Relation>> RELATIONS = Ends.named(Relation.values(), Relation::inverse);

	@Test
	void eachNameLeadsToOneRelation() {
		for (Relation relation : Relation.values()) {
			assertThat(RELATIONS.get(relation.value())).isEqualTo(new Ends<>(relation, true));
			assertThat(RELATIONS.get(relation.inverse())).isEqualTo(new Ends<>(relation, relation.isMutual()));
		}
		Map<String, Ends<LinkRelation>> links = Ends.named(LinkRelation.values(), LinkRelation::inverse);
		assertThat(links).hasSize(2 * LinkRelation.values().length);
	}

	@Test
	void theOtherNameLeadsTheOtherWay() {
		assertThat(new Ends<>(Relation.PART_OF, true).order("army", "state")).containsExactly("army", "state");
		assertThat(new Ends<>(Relation.PART_OF, false).order("state", "army")).containsExactly("army", "state");
	}

}
