package org.saheltimeline.writing.revision;

import java.sql.Connection;
import java.util.List;
import java.util.Objects;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.TestDatabase;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests that any text survives COPY unchanged, on a real PostgreSQL. */
class RowsPropertyTests {

	private static @Nullable SingleConnectionDataSource database;

	@BeforeContainer
	static void connect() throws Exception {
		database = new SingleConnectionDataSource(TestDatabase.createDatabase().getConnection(), true);
		JdbcClient.create(database)
			.sql("create temporary table kept (place bigint generated always as identity, text text, beside integer)")
			.update();
	}

	@AfterContainer
	static void disconnect() {
		if (database != null) {
			database.destroy();
		}
	}

	@Property(tries = 200)
	void anyTextComesBackAsItWas(@ForAll("texts") List<@Nullable String> texts) throws Exception {
		assertThat(kept(texts)).isEqualTo(texts);
	}

	@Example
	void whatCopyHasAMeaningForIsText() throws Exception {
		List<@Nullable String> texts = List.of("\\N", "\\.", "\\", "\\\\", "\t", "\n", "a\tb\\tc\nd\\n", "", " ", "😀",
				"\u2028", "\\x41");
		assertThat(kept(texts)).isEqualTo(texts);
	}

	private static List<@Nullable String> kept(List<@Nullable String> texts) throws Exception {
		SingleConnectionDataSource connected = Objects.requireNonNull(database);
		JdbcClient jdbc = JdbcClient.create(connected);
		jdbc.sql("delete from kept").update();
		Rows rows = new Rows("kept", "text, beside");
		texts.forEach((text) -> rows.add(text).add(1).end());
		try (Connection connection = connected.getConnection()) {
			rows.copyTo(connection);
		}
		return jdbc.sql("select text from kept order by place").query(String.class).list();
	}

	/** Returns texts of any characters of a line, often of those that COPY escapes. */
	@Provide
	static Arbitrary<List<@Nullable String>> texts() {
		return Arbitraries.strings()
			.withChars("\\\\\\Nnt.\t\n\r'\"x")
			.withCharRange(' ', '\uD7FF')
			.withCharRange('\uE000', '\uFFFD')
			.ofMaxLength(30)
			.injectNull(0.1)
			.list()
			.ofMaxSize(20);
	}

}
