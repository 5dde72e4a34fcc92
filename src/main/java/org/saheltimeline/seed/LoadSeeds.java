package org.saheltimeline.seed;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.troops.TroopCountSettings;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Loads seeds/ as a repeatable migration: it runs whenever a file or what «about» means
 * has changed, in one transaction that leaves the database as it was if a rule is broken.
 */
@Component
class LoadSeeds implements JavaMigration {

	/** Raised whenever the loader writes the same files differently. */
	private static final int LOADER_VERSION = 4;

	/** PostgreSQL's state for a foreign key that is broken. */
	private static final String STILL_REFERENCED = "23503";

	private final SeedReader reader;

	private final BigDecimal aboutTolerance;

	@Autowired
	LoadSeeds(SeedSettings seeds, TroopCountSettings settings) {
		this(seeds.location(), settings);
	}

	LoadSeeds(String location, TroopCountSettings settings) {
		this.reader = new SeedReader(location);
		this.aboutTolerance = settings.aboutTolerance();
	}

	@Override
	public @Nullable MigrationVersion getVersion() {
		return null;
	}

	@Override
	public String getDescription() {
		return "load seeds";
	}

	@Override
	public Integer getChecksum() {
		return ByteBuffer.wrap(digest()).getInt();
	}

	/** Over all that decides what is written. */
	private byte[] digest() {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update((byte) LOADER_VERSION);
			digest.update(this.aboutTolerance.stripTrailingZeros().toPlainString().getBytes(StandardCharsets.UTF_8));
			this.reader.texts().forEach((text) -> {
				digest.update(text.getBytes(StandardCharsets.UTF_8));
				digest.update((byte) 0);
			});
			return digest.digest();
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	@Override
	public boolean canExecuteInTransaction() {
		return true;
	}

	@Override
	public void migrate(Context context) {
		long start = System.nanoTime();
		Seeds seeds = this.reader.read();
		SeedRules.check(seeds);
		JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
		try {
			new SeedWriter(jdbc, seeds, this.aboutTolerance, HexFormat.of().formatHex(digest())).write();
			note(jdbc, Duration.ofNanos(System.nanoTime() - start));
		}
		catch (DataIntegrityViolationException ex) {
			if (ex.getMostSpecificCause() instanceof SQLException refusal
					&& STILL_REFERENCED.equals(refusal.getSQLState())) {
				throw new InvalidSeeds(List
					.of("seeds/: what was taken in rests on what they no longer hold: " + refusal.getMessage()));
			}
			throw new InvalidSeeds(
					List.of("seeds/: the database refuses them: " + ex.getMostSpecificCause().getMessage()));
		}
	}

	private static void note(JdbcClient jdbc, Duration took) {
		jdbc.sql("""
				insert into seed_load (loaded_at, took, entries)
				select now(), make_interval(secs => :seconds), count(*) from seed_entry
				""").param("seconds", took.toMillis() / 1000.0).update();
	}

}
