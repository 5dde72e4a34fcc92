package org.saheltimeline.listing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.web.InvalidParameters;
import org.saheltimeline.web.InvalidValue;
import org.saheltimeline.web.Problem.ParameterError;
import org.saheltimeline.web.Suggestion;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses filters that name something there is not: an unknown slug is a mistake, not an
 * empty list.
 */
@Component
public class Slugs {

	private final JdbcClient jdbc;

	Slugs(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Checks every slug of a filter in one statement; none if there is nothing to check.
	 */
	public void check(References references) {
		if (references.values.isEmpty()) {
			return;
		}
		List<Unknown> unknown = this.jdbc.sql(references.sql())
			.params(references.parameters())
			.query((row, number) -> new Unknown(row.getString(1), row.getString(2), row.getString(3)))
			.list();
		if (!unknown.isEmpty()) {
			throw new InvalidParameters(unknown.stream().map(this::error).toList());
		}
	}

	private ParameterError error(Unknown unknown) {
		List<String> near = this.jdbc
			.sql("""
					select slug from %s where similarity(slug, :slug) > 0.1 order by similarity(slug, :slug) desc, slug limit 20
					"""
				.formatted(unknown.table))
			.param("slug", unknown.slug)
			.query((row, number) -> row.getString(1))
			.list();
		return InvalidParameters.error(unknown.parameter,
				InvalidValue.unknownSlug(unknown.slug, unknown.table, Suggestion.nearest(unknown.slug, near)));
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

	/** The slugs that a filter names, by parameter. */
	public static final class References {

		private final Map<String, String> tables = new LinkedHashMap<>();

		private final Map<String, List<String>> values = new LinkedHashMap<>();

		/**
		 * Adds the slugs that one parameter names.
		 * @param parameter the parameter
		 * @param table the table whose slugs they should be
		 * @param slugs the slugs; null where the parameter is not given
		 */
		public References add(String parameter, String table, @Nullable List<String> slugs) {
			if (slugs != null) {
				this.tables.put(parameter, table);
				this.values.put(parameter, slugs);
			}
			return this;
		}

		private String sql() {
			return this.tables.entrySet().stream().map((entry) -> """
					select '%1$s' as parameter, '%2$s' as table, slug
					from unnest(?::text[]) as asked (slug)
					where not exists (select from %2$s where %2$s.slug = asked.slug)
					""".formatted(entry.getKey(), entry.getValue())).collect(Collectors.joining("union all\n"));
		}

		private List<String[]> parameters() {
			return this.values.values().stream().map((slugs) -> slugs.toArray(String[]::new)).toList();
		}

	}

}
