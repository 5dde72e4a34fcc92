package org.saheltimeline.http.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.sql.Sql;
import org.saheltimeline.http.web.Country;
import org.saheltimeline.http.web.InvalidParameters;
import org.saheltimeline.http.web.InvalidValue;
import org.saheltimeline.http.web.NotFound;
import org.saheltimeline.http.web.Problem.ProblemError;
import org.saheltimeline.vocabulary.codebook.Suggestion;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Resolves slugs and refuses unknown ones: an unknown id is an error, not an empty list.
 */
@Component
public class Slugs {

	/** Tables whose entries have aliases. */
	private static final Set<String> NAMED = Set.of("actor", "place");

	private final JdbcClient jdbc;

	Slugs(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Resolves all slugs of a filter in one statement, or in none if there are no slugs.
	 */
	public Keys check(References references) {
		Keys keys = new Keys();
		if (references.selects.isEmpty()) {
			return keys;
		}
		List<Unknown> unknown = new ArrayList<>();
		Sql named = Sql.joined("\nunion all\n", references.selects);
		this.jdbc.sql(named.text()).params(named.values()).query((row) -> {
			String parameter = row.getString(1);
			if (row.getObject(4) != null) {
				keys.add(parameter, row.getLong(4));
			}
			else {
				unknown.add(new Unknown(parameter, row.getString(2), row.getString(3)));
			}
		});
		if (!unknown.isEmpty()) {
			throw new InvalidParameters(unknown.stream().map(this::error).toList());
		}
		return keys;
	}

	private ProblemError error(Unknown unknown) {
		return InvalidParameters.error(unknown.parameter, unknown(unknown.table, unknown.slug));
	}

	/**
	 * Creates the error for an unknown id in a path, with the most similar id as a
	 * suggestion.
	 */
	public NotFound notFound(String table, String slug) {
		return new NotFound("id", unknown(table, slug));
	}

	/** Returns the most similar slug that exists; null if none is similar. */
	public @Nullable String nearest(String table, String slug) {
		return unknown(table, slug).suggestion();
	}

	/**
	 * Suggests what has the given name, alias or country code, or else the most similar
	 * slug. Large tables are searched only by common prefixes, so that the cost of a typo
	 * does not grow with the table.
	 */
	private InvalidValue unknown(String table, String slug) {
		String named = NAMED.contains(table) ? named(table, slug) : null;
		if (named != null) {
			return InvalidValue.unknownId(slug, table, named);
		}
		List<String> near = this.jdbc.sql("""
				select slug
				from left(:slug, 200) as asked (text), lateral (
				    (select slug from %1$s limit 5000)
				    union
				    select beginning.slug
				    from generate_series(2, length(text)) as letters, lateral (
				        select slug from %1$s
				        where slug >= left(text, letters) and slug < left(text, letters) || '~'
				        order by slug limit 20) beginning) candidate
				where similarity(slug, text) > 0.1
				order by similarity(slug, text) desc, slug limit 20
				""".formatted(table)).param("slug", slug).query((row, number) -> row.getString(1)).list();
		return InvalidValue.unknownId(slug, table.replace('_', ' '), Suggestion.nearest(slug, near));
	}

	private @Nullable String named(String table, String slug) {
		return this.jdbc
			.sql("""
					select slug from %1$s left join %1$s_alias on %1$s_id = id
					where lower(:name) in (lower(name), lower(alias)) or (country = :country and kind in ('state', 'country'))
					order by slug limit 1
					"""
				.formatted(table))
			.param("name", slug.replace('-', ' '))
			.param("country", Country.alpha2(slug))
			.query((row, number) -> row.getString(1))
			.optional()
			.orElse(null);
	}

	/**
	 * An unknown slug.
	 *
	 * @param parameter the parameter that contains it
	 * @param table the table in which it was looked up
	 * @param slug the slug
	 */
	record Unknown(String parameter, String table, String slug) {

	}

	/**
	 * The database keys for each parameter of a filter. Given keys rather than slugs, the
	 * planner can estimate the number of rows from its statistics, for frequent and rare
	 * values alike.
	 */
	public static final class Keys {

		private final Map<String, List<Long>> keys = new HashMap<>();

		private void add(String parameter, long key) {
			this.keys.computeIfAbsent(parameter, (name) -> new ArrayList<>()).add(key);
		}

		/** Returns the keys for a parameter. */
		public List<Long> of(String parameter) {
			return this.keys.getOrDefault(parameter, List.of());
		}

	}

	/** The slugs in the parameters of a filter. */
	public static final class References {

		private final List<Sql> selects = new ArrayList<>();

		/**
		 * Adds the slugs of a parameter.
		 * @param parameter the parameter
		 * @param table the table to look them up in
		 * @param slugs the slugs; null if the parameter is absent
		 */
		public References add(String parameter, String table, @Nullable List<String> slugs) {
			return add(parameter, table, slugs, "left join %s as named using (slug)".formatted(table));
		}

		/**
		 * Adds the slugs of places, which include all places within them.
		 * @param parameter the parameter
		 * @param slugs the slugs; null if the parameter is absent
		 */
		public References addWithin(String parameter, @Nullable List<String> slugs) {
			return add(parameter, "place", slugs, "left join places_within(asked.slug) as named (id) on true");
		}

		private References add(String parameter, String table, @Nullable List<String> slugs, String join) {
			if (slugs != null) {
				this.selects.add(Sql.of("""
						select '%1$s' as parameter, '%2$s' as table, asked.slug, named.id
						from unnest(?::text[]) as asked (slug) %3$s""".formatted(parameter, table, join), slugs));
			}
			return this;
		}

		/**
		 * Adds all rows of a table that satisfy a condition.
		 * @param parameter the parameter
		 * @param table the table
		 * @param condition the condition; null if the parameter is absent
		 */
		public References addWhere(String parameter, String table, @Nullable Sql condition) {
			if (condition != null) {
				this.selects.add(Sql.of("select '%1$s', '%2$s', slug, id from %2$s where ".formatted(parameter, table))
					.then(condition));
			}
			return this;
		}

	}

}
