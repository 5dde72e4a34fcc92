package org.saheltimeline.http.caching;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.caching.DataVersions.Leased;
import org.saheltimeline.platform.database.DataVersion;

import org.springframework.dao.DataAccessResourceFailureException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Tests that the version held in memory is never older than one committed before it was
 * requested, however readers, writers and failures interleave.
 */
class DataVersionsTests {

	@Property(tries = 2_000)
	void noVersionIsOlderThanWhatWasCommittedBeforeItWasAskedFor(@ForAll Random random) {
		World world = new World(random);
		List<DataVersions> instances = List.of(world.instance(), world.instance());
		for (int i = 0; i < 200; i++) {
			world.pass(random.nextInt(60));
			if (random.nextInt(20) == 0) {
				world.write();
			}
			long committed = world.committed;
			try {
				assertThat(instances.get(random.nextInt(2)).current().number()).isGreaterThanOrEqualTo(committed);
			}
			catch (DataAccessResourceFailureException ex) {
				// The client gets an error, and so nothing stale
			}
			if (random.nextInt(3) == 0) {
				world.runInBackground();
			}
		}
	}

	@Example
	void whileALeaseLastsNobodyAsksTheDatabaseButWhoRenewsIt() {
		World world = new World(null);
		DataVersions instance = world.instance();
		instance.current();
		assertThat(world.asked).isEqualTo(1);
		world.pass(World.LEASE / 2 - 1);
		instance.current();
		assertThat(world.background).isEmpty();
		world.pass(1);
		instance.current();
		instance.current();
		assertThat(world.background).hasSize(1);
		assertThat(world.asked).isEqualTo(1);
		world.runInBackground();
		assertThat(world.asked).isEqualTo(2);
		world.pass(World.LEASE - 1);
		instance.current();
		assertThat(world.asked).isEqualTo(2);
		world.pass(1);
		instance.current();
		assertThat(world.asked).isEqualTo(3);
	}

	@Example
	void aRenewalThatFailsHarmsNobodyAndIsTriedAgain() {
		World world = new World(null);
		DataVersions instance = world.instance();
		instance.current();
		world.away = true;
		world.pass(World.LEASE / 2);
		assertThat(instance.current().number()).isEqualTo(world.committed);
		world.runInBackground();
		assertThat(instance.current().number()).isEqualTo(world.committed);
		assertThat(world.background).hasSize(1);
		world.pass(World.LEASE / 2);
		assertThatThrownBy(instance::current).isInstanceOf(DataAccessResourceFailureException.class);
		world.away = false;
		assertThat(instance.current().number()).isEqualTo(world.committed);
	}

	@Example
	void whoWaitsForTheDatabaseSharesAQueryThatBeganLater() throws Exception {
		AtomicInteger asked = new AtomicInteger();
		CountDownLatch answers = new CountDownLatch(1);
		DataVersions instance = new DataVersions(() -> {
			int number = asked.incrementAndGet();
			await(answers);
			return new Leased(new DataVersion(number, "", Instant.EPOCH), Duration.ZERO);
		}, System::nanoTime, Runnable::run, Duration.ofMinutes(1));
		FutureTask<DataVersion> first = new FutureTask<>(instance::current);
		Thread.startVirtualThread(first);
		awaitState(() -> asked.get() == 1);
		List<FutureTask<DataVersion>> others = Stream.generate(() -> new FutureTask<>(instance::current))
			.limit(50)
			.toList();
		List<Thread> waiting = others.stream().map(Thread::startVirtualThread).toList();
		awaitState(() -> waiting.stream().allMatch((thread) -> thread.getState() == Thread.State.TIMED_WAITING));
		answers.countDown();
		assertThat(first.get().number()).isEqualTo(1);
		for (FutureTask<DataVersion> other : others) {
			assertThat(other.get().number()).isEqualTo(2);
		}
		assertThat(asked).hasValue(2);
	}

	@Example
	void whileAQueryHangsOthersAskForThemselves() throws Exception {
		AtomicInteger asked = new AtomicInteger();
		CountDownLatch answers = new CountDownLatch(1);
		DataVersions instance = new DataVersions(() -> {
			int number = asked.incrementAndGet();
			if (number == 1) {
				await(answers);
			}
			return new Leased(new DataVersion(number, "", Instant.EPOCH), Duration.ZERO);
		}, System::nanoTime, Runnable::run, Duration.ofMillis(1));
		FutureTask<DataVersion> hanging = new FutureTask<>(instance::current);
		Thread.startVirtualThread(hanging);
		awaitState(() -> asked.get() == 1);
		assertThat(instance.current().number()).isEqualTo(2);
		answers.countDown();
		assertThat(hanging.get().number()).isEqualTo(1);
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void awaitState(BooleanSupplier state) throws InterruptedException {
		while (!state.getAsBoolean()) {
			Thread.sleep(1);
		}
	}

	/** A simulated database with its lock, well-behaved writers, and a clock. */
	private static final class World {

		static final int LEASE = 100;

		/**
		 * How long a writer waits before it commits, longer than the lease, as in the
		 * trigger.
		 */
		static final int WAIT = 101;

		final Queue<Runnable> background = new ArrayDeque<>();

		private final @Nullable Random random;

		long committed = 1;

		int asked;

		boolean away;

		private long now = 1_000_000;

		private long commitsAt;

		World(@Nullable Random random) {
			this.random = random;
		}

		DataVersions instance() {
			return new DataVersions(this::answer, () -> this.now, this.background::add, Duration.ZERO);
		}

		void pass(int time) {
			this.now += time;
			if (this.commitsAt > 0 && this.commitsAt <= this.now) {
				this.commitsAt = 0;
				this.committed++;
			}
		}

		/** Takes the lock, unless another writer holds it, and commits later. */
		void write() {
			if (this.commitsAt == 0) {
				this.commitsAt = this.now + WAIT + some(50);
			}
		}

		void runInBackground() {
			for (Runnable task = this.background.poll(); task != null; task = this.background.poll()) {
				task.run();
			}
		}

		/**
		 * Lets time pass before the lock is tried, between lock and read, and on the way
		 * back.
		 */
		private Leased answer() {
			this.asked++;
			pass(some(70));
			if (this.away || some(10) == 9) {
				throw new DataAccessResourceFailureException("away");
			}
			boolean free = this.commitsAt == 0;
			disturb();
			DataVersion seen = new DataVersion(this.committed, "", Instant.EPOCH);
			disturb();
			return new Leased(seen, (free) ? Duration.ofNanos(LEASE) : Duration.ZERO);
		}

		private void disturb() {
			if (some(4) == 1) {
				write();
			}
			pass(some(170));
		}

		private int some(int bound) {
			return (this.random != null) ? this.random.nextInt(bound) : 0;
		}

	}

}
