package org.saheltimeline;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.saheltimeline.synthetic.SyntheticTimeline;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that paging through a list returns every item once and in order, compared with
 * what SQL on the tables returns.
 */
class WalkTests {

	private static final int EVENTS = 300;

	private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

	private static final Pattern ALTERNATE = Pattern.compile("rel=\"alternate\"; type=\"([^\"]+)\"");

	private static final String DATE = "coalesce(nullif(%1$s_first, '-infinity'), %1$s_last)";

	/** The sort keys of each list, as SQL. */
	private static final Map<String, Map<String, String>> KEYS = Map.of("event",
			Map.of("date", "sort_date", "updated", "updated_at", "title", "sort_title"), "article",
			Map.of("date", DATE.formatted("published"), "title", "sort_title"), "actor",
			Map.of("name", "sort_name", "kind", "kind"), "place", Map.of("name", "sort_name", "kind", "kind"),
			"troop_count",
			Map.of("date", DATE.formatted("when"), "reported", DATE.formatted("reported"), "force",
					"(select sort_name from actor where actor.id = force_id)", "place",
					"(select sort_name from place where place.id = place_id)"));

	/**
	 * Adds two places on the antimeridian, each in a country of its own, and names that
	 * differ only in case and accents.
	 */
	private static final String MORE = """
			with made as (
			    insert into place (slug, name, kind, country, latitude, longitude, names)
			    values ('western-atoll', 'Zébra', 'city', 'FJ', -1, 180, ''), ('eastern-atoll', 'ZEBRA', 'city', 'KI', -1, -180, ''),
			        ('third-atoll', 'zebra', 'city', null, null, null, '')
			    returning id, slug
			), happening as (
			    select id, sort_date, kind, row_number() over (order by slug) as number,
			        (select count(*) from event_place where event_id = event.id) as places
			    from event where kind <> 'troop-withdrawal'
			), added as (
			    select happening.*, made.id as place_id, role.name as role
			    from happening cross join made cross join (values ('origin', 1), ('route', 2), ('destination', 3)) as role (name, step)
			    where made.slug = 'western-atoll' and number % step = 0 and number < 40
			    union all
			    select happening.*, made.id, 'location' from happening cross join made
			    where made.slug = 'eastern-atoll' and number % 5 = 0 and number < 60
			)
			insert into event_place (event_id, position, sort_date, kind, place_id, role, known_from)
			select id, places + row_number() over (partition by id order by place_id, role) - 1, sort_date, kind, place_id, role,
			    '2000-01-01'
			from added
			""";

	private static final List<String> FUNCTIONS = List.of(
			"""
					create function takes_part(event bigint, actor_slug text, variadic roles text[] default '{}') returns boolean
					    language sql stable
					    return exists (
					        select from event_participant join actor on actor.id = actor_id
					        where event_id = event and (actor_slug is null or slug = actor_slug) and (roles = '{}' or role = any (roles)))
					""",
			"""
					create function lies_in(event bigint, place_slug text) returns boolean
					    language sql stable
					    return exists (select from event_place where event_id = event and place_id in (select places_within(place_slug)))
					""",
			"""
					create function is_of(event bigint, code text) returns boolean
					    language sql stable
					    return exists (select from event_place join place on place.id = place_id where event_id = event and country = code)
					""");

	/** Finds values in the data for the filters to use. */
	private static final String FOUND = """
			with twice as (
			    select actor_id, count(*) as events, min(one) as role, min(other) as other
			    from (select actor_id, min(role) as one, max(role) as other from event_participant
			        group by event_id, actor_id having count(*) > 1) as part
			    group by actor_id order by 2 desc, 1 limit 1
			)
			select json_build_object(
			    'many', (select slug from actor join event_participant on actor_id = actor.id group by 1 order by count(*) desc limit 1),
			    'twice', (select slug from actor join twice on actor_id = actor.id),
			    'role', (select role from twice), 'other', (select other from twice),
			    'country', (select slug from place where kind = 'country' and country = 'NE'),
			    'city', (select slug from place join event_place on place_id = place.id
			        where place.kind = 'city' and country = 'NE' group by 1 order by count(*) desc limit 1),
			    'article', (select slug from article join event_report on article_id = article.id
			        group by 1 order by count(*) desc, 1 limit 1))::text
			""";

