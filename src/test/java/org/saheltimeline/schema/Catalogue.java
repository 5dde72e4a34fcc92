package org.saheltimeline.schema;

import java.util.List;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Queries PostgreSQL's catalogue about the tables of a schema. */
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
	 * Returns the foreign keys whose columns are not, in the same order, the leading
	 * columns of an index.
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

	/** Returns the tables, views and functions without a comment. */
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

	/** Returns the nullable columns without a comment that says what null means. */
	List<@Nullable String> nullableColumnsWithoutComment(String schema) {
		return list(schema, "select name from column_of_ours where not attnotnull and comment is null");
	}

	/**
	 * Returns the {@code varchar}, {@code char}, {@code timestamp} and {@code timetz}
	 * columns, whose types are to be avoided.
	 */
	List<@Nullable String> columnsOfOtherTypes(String schema) {
		return list(schema, """
				select name from column_of_ours
				where atttypid in ('varchar'::regtype, 'bpchar'::regtype, 'timestamp'::regtype, 'timetz'::regtype)
				""");
	}

	/** Returns the names of indexes and of all constraints except not-null ones. */
	List<@Nullable String> namesOfConstraintsAndIndexes(String schema) {
		return list(schema, """
				select conname from pg_constraint join ours on ours.oid = conrelid where contype <> 'n'
				union
				select pg_class.relname from pg_index join ours on ours.oid = indrelid
				join pg_class on pg_class.oid = indexrelid
				""");
	}

	/**
	 * Returns the names of all constraints except not-null ones and those on identity
	 * columns.
	 */
	List<@Nullable String> constraintsOnGivenColumns(String schema) {
		return list(schema, """
				select conname from pg_constraint join ours on ours.oid = conrelid
				where contype <> 'n' and not exists (select from pg_attribute
				    where attrelid = conrelid and array[attnum] = conkey and attidentity <> '')
				""");
	}

	/**
	 * Returns the checks that limit a column to a list of values, as PostgreSQL writes
	 * them.
	 */
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

	/** Returns the definition of a constraint, as PostgreSQL writes it. */
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
