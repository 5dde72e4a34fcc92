-- The statements of a change as they are stated: entries and facts by their ids, each with its location in the change.
-- Columns have the types of the target tables, but none of their constraints, so that violations can be reported

create temporary table staged_article on commit drop as
select 0::bigint as number, '' as pointer, slug::text, seed, sha256::text, title, agency, publisher, published_edtf,
    published_extent, published_earliest, published_latest, published_surely_from, published_surely_to, published_first,
    published_last, published_precision, published_approximate, published_uncertain, published_conflicting,
    published_basis, published_because,
    null::text as revised
from article with no data;

create temporary table staged_paragraph on commit drop as
select 0::bigint as number, '' as pointer, slug::text as article, paragraph, paragraph_start, paragraph_end, left_out
from article join coverage on article_id = id with no data;

create temporary table staged_actor on commit drop as
select 0::bigint as number, '' as pointer, slug::text, name, kind, country::text, wikidata, description, names, null::text as revised
from actor with no data;

create temporary table staged_actor_alias on commit drop as
select 0::bigint as number, '' as pointer, slug::text as actor, alias
from actor join actor_alias on actor_id = id with no data;

create temporary table staged_place on commit drop as
select 0::bigint as number, '' as pointer, slug::text, name, kind, country::text, slug::text as within, latitude, longitude, names,
    null::text as revised
from place with no data;

create temporary table staged_place_alias on commit drop as
select 0::bigint as number, '' as pointer, slug::text as place, alias
from place join place_alias on place_id = id with no data;

create temporary table staged_event on commit drop as
select 0::bigint as number, '' as pointer, slug::text, kind, title, summary, version, updated_at, null::text as revised
from event with no data;

create temporary table staged_participant on commit drop as
select 0::bigint as number, '' as pointer, slug::text as event, slug::text as article, position, slug::text as actor, role,
    '' as cited, citation_paragraph, citation_start, citation_end
from event_slug join event_participant_citation using (event_id) with no data;

create temporary table staged_event_place on commit drop as
select 0::bigint as number, '' as pointer, slug::text as event, slug::text as article, position, slug::text as place, role,
    '' as cited, citation_paragraph, citation_start, citation_end
from event_slug join event_place_citation using (event_id) with no data;

create temporary table staged_link on commit drop as
select 0::bigint as number, '' as pointer, slug::text as from_event, relation, slug::text as to_event, slug::text as named,
    lag_low, lag_high, slug::text as article, citation_paragraph, citation_start, citation_end
from event_slug join event_link on from_event_id = event_id with no data;

create temporary table staged_contradiction on commit drop as
select 0::bigint as number, '' as pointer, slug::text as event, position, slug::text as by_event, because
from event_slug join event_contradiction using (event_id) with no data;

create temporary table staged_report on commit drop as
select 0::bigint as number, '' as pointer, slug::text as event, slug::text as article, status, when_edtf, when_extent,
    when_earliest, when_latest, when_surely_from, when_surely_to, when_first, when_last, when_precision, when_approximate,
    when_uncertain, when_conflicting, when_basis, says, reason, attributed_to, via, claimed, citation_paragraph,
    citation_start, citation_end
from event_slug join event_report using (event_id) with no data;

create temporary table staged_figure on commit drop as
select 0::bigint as number, '' as pointer, slug::text as event, slug::text as article, position, measure, unit, stated, qualifier, low, high,
    when_edtf, when_extent, when_earliest, when_latest, when_surely_from, when_surely_to, when_first, when_last,
    when_precision, when_approximate, when_uncertain, when_conflicting, when_basis, attributed_to,
    citation_paragraph, citation_start, citation_end
from event_slug join event_figure using (event_id) with no data;

create temporary table staged_troop_count on commit drop as
select 0::bigint as number, '' as pointer, slug::text, slug::text as force, slug::text as place, measure, component, stated, qualifier, low,
    high, when_edtf, when_extent, when_earliest, when_latest, when_surely_from, when_surely_to, when_first, when_last,
    when_precision, when_approximate, when_uncertain, when_conflicting, when_basis, reported_edtf, reported_extent,
    reported_earliest, reported_latest, reported_surely_from, reported_surely_to, reported_first, reported_last,
    reported_precision, reported_approximate, reported_uncertain, reported_conflicting, reported_basis,
    attributed_to, slug::text as part_of, slug::text as article, citation_paragraph, citation_start, citation_end
from troop_count with no data;

create temporary table staged_relation on commit drop as
select 0::bigint as number, '' as pointer, slug::text as actor, relation, slug::text as other, slug::text as named,
    when_edtf, when_extent, when_earliest, when_latest, when_surely_from, when_surely_to, when_first, when_last,
    when_precision, when_approximate, when_uncertain, when_conflicting, when_basis, attributed_to, claimed,
    slug::text as article, citation_paragraph, citation_start, citation_end
from actor join actor_relation on actor_id = actor.id with no data;

create temporary table staged_removal (number bigint, pointer text, kind text, slug text) on commit drop;

-- Derived from the reports: what was known about each event, and when
create temporary table staged_state on commit drop as
select slug::text as event, known_from, known_until, status, when_edtf, when_extent, when_earliest, when_latest,
    when_surely_from, when_surely_to, when_first, when_last, when_precision, when_approximate, when_uncertain,
    when_conflicting, when_basis, dating
from event_slug join event_state using (event_id) with no data;

-- Derived from the links: the events that they connect, directly or indirectly
create temporary table staged_storyline (event_id bigint not null, storyline bigint not null) on commit drop;
