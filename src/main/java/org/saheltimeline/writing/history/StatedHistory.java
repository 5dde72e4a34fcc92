package org.saheltimeline.writing.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.vocabulary.codebook.Term;
import org.saheltimeline.writing.revision.Change;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What is stated about a resource, and what was stated before. */
public final class StatedHistory {

	/** The JSON that stands for a state that was erased. */
	public static final String ERASED = "null";

	private final JdbcClient jdbc;

	/** Creates the history as a connection or a transaction sees it. */
	public StatedHistory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns what is stated; empty if nothing is.
	 * @param subject the kind of resource: article, actor, place or event
	 */
	public Optional<Statement> current(String subject, String id) {
		return this.jdbc.sql("select content, revised from statement where kind = ? and slug = ?")
			.params(subject, id)
			.query((row, number) -> new Statement(JsonMapper.shared().readTree(row.getString(1)),
					row.getObject(2, LocalDate.class)))
			.optional();
	}

	/** Returns its content; null if nothing is stated. */
	public @Nullable JsonNode whole(String subject, String id) {
		return current(subject, id).map(Statement::content).orElse(null);
	}

	/** Returns the revisions that changed it, the newest first. */
	public List<Rewording> changes(String subject, String id) {
		return this.jdbc.sql("""
				select version, recorded_at, author, origin, reason, before,
				    lag(before) over (order by version desc), row_number() over (order by version desc) = 1
				from revision_statement join revision using (version)
				where kind = ? and slug = ?
				order by version desc
				""").params(subject, id).query((row, number) -> rewording(row, subject, id)).list();
	}

	/** Returns what a revision changed. */
	public List<Reworded> changedIn(long version) {
		return this.jdbc.sql("""
				select kind, slug, before, (
				    select min(version) from revision_statement as later
				    where later.kind = edit.kind and later.slug = edit.slug and later.version > edit.version)
				from revision_statement as edit
				where version = ?
				order by kind, slug
				""")
			.param(version)
			.query((row, number) -> new Reworded(row.getString(1), row.getString(2), row.getString(3),
					row.getObject(4, Long.class)))
			.list();
	}

	private Rewording rewording(ResultSet row, String subject, String id) throws SQLException {
		JsonNode after = row.getBoolean(8) ? whole(subject, id) : json(row.getString(7));
		return new Rewording(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3),
				Term.of(Change.Origin.class, row.getString(4)), row.getString(5), json(row.getString(6)), after);
	}

	private static @Nullable JsonNode json(@Nullable String text) {
		return (text != null) ? JsonMapper.shared().readTree(text) : null;
	}

	/**
	 * What is stated about a resource.
	 *
	 * @param content its dossier or entry, without the day of its last revision
	 * @param revised that day; null if the source does not say
	 */
	public record Statement(JsonNode content, @Nullable LocalDate revised) {

	}

	/**
	 * Something that a revision changed.
	 *
	 * @param subject the kind of resource: article, actor, place or event
	 * @param id its id
	 * @param before what was stated before, as JSON; null if nothing was
	 * @param changedAgainIn the revision that changed it next; null if none did
	 */
	public record Reworded(String subject, String id, @Nullable String before, @Nullable Long changedAgainIn) {

	}

	/**
	 * A revision that changed what is stated about a resource.
	 *
	 * @param version the version of the data that it created
	 * @param recordedAt when it was written
	 * @param by who made it; null if no person is known
	 * @param via where it came from
	 * @param because why it was made; null if no reason was given
	 * @param before what was stated before; null if nothing was
	 * @param after what is stated since; null if nothing is
	 */
	public record Rewording(long version, Instant recordedAt, @Nullable String by, Change.Origin via,
			@Nullable String because, @Nullable JsonNode before, @Nullable JsonNode after) {

		/** Returns whether it changed a part of what is stated. */
		public boolean changes(Function<@Nullable JsonNode, @Nullable JsonNode> part) {
			return !Objects.equals(part.apply(this.before), part.apply(this.after));
		}

		/** Says in a few words which revision it is, by whom and why. */
		public String inWords() {
			return "revision %d by %s at %s%s".formatted(this.version, (this.by != null) ? this.by : this.via.value(),
					this.recordedAt, (this.because != null) ? " (%s)".formatted(this.because) : "");
		}

	}

}