	@TempDir
	private static Path folder;

	private static final OwnDatabase database = OwnDatabase.withoutSeeds();

	private static ServingProgram program;

	private static JsonNode found;

	@BeforeAll
	static void fill() throws Exception {
		SyntheticTimeline.write(EVENTS, 1, folder.resolve("made"));
		RunningProgram intake = RunningProgram.start(folder,
				database.arguments("--timeline.seeds.location=none", "--timeline.intake=made"));
		assertThat(intake.exitCode()).as(intake.output()).isZero();
		database.execute(MORE);
		database.execute("update place set holder_ids = array[id] where holder_ids = '{}'");
		database.execute("update data_version set version = version + 1");
		FUNCTIONS.forEach(database::execute);
		found = JsonMapper.shared().readTree(database.jdbc().sql(FOUND).query(String.class).single());
		program = ProgramInThisJvm.start(database.arguments("--timeline.seeds.location=none"));
	}

	@AfterAll
	static void stop() {
		program.stop();
	}

	@ParameterizedTest
	@MethodSource("lists")
	void everySortLeadsThroughTheWholeListInBothDirectionsAloneAndInPairs(String table) throws Exception {
		Map<String, String> keys = KEYS.getOrDefault(table, Map.of());
		List<String> orders = orders(keys.keySet().stream().sorted().toList());
		assertThat(orders.stream().filter((order) -> !order.contains(",")))
			.containsExactlyInAnyOrderElementsOf(documented(table));
		for (String order : orders) {
			List<String> inOrder = slugs("select slug from %s order by %s, slug".formatted(table, bySql(order, keys)));
			assertThat(walk(path(table) + "?sort=" + order, inOrder.size() / 4 + 1)).as(order).isEqualTo(inOrder);
			assertThat(lines(path(table) + "?format=ndjson&sort=" + order)).as(order).isEqualTo(inOrder);
		}
	}

	static List<String> lists() {
		return KEYS.keySet().stream().sorted().toList();
	}

	private static List<String> orders(List<String> keys) {
		List<String> both = keys.stream().flatMap((key) -> Stream.of(key, "-" + key)).toList();
		List<String> orders = new ArrayList<>(both);
		for (String one : both) {
			both.stream()
				.filter((other) -> !other.replace("-", "").equals(one.replace("-", "")))
				.forEach((other) -> orders.add(one + "," + other));
		}
		return orders;
	}

	/** Returns the sort keys that the OpenAPI document allows. */
	private static List<String> documented(String table) throws Exception {
		JsonNode api;
		try (InputStream document = program.address().resolve("/openapi.json").toURL().openStream()) {
			api = JsonMapper.shared().readTree(document);
		}
		return api.at("/paths/~1api~1v1~1" + path(table).substring(1) + "/get/parameters")
			.valueStream()
			.filter((parameter) -> parameter.get("name").asString().equals("sort"))
			.flatMap((sort) -> sort.at("/schema/items/enum").valueStream())
			.map(JsonNode::asString)
			.toList();
	}

	private static String bySql(String order, Map<String, String> keys) {
		return String.join(", ",
				Stream.of(order.split(","))
					.map((key) -> keys.get(key.replace("-", "")) + (key.startsWith("-") ? " desc" : ""))
					.toList());
	}

