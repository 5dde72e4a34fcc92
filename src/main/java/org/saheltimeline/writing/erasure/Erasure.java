package org.saheltimeline.writing.erasure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.saheltimeline.vocabulary.codebook.Term;
import org.saheltimeline.writing.history.ResourceKind;
import org.saheltimeline.writing.history.StatedHistory;
import org.saheltimeline.writing.revision.Change;
import org.saheltimeline.writing.revision.Desk;

import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Erases what a resource was, and the earlier states of others that name its id. That it
 * was there, and the revisions that changed it, stay.
 */
@Component
class Erasure {

	private final DataSource database;

	Erasure(@FlywayDataSource DataSource database) {
		this.database = database;
	}

	/**
	 * Erases the history of a resource that is no longer there.
	 * @param subject the resource, as {@code kind:id}
	 * @return a sentence about what was erased
	 * @throws NotErased if it is still there, or was never changed
	 */
	String erase(String subject) {
		ResourceKind kind = kind(subject);
		String id = subject.substring(subject.indexOf(':') + 1);
		// Closing the connection rolls back whatever is not committed
		try (Connection connection = this.database.getConnection()) {
			connection.setAutoCommit(false);
			Desk.open(connection);
			JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
			requireAbsent(jdbc, kind, id);
			int erased = erase(jdbc, kind, id);
			if (erased == 0) {
				throw new NotErased("History holds no earlier state of the %s \"%s\".".formatted(inWords(kind), id),
						"Check its id.");
			}
			Change change = new Change(Change.Origin.ERASURE, kind + ":" + id, null,
					"Erased from history: %s \"%s\"".formatted(inWords(kind), id));
			long version = Desk.enter(jdbc, change, 0);
			connection.commit();
			return "Erased %d earlier %s of the %s \"%s\" and of others that name it, in revision %d".formatted(erased,
					(erased == 1) ? "state" : "states", inWords(kind), id, version);
		}
		catch (SQLException ex) {
			throw new UncategorizedSQLException("Erase", null, ex);
		}
	}

	private static ResourceKind kind(String subject) {
		return Arrays.stream(ResourceKind.values())
			.filter((kind) -> subject.startsWith(kind.value() + ":"))
			.findFirst()
			.orElseThrow(() -> new NotErased("%s is \"%s\".".formatted(Erase.PROPERTY, subject),
					"It names a resource as kind:id, such as actor:some-id. The kinds are %s.".formatted(
							Arrays.stream(ResourceKind.values()).map(Term::value).collect(Collectors.joining(", ")))));
	}

	private static String inWords(ResourceKind kind) {
		return kind.value().replace('-', ' ');
	}

	private static void requireAbsent(JdbcClient jdbc, ResourceKind kind, String id) {
		boolean isThere = jdbc.sql("select exists (select from kept_json where kind = ? and slug = ?)")
			.params(kind.value(), id)
			.query(Boolean.class)
			.single();
		if (isThere) {
			throw new NotErased("The %s \"%s\" is still there.".formatted(inWords(kind), id),
					"Delete it first, and what refers to it.");
		}
	}

	/** Erases its earlier states; returns how many there were. */
	private static int erase(JdbcClient jdbc, ResourceKind kind, String id) {
		int erased = 0;
		for (String table : new String[] { "revision_change", "revision_statement" }) {
			erased += jdbc.sql("""
					update %s set before = :erased
					where before <> :erased and ((kind = :kind and slug = :slug) or before like :mention)
					""".formatted(table))
				.param("erased", StatedHistory.ERASED)
				.param("kind", kind.value())
				.param("slug", id)
				.param("mention", "%\"" + id + "\"%")
				.update();
		}
		return erased;
	}

}
