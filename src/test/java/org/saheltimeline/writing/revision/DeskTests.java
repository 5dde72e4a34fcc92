package org.saheltimeline.writing.revision;

import java.math.BigDecimal;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.saheltimeline.TestDatabase;
import org.saheltimeline.timeline.actor.ActorKind;
import org.saheltimeline.writing.dossier.ActorEntry;
import org.saheltimeline.writing.revision.Change.Origin;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that changes are applied one after the other, however many arrive at once and
 * wherever they come from.
 */
class DeskTests {

	private final DataSource database = TestDatabase.createDatabase();

	private final JdbcClient jdbc = JdbcClient.create(this.database);

	@Test
	void manyWritersLoseNothingAndShareNoVersion() {
		List<CompletableFuture<Void>> writers = IntStream.range(0, 4)
			.mapToObj((writer) -> CompletableFuture.runAsync(() -> {
				for (int i = 0; i < 3; i++) {
					assertThat(apply(Origin.INTAKE, actor("a-%d-%d".formatted(writer, i))).faults).isEmpty();
				}
			}, Thread::startVirtualThread))
			.toList();
		writers.forEach(CompletableFuture::join);
		assertThat(numbers("select version from revision order by version"))
			.isEqualTo(LongStream.rangeClosed(1, 12).boxed().toList());
		assertThat(numbers("select version from data_version")).containsExactly(12L);
		assertThat(numbers("select count(*) from actor")).containsExactly(12L);
	}

	@Test
	void ofTwoWritersWithOneIdTheSecondIsRefused() {
		List<Outcome> outcomes = IntStream.range(0, 2)
			.mapToObj((writer) -> CompletableFuture.supplyAsync(() -> apply(Origin.INTAKE, actor("same")),
					Thread::startVirtualThread))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();
		assertThat(outcomes).extracting((outcome) -> outcome.version.isPresent())
			.containsExactlyInAnyOrder(true, false);
		assertThat(outcomes).flatExtracting((outcome) -> outcome.faults)
			.containsExactly("/id: the id \"same\" is taken");
	}

	@Test
	void aNameBelongsToOneActorThroughEitherDoor() {
		apply(Origin.INTAKE, actor("zed", "Zed Group"));
		assertThat(apply(Origin.SEEDS, actor("niger", "Niger", "ZED Group")).faults)
			.containsExactly("/aliases/0: the name \"ZED Group\" already belongs to \"zed\"");
		apply(Origin.SEEDS, actor("niger", "Niger", "Nigerien state"));
		assertThat(apply(Origin.INTAKE, actor("other", "nigerien STATE")).faults)
			.containsExactly("/name: the name \"nigerien STATE\" already belongs to \"niger\"");
	}

	@Test
	void aChangeThatChangesNothingIsNoRevision() {
		assertThat(apply(Origin.SEEDS, actor("niger")).version).hasValue(1);
		assertThat(apply(Origin.SEEDS, actor("niger")).version).isEmpty();
		assertThat(apply(Origin.SEEDS, actor("niger", "Niger")).version).hasValue(2);
		assertThat(apply(Origin.SEEDS).version).hasValue(3);
		assertThat(numbers("select count(*) from actor")).containsExactly(0L);
	}

	@Test
	void aChangeThatIsRolledBackLeavesNothing() throws Exception {
		try (Connection connection = this.database.getConnection()) {
			connection.setAutoCommit(false);
			assertThat(apply(connection, Origin.INTAKE, actor("niger")).version).hasValue(1);
			connection.rollback();
		}
		assertThat(numbers("select count(*) from actor union all select version from data_version")).containsExactly(0L,
				0L);
		assertThat(apply(Origin.INTAKE, actor("niger")).version).hasValue(1);
	}

	private List<Long> numbers(String sql) {
		return this.jdbc.sql(sql).query((row, number) -> row.getLong(1)).list();
	}

	private Outcome apply(Origin origin, ActorEntry... actors) {
		try (Connection connection = this.database.getConnection()) {
			connection.setAutoCommit(false);
			Outcome outcome = apply(connection, origin, actors);
			connection.commit();
			return outcome;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Outcome apply(Connection connection, Origin origin, ActorEntry... actors) throws Exception {
		Collected faults = new Collected();
		Statements statements = new Statements(BigDecimal.ZERO);
		for (int i = 0; i < actors.length; i++) {
			statements.add(i, "", actors[i], (pointer, fault) -> faults.add(0, pointer, fault));
		}
		OptionalLong version = Desk.apply(connection, new Change(origin, "", null, null),
				List.of(statements).iterator(), faults);
		return new Outcome(version, faults.all);
	}

	private static ActorEntry actor(String id) {
		return actor(id, "Name of " + id);
	}

	private static ActorEntry actor(String id, String name, String... aliases) {
		return new ActorEntry(id, name, ActorKind.ARMED_GROUP, List.of(aliases), null, null, "Somebody", null);
	}

	/** The result of a change. */
	private record Outcome(OptionalLong version, List<String> faults) {

	}

	/** Collects faults as text. */
	private static final class Collected implements StatedFaults {

		private final List<String> all = new ArrayList<>();

		@Override
		public void add(long number, String pointer, String fault) {
			this.all.add(pointer + ": " + fault);
		}

		@Override
		public void addStored(String fault) {
			this.all.add(fault);
		}

		@Override
		public boolean any() {
			return !this.all.isEmpty();
		}

	}

}
