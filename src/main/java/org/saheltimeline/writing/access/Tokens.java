package org.saheltimeline.writing.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.web.InvalidValue;
import org.saheltimeline.http.web.NotFound;
import org.saheltimeline.http.web.ProblemType;
import org.saheltimeline.vocabulary.codebook.Term;
import org.saheltimeline.writing.submission.RefusedSubmission;

import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Repository of tokens. */
@Repository
class Tokens {

	/** One spelling of each number, and none beyond what fits. */
	private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

	private static final String COLUMNS = "id, name, scopes, created_at, created_by, expires, revoked_at";

	private static final String EXPIRED = "coalesce(expires < (now() at time zone 'UTC')::date, false)";

	/** The connections for writing have no limits of their own. */
	private static final String LIMITS = "set local statement_timeout = '10s'";

	private final JdbcClient pool;

	private final JdbcClient writing;

	private final TransactionTemplate transaction;

	/**
	 * Creates the repository.
	 * @param pool reads from the primary, since nothing here is a read-only transaction:
	 * a replica could still show a revoked token
	 * @param writing the connections that may write
	 */
	Tokens(JdbcClient pool, @FlywayDataSource DataSource writing) {
		this.pool = pool;
		this.writing = JdbcClient.create(writing);
		this.transaction = new TransactionTemplate(new JdbcTransactionManager(writing));
	}

	/** Returns the token with this secret, if it was neither revoked nor has expired. */
	Optional<TokenView> valid(String secret) {
		if (!TokenSecret.isShaped(secret)) {
			return Optional.empty();
		}
		return this.pool
			.sql("select %s from token where digest = ? and revoked_at is null and not %s".formatted(COLUMNS, EXPIRED))
			.param(TokenSecret.digest(secret))
			.query((row, number) -> view(row))
			.optional();
	}

	/** Returns the tokens that were not revoked, the newest first. */
	List<TokenView> all() {
		return this.pool.sql("select %s from token where revoked_at is null order by id desc".formatted(COLUMNS))
			.query((row, number) -> view(row))
			.list();
	}

	/** Returns a token, even if it was revoked. */
	TokenView get(String id) {
		return this.pool.sql("select %s from token where id = ?".formatted(COLUMNS))
			.param(number(id))
			.query((row, number) -> view(row))
			.optional()
			.orElseThrow(() -> notFound(id));
	}

	/**
	 * Creates a token, which takes the name of one that has expired.
	 * @param author the name of the token with which the request was made
	 * @return the token with its secret
	 */
	TokenView create(NewToken token, String author) {
		String secret = TokenSecret.invent();
		try {
			if (token.name().equals(AdminToken.NAME)) {
				throw nameTaken(token);
			}
			return Objects.requireNonNull(this.transaction.execute((status) -> insert(token, secret, author)))
				.withSecret(secret);
		}
		catch (DuplicateKeyException ex) {
			throw nameTaken(token);
		}
	}

	private TokenView insert(NewToken token, String secret, String author) {
		this.writing.sql(LIMITS).update();
		this.writing
			.sql("update token set revoked_at = now() where name = ? and revoked_at is null and %s".formatted(EXPIRED))
			.param(token.name())
			.update();
		return this.writing.sql("""
				insert into token (name, digest, scopes, created_by, expires)
				values (:name, :digest, string_to_array(:scopes, ' '), :author, cast(:expires as date))
				returning\s""" + COLUMNS)
			.param("name", token.name())
			.param("digest", TokenSecret.digest(secret))
			.param("scopes", String.join(" ", token.sortedScopes()))
			.param("author", author)
			.param("expires", token.lastDay())
			.query((row, number) -> view(row))
			.single();
	}

	private static RefusedSubmission nameTaken(NewToken token) {
		return RefusedSubmission.because(ProblemType.CONFLICT,
				"There is already a token named \"%s\". Choose another name, or revoke that token first."
					.formatted(token.name()));
	}

	/** Revokes a token, unless it is revoked already. */
	void revoke(String id) {
		Integer rows = this.transaction.execute((status) -> {
			this.writing.sql(LIMITS).update();
			return this.writing.sql("update token set revoked_at = coalesce(revoked_at, now()) where id = ?")
				.param(number(id))
				.update();
		});
		if (Objects.equals(rows, 0)) {
			throw notFound(id);
		}
	}

	private static long number(String id) {
		return NUMBER.matcher(id).matches() ? Long.parseLong(id) : -1;
	}

	private static NotFound notFound(String id) {
		return new NotFound("tokenId", InvalidValue.unknownId(id, "token", null));
	}

	private static TokenView view(ResultSet row) throws SQLException {
		List<Scope> scopes = Stream.of((String[]) row.getArray("scopes").getArray())
			.map((scope) -> Term.of(Scope.class, scope))
			.toList();
		@Nullable OffsetDateTime revoked = row.getObject("revoked_at", OffsetDateTime.class);
		return new TokenView(row.getLong("id"), row.getString("name"), scopes,
				row.getObject("created_at", OffsetDateTime.class).toInstant(), row.getString("created_by"),
				row.getObject("expires", LocalDate.class), (revoked != null) ? revoked.toInstant() : null, null);
	}

}
