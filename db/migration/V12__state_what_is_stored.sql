create function json_or_null(value anyelement) returns json
    language sql immutable parallel safe as $$
    select coalesce(to_json(value), 'null')
$$;

comment on function json_or_null is 'A value as JSON: unlike an SQL null, the JSON null stays in an object whose absent members are left out';

create function stated_date(edtf text, extent text, basis text) returns json
    language sql immutable parallel safe
    return json_object('edtf': edtf,
        'extent': nullif(extent, case when edtf like '%/%' then 'span' else 'point' end), 'basis': basis absent on null);

comment on function stated_date is 'A date as a dossier states it; the usual extent of its form is left out';

create function passage(paragraph integer, "start" integer, "end" integer) returns json
    language sql immutable parallel safe
    return json_object('paragraph': paragraph, 'start': "start", 'end': "end");

comment on function passage is 'A citation as a dossier states it, within its own article';

create view dossier_statement with (security_invoker = true) as
select article.id, slug, revised, json_object(
    'id': slug, 'seed': seed, 'sha256': sha256, 'title': title, 'agency': json_or_null(agency),
    'publisher': json_or_null(publisher), 'published': stated_date(published_edtf, published_extent, published_basis),
    'publishedBecause': published_because,
    'paragraphs': coalesce((
        select json_agg(json_object(
            'paragraph': paragraph, 'start': paragraph_start, 'end': paragraph_end, 'leftOut': left_out absent on null)
            order by paragraph)
        from coverage where article_id = article.id), '[]'),
    'reports': coalesce((
        select json_agg(json_object(
            'event': event.slug, 'status': report.status,
            'when': stated_date(report.when_edtf, report.when_extent, report.when_basis), 'says': report.says,
            'reason': json_or_null(report.reason), 'attributedTo': json_or_null(report.attributed_to), 'via': report.via,
            'claimed': nullif(report.claimed, false),
            'citation': passage(report.citation_paragraph, report.citation_start, report.citation_end),
            'who': coalesce((
                select json_agg(json_object('actor': actor.slug, 'role': named.role,
                    'citation': case when (named.citation_paragraph, named.citation_start, named.citation_end)
                        <> (report.citation_paragraph, report.citation_start, report.citation_end)
                        then passage(named.citation_paragraph, named.citation_start, named.citation_end) end absent on null)
                    order by named.position)
                from event_participant_citation as named join actor on actor.id = actor_id
                where (named.event_id, named.article_id) = (report.event_id, article.id)), '[]'),
            'where': coalesce((
                select json_agg(json_object('place': place.slug, 'role': named.role,
                    'citation': case when (named.citation_paragraph, named.citation_start, named.citation_end)
                        <> (report.citation_paragraph, report.citation_start, report.citation_end)
                        then passage(named.citation_paragraph, named.citation_start, named.citation_end) end absent on null)
                    order by named.position)
                from event_place_citation as named join place on place.id = place_id
                where (named.event_id, named.article_id) = (report.event_id, article.id)), '[]'),
            'figures': (
                select json_agg(json_object('measure': measure, 'unit': unit, 'stated': json_or_null(stated),
                    'qualifier': qualifier, 'when': case when when_edtf is not null
                        then stated_date(when_edtf, when_extent, when_basis) end, 'attributedTo': attributed_to,
                    'citation': passage(citation_paragraph, citation_start, citation_end) absent on null)
                    order by position)
                from event_figure as figure
                where (figure.event_id, figure.article_id) = (report.event_id, article.id)) absent on null)
            order by report.citation_paragraph, report.citation_start, report.citation_end, event.slug)
        from event_report as report join event on event.id = report.event_id
        where report.article_id = article.id), '[]'),
    'troopCounts': coalesce((
        select json_agg(json_object(
            'id': count.slug, 'force': force.slug, 'place': place.slug, 'measure': measure,
            'component': json_or_null(component), 'stated': json_or_null(stated), 'qualifier': qualifier,
            'when': stated_date(when_edtf, when_extent, when_basis),
            'reported': stated_date(reported_edtf, reported_extent, reported_basis),
            'attributedTo': json_or_null(attributed_to),
            'partOf': (select json_or_null(slug::text) from troop_count as sum where sum.id = count.part_of_id),
            'citation': passage(citation_paragraph, citation_start, citation_end))
            order by citation_paragraph, citation_start, citation_end, count.slug)
        from troop_count as count join actor as force on force.id = force_id join place on place.id = place_id
        where count.article_id = article.id), '[]'),
    'relations': coalesce((
        select json_agg(json_object(
            'actor': actor.slug, 'relation': relation, 'other': other.slug,
            'when': case when when_edtf is null then 'null' else stated_date(when_edtf, when_extent, when_basis) end,
            'attributedTo': attributed_to, 'claimed': nullif(claimed, false),
            'citation': passage(citation_paragraph, citation_start, citation_end) absent on null)
            order by citation_paragraph, citation_start, citation_end, actor.slug, relation collate "C", other.slug)
        from actor_relation join actor on actor.id = actor_id join actor as other on other.id = other_id
        where article_id = article.id), '[]')
    returning text) as content
