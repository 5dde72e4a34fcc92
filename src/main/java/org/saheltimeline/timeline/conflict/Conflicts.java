package org.saheltimeline.timeline.conflict;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.format.Format;
import org.saheltimeline.http.listing.ListAnswer;
import org.saheltimeline.http.listing.ListRequest;
import org.saheltimeline.http.listing.Page;
import org.saheltimeline.http.listing.PageById;
import org.saheltimeline.http.listing.Paging;
import org.saheltimeline.http.listing.Slugs;
import org.saheltimeline.http.listing.Streams;
import org.saheltimeline.http.web.InvalidParameters;
import org.saheltimeline.http.web.InvalidValue;
import org.saheltimeline.http.web.KnownBy;
import org.saheltimeline.http.web.Problem.ProblemError;
import org.saheltimeline.vocabulary.codebook.Suggestion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Computes the conflicts in a single SQL statement from what was known. */
@Repository
@Transactional(readOnly = true)
public class Conflicts {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final String CONFLICTS = """
			with report as not materialized (
			    select event_report.event_id, event_report.article_id, event.slug::text as event, event.title,
			        article.slug::text as article, article.title as headline, article.published_latest as published,
			        status, when_edtf, reason,
			        case status when 'scheduled' then 'announced' when 'disputed' then 'occurred' else status end as stage,
			        daterange(when_earliest, when_latest, '[]') as during,
			        json_build_object(
			            'article', json_build_object('id', article.slug, 'seed', article.seed),
			            'event', json_build_object('id', event.slug, 'title', event.title),
			            'status', status,
			            'when', date_as_json(when_edtf, when_extent, when_earliest, when_latest, when_surely_from,
			                when_surely_to, when_precision, when_approximate, when_uncertain, when_conflicting, when_basis),
			            'reason', reason,
			            'says', says,
			            'citation', json_build_object('paragraph', citation_paragraph, 'start', citation_start,
			                'end', citation_end)) as json
			    from event_report
			    join event on event.id = event_report.event_id
			    join article on article.id = event_report.article_id
			    where :knownBy::date is null or article.published_latest <= :knownBy::date
			), troops as not materialized (
			    select troop_count.article_id, article.slug::text as article, force.slug as force, force.name as force_name,
			        place.slug as place, place.name as place_name, concat_ws(', ', measure, component) as what,
			        concat_ws('--', 'counts-' || force.slug, place.slug, measure,
			            regexp_replace(lower(component), '[^a-z0-9]+', '-', 'g')) as id,
			        daterange(when_earliest, coalesce(when_latest, when_earliest), '[]') as during,
			        int8range(low, high, '[]') as numbers,
			        format('%s for %s in “%s”', concat_ws(' ', nullif(replace(qualifier, '-', ' '), 'exact'),
			            to_char(stated, 'FM999,999,999,999,999')), when_edtf, article.title) as claim,
			        json_build_object(
			            'id', troop_count.slug,
			            'article', json_build_object('id', article.slug, 'seed', article.seed),
			            'count', json_build_object('stated', stated, 'qualifier', qualifier, 'low', low, 'high', high),
			            'when', date_as_json(when_edtf, when_extent, when_earliest, when_latest, when_surely_from,
			                when_surely_to, when_precision, when_approximate, when_uncertain, when_conflicting, when_basis),
			            'citation', json_build_object('paragraph', citation_paragraph, 'start', citation_start,
			                'end', citation_end)) as json
			    from troop_count
			    join article on article.id = troop_count.article_id
			    join actor force on force.id = troop_count.force_id
			    join place on place.id = troop_count.place_id
			    where when_earliest is not null -- “at some time until” names no time
			    and (:knownBy::date is null or article.published_latest <= :knownBy::date)
			), apart as (
			    select one.event_id, one.article_id
			    from report one join report other on other.event_id = one.event_id and other.stage = one.stage
			    where not other.during && one.during
			), conflicting as ( -- starts or ends exclude each other, though the dates overlap
			    select event_id from event_state
			    where when_conflicting and event_id not in (select event_id from apart)
			    and case when :knownBy::date is null then known_until is null else known_during @> :knownBy::date end
			), contradiction as (
			    select event_id, by_event_id, position, because
			    from event_contradiction
			    where exists (
			        select from report one join report other on other.article_id <> one.article_id
			        where one.event_id = event_contradiction.event_id
			        and other.event_id = event_contradiction.by_event_id)
			), side as (
			    select 'dates' as kind, event_id as about, format('%s %s in “%s”', status, when_edtf, headline) as claim, one.*
			    from report one
			    where (event_id, article_id) in (select event_id, article_id from apart)
			    or status in ('occurred', 'ongoing') and event_id in (select event_id from conflicting)
			    union all
			    select 'reasons', event_id, format('“%s” in “%s”', rtrim(trim(reason), '.'), headline), one.*
			    from report one
			    where exists (
			        select from report other
			        where other.event_id = one.event_id and rtrim(lower(trim(other.reason)), '.') <> rtrim(lower(trim(one.reason)), '.'))
			    union all
			    select 'statement', about, null, report.*
			    from (
			        select event_id as about, event_id from contradiction
			        union
			        select event_id, by_event_id from contradiction) part
			    join report on report.event_id = part.event_id
			), conflict as (
			    select side.kind || '-' || about.slug as id, side.kind,
			        json_build_object('id', about.slug, 'title', about.title) as event, null::json as force, null::json as place,
			        case side.kind
			            when 'dates' then format('Articles give “%s” dates that exclude each other: %s.', about.title,
			                string_agg(claim, ', ' order by published, article))
			            when 'reasons' then format('Articles give different reasons for “%s”: %s.', about.title,
			                string_agg(claim, ', ' order by published, article))
			            else format('“%s” is reported, yet %s.', about.title, (
			                select string_agg(because, ', and ' order by position)
			                from contradiction where contradiction.event_id = about.id))
			        end as detail,
			        json_agg(json order by side.event_id <> about.id, published, article, side.event) as reports,
			        '[]'::json as counts, array_agg(side.event) as events, array_agg(article) as articles
			    from side join event about on about.id = side.about
			    group by side.kind, about.id
			    union all
			    select id, 'counts', null, json_build_object('id', force, 'name', force_name),
			        json_build_object('id', place, 'name', place_name),
			        format('Articles count troops of %s in %s (%s) at one time with no number in common: %s.',
			            force_name, place_name, min(what), string_agg(claim, ', ' order by during, claim)),
			        '[]', json_agg(json order by during, claim), '{}', array_agg(article)
			    from troops one
			    where exists (
			        select from troops other
			        where other.id = one.id and other.article_id <> one.article_id and other.during && one.during
			        and not other.numbers && one.numbers)
			    group by id, force, force_name, place, place_name
			)
			""";

