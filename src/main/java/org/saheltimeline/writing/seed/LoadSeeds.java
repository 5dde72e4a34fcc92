package org.saheltimeline.writing.seed;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.writing.revision.Change;
import org.saheltimeline.writing.revision.Desk;
import org.saheltimeline.writing.revision.Statements;
import org.saheltimeline.timeline.troops.TroopCountSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Loads seeds/ as a repeatable migration, which runs whenever a file or the tolerance of
 * “about” has changed. A broken rule rolls back the transaction, so that the database
 * stays as it was.
 */
@Component
class LoadSeeds implements JavaMigration {

	/** Incremented whenever the loader writes the same files differently. */
	private static final int LOADER_VERSION = 5;

	private static final Logger log = LoggerFactory.getLogger(LoadSeeds.class);

	/** The SQLSTATE {@code foreign_key_violation}. */
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

	/** Returns a digest of everything that determines what is written. */
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
	public void migrate(Context context) throws SQLException {
		Seeds seeds = this.reader.read();
		SeedFaults faults = new SeedFaults(seeds.files());
		Change change = new Change(Change.Origin.SEEDS, HexFormat.of().formatHex(digest()), null, null);
		// Nothing is edited from here on
		Desk.open(context.getConnection());
		Ownership ownership = Ownership
			.settle(JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true)), seeds.stated());
		log(ownership);
		Statements statements = seeds.statements(this.aboutTolerance, ownership::isEdited, faults);
		try {
			Desk.apply(context.getConnection(), change, List.of(statements).iterator(), faults);
		}
		catch (DataIntegrityViolationException ex) {
			throw refused(ex);
		}
		faults.refuse();
		ownership.remember();
	}

	private static void log(Ownership ownership) {
		if (!ownership.edited().isEmpty()) {
			log.info("seeds/: left as edited over HTTP: {}", String.join(", ", ownership.edited()));
		}
		if (!ownership.behind().isEmpty()) {
			log.warn("seeds/: changed in the files and over HTTP; the edits stay: {}",
					String.join(", ", ownership.behind()));
		}
	}

	private static InvalidSeeds refused(DataIntegrityViolationException refusal) {
		Throwable cause = refusal.getMostSpecificCause();
		boolean needed = cause instanceof SQLException sql && STILL_REFERENCED.equals(sql.getSQLState());
		return new InvalidSeeds("seeds/: %s: %s".formatted(needed
				? "facts that came in another way rest on what the seeds no longer hold" : "the database refuses them",
				cause.getMessage()));
	}

}