from article;

comment on view dossier_statement is 'Each article with everything it says, as a dossier states it, in the order of the passages';

create view actor_statement with (security_invoker = true) as
select id, slug, revised, json_object(
    'id': slug, 'name': name, 'kind': kind,
    'aliases': coalesce((select json_agg(alias order by alias) from actor_alias where actor_id = actor.id), '[]'),
    'country': json_or_null(country::text), 'wikidata': json_or_null(wikidata), 'description': description
    returning text) as content
from actor;

comment on view actor_statement is 'Each actor, as an entry states it';

create view place_statement with (security_invoker = true) as
select place.id, place.slug, place.revised, json_object(
    'id': place.slug, 'name': place.name, 'kind': place.kind,
    'aliases': coalesce((select json_agg(alias order by alias) from place_alias where place_id = place.id), '[]'),
    'country': json_or_null(place.country::text), 'within': json_or_null(holder.slug::text),
    'coordinates': case when place.latitude is null then 'null' else json_object(
        'lat': number_as_json(place.latitude), 'lon': number_as_json(place.longitude)) end
    returning text) as content
from place left join place as holder on holder.id = place.within_id;

comment on view place_statement is 'Each place, as an entry states it';

create view event_statement with (security_invoker = true) as
select event.id, event.slug, event.revised, json_object(
    'id': event.slug, 'kind': kind, 'title': title, 'summary': summary,
    'links': coalesce((
        select json_agg(json_object(
            'relation': relation, 'event': other.slug,
            'lag': case when lag_low is not null then json_object('low': lag_low, 'high': json_or_null(lag_high)) end,
            'citation': case when article_id is not null then json_object(
                'article': article.slug, 'paragraph': citation_paragraph, 'start': citation_start, 'end': citation_end) end
            absent on null) order by relation collate "C", other.slug)
        from event_link join event_slug as other on other.event_id = to_event_id left join article on article.id = article_id
        where from_event_id = event.id), '[]'),
    'contradictedBy': (
        select json_agg(json_object('event': other.slug, 'because': because) order by position)
        from event_contradiction join event_slug as other on other.event_id = by_event_id
        where event_contradiction.event_id = event.id) absent on null
    returning text) as content
from event;

comment on view event_statement is 'Each event, as an entry states it: without what articles say about it';

create view statement with (security_invoker = true) as
    select 'article' as kind, id, slug, revised, content from dossier_statement
    union all
    select 'actor', id, slug, revised, content from actor_statement
    union all
    select 'place', id, slug, revised, content from place_statement
    union all
    select 'event', id, slug, revised, content from event_statement;

comment on view statement is 'What is stored, as the dossiers and entries that would state it: what people edit, and what history compares';
