package org.saheltimeline.writing.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.saheltimeline.http.listing.Page;
import org.saheltimeline.http.listing.PageById;
import org.saheltimeline.http.listing.Paging;
import org.saheltimeline.http.web.Address;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Repository of the lists of dossiers and entries. */
@Repository
class StatementLists {

	/** Reads no more rows of each table than the page may hold. */
	private static final String OF_KIND = """
			(select '%1$s' as kind, entry.slug, revised, seed.slug is not null as seeded, coalesce(behind, false) as behind
			from %1$s as entry left join seed_entry as seed on (seed.kind, seed.slug) = ('%1$s', entry.slug)
			where ('%1$s', entry.slug) > (split_part(:after, '/', 1), split_part(:after, '/', 2))
			and (:behind::boolean is null or coalesce(behind, false) = :behind)
			order by entry.slug limit :rows)
			""";

	private final JdbcClient jdbc;

	StatementLists(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns a page in the order of kinds and ids.
	 * @param list the name of the list
	 * @param kinds the kinds of resources that are in it
	 */
	Page<StatementView> list(String list, List<String> kinds, StatementFilter filter, Paging paging) {
		PageById page = new PageById(list, filter, paging);
		String after = page.after();
		List<StatementView> statements = this.jdbc
			.sql(kinds.stream()
				.map(OF_KIND::formatted)
				.collect(Collectors.joining("union all\n", "select * from (\n",
						") as statement order by kind, slug limit :rows")))
			.param("after", (after != null) ? after : "")
			.param("behind", filter.behind())
			.param("rows", page.rows())
			.query((row, number) -> view(row))
			.list();
		return page.of(statements, (one) -> one.kind() + "/" + one.id(), 0);
	}

	private static StatementView view(ResultSet row) throws SQLException {
		String kind = row.getString(1);
		String id = row.getString(2);
		return new StatementView(kind, id, row.getObject(3, LocalDate.class), row.getBoolean(4), row.getBoolean(5),
				Address.of(Target.of(kind, id).address().toArray(String[]::new)));
	}

}
