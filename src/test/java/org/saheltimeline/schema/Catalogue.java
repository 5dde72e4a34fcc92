package org.saheltimeline.schema;

import java.util.List;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What PostgreSQL's own catalogue says of the tables of a schema. */
final class Catalogue {

	/** The tables and columns of the schema, without those of Flyway. */
	private static final String OURS = """
			with ours as (
			    select oid, relname, relkind from pg_class
			    where relnamespace = to_regnamespace(:schema) and relname not like 'flyway%'
			),
			column_of_ours as (
			    select ours.relname || '.' || attname as name, attnotnull, atttypid, attidentity,
			        col_description(attrelid, attnum) as comment
			    from pg_attribute join ours on ours.oid = attrelid
			    where relkind in ('r', 'p') and attnum > 0 and not attisdropped
			)
			""";

	private final JdbcClient database;

	Catalogue(DataSource database) {
		this.database = JdbcClient.create(database);
	}

	/**
	 * The foreign keys whose columns are not, in their order, the first ones of an index.
	 */
	List<@Nullable String> foreignKeysWithoutIndex(String schema) {
		return list(schema, """
				select conname from pg_constraint join ours on ours.oid = conrelid
				where contype = 'f' and not exists (
				    select from pg_index where indrelid = conrelid and indpred is null and indisvalid
				    and indnkeyatts >= cardinality(conkey)
				    and (indkey::smallint[])[0 : cardinality(conkey) - 1] = conkey)
				""");
	}

	/** The tables, views and functions that say nothing of themselves. */
	List<@Nullable String> objectsWithoutComment(String schema) {
		return list(schema, """
				select relname from ours
				where relkind in ('r', 'p', 'v', 'm') and obj_description(oid, 'pg_class') is null
				union all
				select proname from pg_proc
				where pronamespace = to_regnamespace(:schema) and obj_description(oid, 'pg_proc') is null
				and not exists (select from pg_depend
				    where classid = 'pg_proc'::regclass and objid = pg_proc.oid and deptype = 'e')
				""");
	}

	/** The columns that may be null and do not say what that means. */
	List<@Nullable String> nullableColumnsWithoutComment(String schema) {
		return list(schema, "select name from column_of_ours where not attnotnull and comment is null");
	}

	/** The columns with a length, or with a time that lacks its zone. */
	List<@Nullable String> columnsOfOtherTypes(String schema) {
		return list(schema, """
				select name from column_of_ours
				where atttypid in ('varchar'::regtype, 'bpchar'::regtype, 'timestamp'::regtype, 'timetz'::regtype)
				""");
	}

	/** The names of constraints, except that a column is not null, and of indexes. */
	List<@Nullable String> namesOfConstraintsAndIndexes(String schema) {
		return list(schema, """
				select conname from pg_constraint join ours on ours.oid = conrelid where contype <> 'n'
				union
				select pg_class.relname from pg_index join ours on ours.oid = indrelid
				join pg_class on pg_class.oid = indexrelid
				""");
	}

	/**
	 * The constraints, except that a column is not null, and those on a column that fills
	 * itself.
	 */
	List<@Nullable String> constraintsOnGivenColumns(String schema) {
		return list(schema, """
				select conname from pg_constraint join ours on ours.oid = conrelid
				where contype <> 'n' and not exists (select from pg_attribute
				    where attrelid = conrelid and array[attnum] = conkey and attidentity <> '')
				""");
	}

	/** The checks that a column holds a word of a list, as PostgreSQL writes them. */
	List<@Nullable String> listChecks(String schema) {
		return list(schema,
				"""
						select relname || '.' || attname || ' ' || pg_get_constraintdef(pg_constraint.oid)
						from pg_constraint join ours on ours.oid = conrelid
						join pg_attribute on attrelid = conrelid and array[attnum] = conkey
						where contype = 'c' and pg_get_constraintdef(pg_constraint.oid) like '% = ANY (ARRAY[%'
						union all
						select ours.relname || '.' || attname || ' ' || pg_get_constraintdef(pg_constraint.oid)
						from pg_attribute join ours on ours.oid = attrelid join pg_class on pg_class.oid = attrelid and pg_class.relkind = 'r'
						join pg_constraint on contypid = atttypid
						where pg_get_constraintdef(pg_constraint.oid) like '% = ANY (ARRAY[%'
						""");
	}

	/** A constraint as PostgreSQL writes it. */
	String definitionOf(String constraint) {
		return this.database.sql("select pg_get_constraintdef(oid) from pg_constraint where conname = :name")
			.param("name", constraint)
			.query(String.class)
			.single();
	}

	private List<@Nullable String> list(String schema, String query) {
		return this.database.sql(OURS + query).param("schema", schema).query(String.class).list();
	}

}
