package org.saheltimeline.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.saheltimeline.seed.Faults;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The names in the lines of actors or places: each belongs to one, so that a name leads
 * to whom it means.
 */
class NameLines {

	private final String table;

	/**
	 * The names of a table.
	 * @param table {@code actor} or {@code place}
	 */
	NameLines(String table) {
		this.table = table;
	}

	void begin(JdbcClient jdbc) {
		jdbc.sql("create temporary table name_line (line bigint, id bigint, name text) on commit drop").update();
	}

	Rows rows() {
		return new Rows("name_line", "line, id, name");
	}

	static void add(Rows rows, Line<?> line, long id, String name, List<String> aliases) {
		rows.add(line.number()).add(id).add(name).end(line);
		aliases.forEach((alias) -> rows.add(line.number()).add(id).add(alias).end(line));
	}

	/** Whether nothing in the line is named twice. */
	static boolean isRight(String name, List<String> aliases, Faults faults) {
		Noted noted = new Noted(faults);
		Set<String> names = new HashSet<>(Set.of(name.toLowerCase(Locale.ROOT)));
		for (int i = 0; i < aliases.size(); i++) {
			if (!names.add(aliases.get(i).toLowerCase(Locale.ROOT))) {
				noted.add("/aliases/" + i, "the name «%s» stands here twice".formatted(aliases.get(i)));
			}
		}
		return noted.nothing();
	}

	void finish(JdbcClient jdbc, IntakeFaults faults) {
		ListIntake.tell(jdbc, """
				with named as (
				    select id, lower(name) as name from %1$s
				    union all
				    select %1$s_id, lower(alias) from %1$s_alias
				)
				select line, 'the name «' || name_line.name || '» is already that of «' || slug || '»'
				from name_line join named on named.name = lower(name_line.name) and named.id < name_line.id
				join %1$s on %1$s.id = named.id
				order by line
				""".formatted(this.table), faults);
	}

}
