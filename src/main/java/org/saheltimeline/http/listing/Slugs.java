package org.saheltimeline.http.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.sql.Sql;
import org.saheltimeline.http.web.InvalidParameters;
import org.saheltimeline.http.web.InvalidValue;
import org.saheltimeline.http.web.NotFound;
import org.saheltimeline.http.web.Problem.ParameterError;
import org.saheltimeline.http.web.Suggestion;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses ids that nothing has: an unknown one is a mistake, not an empty list. */
@Component
public class Slugs {

	private final JdbcClient jdbc;

	Slugs(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Checks every slug of a filter and finds the keys of what it names, in one
	 * statement; none if there is nothing to find.
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

	private ParameterError error(Unknown unknown) {
		return InvalidParameters.error(unknown.parameter, unknown(unknown.table, unknown.slug));
	}

	/** There is nothing with the id in a path; says which id is near. */
	public NotFound notFound(String table, String slug) {
		return new NotFound("id", unknown(table, slug));
	}

	/**
	 * The nearest of all slugs while they are few, and else of those that begin with the
	 * same letters: what a mistake costs does not grow with the table.
	 */
	private InvalidValue unknown(String table, String slug) {
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

	/**
	 * A slug that nothing has.
	 *
	 * @param parameter the parameter that names it
	 * @param table where it was looked for
	 * @param slug the slug
	 */
	record Unknown(String parameter, String table, String slug) {

	}

	/**
	 * The keys of what each parameter of a filter names. With them in a query the
	 * database knows from its statistics how many rows to expect, of the most frequent
	 * actor as of the rarest, and plans for that.
	 */
	public static final class Keys {

		private final Map<String, List<Long>> keys = new HashMap<>();

		private void add(String parameter, long key) {
			this.keys.computeIfAbsent(parameter, (name) -> new ArrayList<>()).add(key);
		}

		/** The keys of what a parameter names. */
		public List<Long> of(String parameter) {
			return this.keys.getOrDefault(parameter, List.of());
		}

	}

	/** What the parameters of a filter name. */
	public static final class References {

		private final List<Sql> selects = new ArrayList<>();

		/**
		 * Adds the slugs that one parameter names.
		 * @param parameter the parameter
		 * @param table the table whose slugs they should be
		 * @param slugs the slugs; null where the parameter is not given
		 */
		public References add(String parameter, String table, @Nullable List<String> slugs) {
			return add(parameter, table, slugs, "left join %s as named using (slug)".formatted(table));
		}

		/**
		 * Adds the slugs of places, which name all places in them as well.
		 * @param parameter the parameter
		 * @param slugs the slugs; null where the parameter is not given
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
		 * Adds everything of a table that a condition holds for.
		 * @param parameter the parameter
		 * @param table the table
		 * @param condition the condition; null where the parameter is not given
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