	@ParameterizedTest
	@CsvFileSource(resources = "filters.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
	void aWalkMeetsWhatAFilterKeepsOnceEach(String filter, String condition) throws Exception {
		List<String> kept = slugs("""
				select slug from event join event_state state on event_id = event.id and known_until is null
				where %s
				""".formatted(filled(condition)));
		String path = "/events?" + filled(filter);
		assertThat(kept).as(condition).isNotEmpty();
		for (String order : List.of("", "&sort=-date", "&sort=title,-date")) {
			assertThat(walk(path + order, kept.size() / 3 + 1)).as(path + order)
				.containsExactlyInAnyOrderElementsOf(kept);
			assertThat(lines(path + order + "&format=ndjson")).as(path + order)
				.containsExactlyInAnyOrderElementsOf(kept);
		}
		assertThat(json(path + "&limit=1&count=exact").at("/page/total/value").asInt()).isEqualTo(kept.size());
		assertThat(json("/events/facets?" + filled(filter)).get("status")
			.valueStream()
			.mapToInt((status) -> status.get("count").asInt())
			.sum()).isEqualTo(kept.size());
	}

	@ParameterizedTest
	@CsvFileSource(resources = "filters.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
	void nothingIsListedTwiceAtAnEarlierTime(String filter) throws Exception {
		String path = "/events?knownBy=2008&" + filled(filter);
		List<String> all = lines(path + "&format=ndjson");
		assertThat(all).doesNotHaveDuplicates();
		assertThat(walk(path, all.size() / 3 + 1)).isEqualTo(all);
	}

	@ParameterizedTest
	@MethodSource("lists")
	void everyFormatLeadsFromPageToPage(String table) throws Exception {
		String list = path(table) + "?sort=" + documented(table).getFirst() + "&limit="
				+ (database.number("select count(*) from " + table) / 3 + 1);
		for (String type : types(program.get(list))) {
			@Nullable String page = list;
			for (int i = 0; i < 3; i++) {
				HttpResponse<String> json = program.get(Objects.requireNonNull(page));
				HttpResponse<String> other = program.get(page, "Accept", type);
				assertThat(other.statusCode()).as(page).isEqualTo(200);
				assertThat(other.headers().firstValue("Content-Type").orElse("")).startsWith(type);
				assertThat(other.body().replace("\r\n ", "")).as(type)
					.contains(ids(JsonMapper.shared().readTree(json.body())));
				page = next(other);
				assertThat(page).isEqualTo(next(json));
			}
			assertThat(page).as(type).isNull();
		}
	}

	@Test
	void caseAndAccentsDoNotMatterInTheOrderOfNames() throws Exception {
		assertThat(walk("/places?sort=-name", 2)).containsSequence("eastern-atoll", "third-atoll", "western-atoll");
		assertThat(json("/places?bbox=-180,-2,-179,0").get("items")).hasSize(2);
	}

	private static List<String> walk(String list, int limit) throws Exception {
		List<String> ids = new ArrayList<>();
		@Nullable String next = list + (list.contains("?") ? "&" : "?") + "limit=" + limit;
		while (next != null) {
			HttpResponse<String> page = program.get(next);
			assertThat(page.statusCode()).as(next + page.body()).isEqualTo(200);
			ids.addAll(ids(JsonMapper.shared().readTree(page.body())));
			next = next(page);
		}
		return ids;
	}

	private static @Nullable String next(HttpResponse<String> page) {
		Matcher next = NEXT.matcher(String.join(", ", page.headers().allValues("Link")));
		return next.find() ? URI.create(next.group(1)).toString().replaceFirst(".*/api/v1", "") : null;
	}

	private static List<String> types(HttpResponse<String> page) {
		return ALTERNATE.matcher(String.join(", ", page.headers().allValues("Link")))
			.results()
			.map((type) -> type.group(1))
			.toList();
	}

	private static JsonNode json(String path) throws Exception {
		HttpResponse<String> response = program.get(path);
		assertThat(response.statusCode()).as(path + response.body()).isEqualTo(200);
		return JsonMapper.shared().readTree(response.body());
	}

	private static List<String> lines(String path) throws Exception {
		return program.get(path)
			.body()
			.lines()
			.map((line) -> JsonMapper.shared().readTree(line).get("id").asString())
			.toList();
	}

	private static List<String> ids(JsonNode page) {
		return page.get("items").valueStream().map((item) -> item.get("id").asString()).toList();
	}

	private static List<String> slugs(String sql) {
		return database.jdbc().sql(sql).query((row, number) -> row.getString(1)).list();
	}

	private static String path(String table) {
		return "/" + table.replace('_', '-') + "s";
	}

	private static String filled(String text) {
		String filled = text;
		for (Map.Entry<String, JsonNode> value : found.properties()) {
			filled = filled.replace("{" + value.getKey() + "}", value.getValue().asString());
		}
		return filled;
	}

}
