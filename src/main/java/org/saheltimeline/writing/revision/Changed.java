package org.saheltimeline.writing.revision;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.saheltimeline.vocabulary.codebook.Term;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What a revision did to a resource.
 *
 * @param act what it did
 * @param kind the kind of resource
 * @param id the id of the resource
 */
@Schema(name = "RevisionChange", description = "What a revision did to a resource")
public record Changed(@Schema(description = "What it did", example = "updated") Act act,
		@Schema(description = "The kind of resource", allowableValues = {
				"article", "actor", "place", "event", "troop-count" }, example = "event") String kind,
		@Schema(description = "The id of the resource", example = "embassy-closure") String id){

	/**
	 * Returns what a change that was applied or rehearsed in the current transaction does
	 * to which resources, by kind and id.
	 */
	public static List<Changed> in(Connection connection) {
		return JdbcClient.create(new SingleConnectionDataSource(connection, true))
			.sql("select act, kind, slug from changed order by kind, slug collate \"C\"")
			.query((row, number) -> of(row))
			.list();
	}

	/** Reads a row of act, kind and id. */
	public static Changed of(ResultSet row) throws SQLException {
		return new Changed(Term.of(Act.class, row.getString(1)), row.getString(2), row.getString(3));
	}

}
