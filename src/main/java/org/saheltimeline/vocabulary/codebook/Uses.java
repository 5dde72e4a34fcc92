package org.saheltimeline.vocabulary.codebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Counts the rows that use each coded value. */
@Repository
@Transactional(readOnly = true)
class Uses {

	private final JdbcClient jdbc;

	Uses(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Map<Use, Long> of(List<ClosedList> lists) {
		String sql = lists.stream()
			.flatMap((list) -> list.columns().stream().map((column) -> select(list.name(), column)))
			.collect(Collectors.joining("\nunion all\n"));
		Map<Use, Long> uses = new HashMap<>();
		this.jdbc.sql(sql).query((row) -> {
			uses.merge(new Use(row.getString(1), row.getString(2)), row.getLong(3), Long::sum);
		});
		return uses;
	}

	private static String select(String list, String column) {
		return "select '%s', %s, count(*) from %s group by 2".formatted(list, column,
				column.substring(0, column.indexOf('.')));
	}

	/**
	 * A value and the list that it belongs to.
	 *
	 * @param list the name of the list
	 * @param value the value
	 */
	record Use(String list, String value) {

	}

}
