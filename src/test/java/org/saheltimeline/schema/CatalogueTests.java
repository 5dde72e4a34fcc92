package org.saheltimeline.schema;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saheltimeline.TestDatabase;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the tables follow the conventions. Each rule is checked on the timeline's
 * own schema and on one that breaks it, to prove that the query finds violations.
 */
class CatalogueTests {

	private static final String OURS = "public";

	private static final String FAULTY = "faulty";

	private static final DataSource DATABASE = TestDatabase.createDatabase();

	private static final Catalogue CATALOGUE = new Catalogue(DATABASE);

	static {
		JdbcClient.create(DATABASE)
			.sql("""
					create schema faulty;
					create table faulty.parent (one bigint, two bigint, constraint article_pkey primary key (one, two));
					create table faulty.child (
					    first bigint not null, second bigint not null, third bigint not null, tolerated text, unexplained text,
					    short varchar(9) not null, fixed char(2) not null, zoneless timestamp not null,
					    constraint indexed foreign key (first, second) references faulty.parent,
					    constraint index_turned_round foreign key (second, third) references faulty.parent,
					    constraint index_too_short foreign key (third, first) references faulty.parent,
					    check (first > 0));
					comment on column faulty.child.tolerated is 'Null where nothing is known';
					create index article_by_title on faulty.child (first, second, third);
					create index article_by_date on faulty.child (third, second);
					create index on faulty.child (third, first) where first > 1;
					create view faulty.silent as select 1 as one;
					create function faulty.mute() returns integer return 1;
					""")
			.update();
	}

	@Test
	void everyForeignKeyHasAnIndex() {
		assertThat(CATALOGUE.foreignKeysWithoutIndex(OURS)).isEmpty();
		assertThat(CATALOGUE.foreignKeysWithoutIndex(FAULTY)).containsExactlyInAnyOrder("index_turned_round",
				"index_too_short");
	}

	@Test
	void everyTableViewAndFunctionHasAComment() {
		assertThat(CATALOGUE.objectsWithoutComment(OURS)).isEmpty();
		assertThat(CATALOGUE.objectsWithoutComment(FAULTY)).containsExactlyInAnyOrder("parent", "child", "silent",
				"mute");
	}

	@Test
	void everyColumnThatMayBeNullSaysWhatThatMeans() {
		assertThat(CATALOGUE.nullableColumnsWithoutComment(OURS)).isEmpty();
		assertThat(CATALOGUE.nullableColumnsWithoutComment(FAULTY)).containsExactly("child.unexplained");
	}

	@Test
	void noTextHasALengthAndNoTimeLacksItsZone() {
		assertThat(CATALOGUE.columnsOfOtherTypes(OURS)).isEmpty();
		assertThat(CATALOGUE.columnsOfOtherTypes(FAULTY)).containsExactlyInAnyOrder("child.short", "child.fixed",
				"child.zoneless");
	}

	@Test
	void everyConstraintAndIndexIsNamedByItsMigration() throws IOException {
		assertThat(notNamed(CATALOGUE.namesOfConstraintsAndIndexes(OURS))).isEmpty();
		assertThat(notNamed(CATALOGUE.namesOfConstraintsAndIndexes(FAULTY))).containsExactlyInAnyOrder("indexed",
				"index_turned_round", "index_too_short", "child_first_check", "child_third_first_idx");
	}

	private static List<@Nullable String> notNamed(List<@Nullable String> names) throws IOException {
		Set<String> words = new HashSet<>();
		for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/*.sql")) {
			String statements = file.getContentAsString(StandardCharsets.UTF_8)
				.replaceAll("--.*", "")
				.replaceAll("(?s)comment on .*?' *;", "");
			words.addAll(List.of(statements.split("\\W+")));
		}
		return names.stream().filter((name) -> !words.contains(name)).toList();
	}

}