	private static final String PAGE = CONFLICTS + """
			, chosen as (
			    select id collate "C" as id, json_build_object('id', id, 'kind', kind, 'event', event, 'force', force,
			        'place', place, 'detail', detail, 'reports', reports, 'troopCounts', counts) as json
			    from conflict
			    where (:id::text is null or id = any (string_to_array(:id, ',')))
			    and (:kind::text is null or kind = any (string_to_array(:kind, ',')))
			    and (:event::text is null or events && string_to_array(:event, ','))
			    and (:article::text is null or articles && string_to_array(:article, ','))
			)
			select json_build_object(
			    'items', (
			        select coalesce(json_agg(json order by id), '[]')
			        from (
			            select id, json from chosen
			            where :after::text is null or id > :after
			            order by id limit :rows)),
			    'total', case when :counted then (select count(*) from chosen) else 0 end)::text
			""";

	/** Finds requested ids that do not exist, each with similar ids as suggestions. */
	private static final String UNKNOWN = CONFLICTS + """
			select asked, array(
			    select id from conflict
			    where similarity(id, asked) > 0.1
			    order by similarity(id, asked) desc, id limit 20) as near
			from unnest(string_to_array(:id, ',')) as asked
			where asked not in (select id from conflict)
			""";

	private final JdbcClient jdbc;

	private final Streams streams;

	private final Slugs slugs;

	Conflicts(JdbcClient jdbc, Streams streams, Slugs slugs) {
		this.jdbc = jdbc;
		this.streams = streams;
		this.slugs = slugs;
	}

	ListAnswer<ConflictView> list(ConflictFilter filter, Paging paging, Format format) {
		this.slugs.check(filter.references());
		if (filter.id() != null) {
			check(filter.id());
		}
		return ListAnswer.of(ListRequest.of(paging, format, ConflictView.class),
				(asked) -> page(filter, new PageById("conflicts", filter, asked)), this.streams);
	}

	/**
	 * Returns the conflicts in which reports of any of these events take part, as far as
	 * articles published by a day show them.
	 */
	public List<ConflictView> about(List<String> events, @Nullable KnownBy knownBy) {
		return most(new ConflictFilter(null, null, events, null, knownBy));
	}

	/**
	 * Returns all conflicts, as far as articles published by a day show them.
	 * @param knownBy the day; null for everything that is known
	 */
	public List<ConflictView> known(@Nullable KnownBy knownBy) {
		return most(new ConflictFilter(null, null, null, null, knownBy));
	}

	/**
	 * Returns on how many questions articles disagree that were published by a day.
	 * @param knownBy the day; null for everything that is known
	 */
	public long count(@Nullable KnownBy knownBy) {
		return this.jdbc.sql(CONFLICTS + "select count(*) from conflict")
			.param("knownBy", (knownBy != null) ? knownBy.day() : null)
			.query(Long.class)
			.single();
	}

	private List<ConflictView> most(ConflictFilter filter) {
		return page(filter, new PageById("conflicts", filter, Paging.most())).items();
	}

	private void check(List<String> ids) {
		List<ProblemError> unknown = this.jdbc.sql(UNKNOWN)
			.param("id", String.join(",", ids))
			.param("knownBy", null)
			.query((row, number) -> {
				List<String> near = List.of((String[]) row.getArray(2).getArray());
				return InvalidParameters.error("id", InvalidValue.unknownId(row.getString(1), "conflict",
						Suggestion.nearest(row.getString(1), near)));
			})
			.list();
		if (!unknown.isEmpty()) {
			throw new InvalidParameters(unknown);
		}
	}

	private Page<ConflictView> page(ConflictFilter filter, PageById page) {
		JsonNode found = JSON.readTree(this.jdbc.sql(PAGE)
			.params(filter.parameters())
			.param("after", page.after())
			.param("rows", page.rows())
			.param("counted", page.counts())
			.query((row, number) -> row.getString(1))
			.single());
		List<ConflictView> rows = found.get("items")
			.valueStream()
			.map((row) -> JSON.treeToValue(row, ConflictView.class))
			.toList();
		return page.of(rows, ConflictView::id, found.get("total").asLong());
	}

}
