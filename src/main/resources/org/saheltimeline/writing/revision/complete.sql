-- Completes the change: what follows from an event's facts is derived from all of them, including stored ones that stay

-- Events that the change affects without stating them: it renames their actors or places, changes the dates of their
-- articles, removes events that they refer to or are linked to, or says more about them
create temporary table reached on commit drop as
select event_id, event_slug.slug
from (
    select event_id from event_participant join actor on actor.id = actor_id join staged_actor as stated using (slug)
    where (actor.name, actor.names) <> (stated.name, stated.names)
    union
    select event_id from event_place join place on place.id = place_id join staged_place as stated using (slug)
    where (place.name, place.names) <> (stated.name, stated.names)
    union
    select event_id from event_report join article on article.id = article_id join staged_article as stated using (slug)
    where (article.published_earliest, article.published_latest) is distinct from (stated.published_earliest, stated.published_latest)
    union
    select from_event_id from event_link where to_event_id in (select id from leaving where kind = 'event')
    union
    select to_event_id from event_link where from_event_id in (select id from leaving where kind = 'event')
    union
    select event_id from event_link join article on article.id = article_id join staged_article as stated using (slug)
    cross join lateral (values (from_event_id), (to_event_id)) as ends (event_id)
    where (article.published_earliest, article.published_latest) is distinct from (stated.published_earliest, stated.published_latest)
    union
    select event_id from event_contradiction where by_event_id in (select id from leaving where kind = 'event')
    union
    select event_id from replaced_report
    union
    select id from known_event where slug in (
        select event from staged_report union select event from staged_figure union select event from staged_participant
        union select event from staged_event_place union select from_event from staged_link union select to_event from staged_link)
) as event join event_slug using (event_id)
where event_id not in (select id from leaving where kind = 'event')
and not exists (select from staged_event where staged_event.slug = event_slug.slug);

-- The dates of linked events follow from each other
insert into reached (event_id, slug)
with recursive linked as (
    select id as event_id from known_event where not is_new and (
        slug in (select slug from staged_event) or slug in (select slug from reached))
    union
    select event_id from reached
    union
    select other.event_id
    from linked cross join lateral (
        select to_event_id as event_id from event_link where from_event_id = linked.event_id
        union all
        select from_event_id from event_link where to_event_id = linked.event_id
    ) as other
)
select event_id, event_slug.slug
from linked join event_slug using (event_id)
where event_id not in (select id from leaving where kind = 'event')
and event_id not in (select event_id from reached)
and not exists (select from staged_event where staged_event.slug = event_slug.slug);

insert into staged_event (slug, kind, title, summary, version, updated_at, revised)
select event.slug, kind, title, summary, version, updated_at, revised from event join reached on event_id = id;

insert into known_event (slug, id, is_new)
select slug, event_id, false from reached where slug not in (select slug from known_event);

insert into staged_contradiction (event, position, by_event, because)
select reached.slug, position, other.slug, because
from reached join event_contradiction using (event_id) join event_slug as other on other.event_id = by_event_id
where by_event_id not in (select id from leaving where kind = 'event');

insert into known_event (slug, id, is_new)
select slug, event_id, false from event_slug
where slug in (select by_event from staged_contradiction) and slug not in (select slug from known_event)
and event_id not in (select id from leaving where kind = 'event');

-- What articles say of the events stays, unless the change states it anew
create temporary table staying on commit drop as
select event_id, event.slug as event, article_id, article.slug as article
from staged_event join known_event event using (slug) join event_report on event_id = event.id
join article on article.id = article_id
where not event.is_new and (event.slug, article.slug) not in (select event, article from staged_report)
and ('event', event_id) not in (select kind, id from leaving) and ('article', article_id) not in (select kind, id from leaving)
and (event_id, article_id) not in (select event_id, article_id from replaced_report);

analyze staying;

insert into staged_report (event, article, status, when_edtf, when_extent, when_earliest, when_latest, when_surely_from,
    when_surely_to, when_first, when_last, when_precision, when_approximate, when_uncertain, when_conflicting, when_basis,
    says, reason, attributed_to, via, claimed, citation_paragraph, citation_start, citation_end)
select event, article, status, when_edtf, when_extent, when_earliest, when_latest, when_surely_from,
    when_surely_to, when_first, when_last, when_precision, when_approximate, when_uncertain, when_conflicting, when_basis,
    says, reason, attributed_to, via, claimed, citation_paragraph, citation_start, citation_end
from staying join event_report using (event_id, article_id);

insert into staged_figure (event, article, position, measure, unit, stated, qualifier, low, high, when_edtf, when_extent, when_earliest,
    when_latest, when_surely_from, when_surely_to, when_first, when_last, when_precision, when_approximate, when_uncertain,
    when_conflicting, when_basis, attributed_to, citation_paragraph, citation_start, citation_end)
select event, article, position, measure, unit, stated, qualifier, low, high, when_edtf, when_extent, when_earliest,
    when_latest, when_surely_from, when_surely_to, when_first, when_last, when_precision, when_approximate, when_uncertain,
    when_conflicting, when_basis, attributed_to, citation_paragraph, citation_start, citation_end
from staying join event_figure using (event_id, article_id);

insert into staged_participant (event, article, position, actor, role, citation_paragraph, citation_start, citation_end)
select event, article, position, actor.slug, role, citation_paragraph, citation_start, citation_end
from staying join event_participant_citation using (event_id, article_id) join actor on actor.id = actor_id;

insert into staged_event_place (event, article, position, place, role, citation_paragraph, citation_start, citation_end)
select event, article, position, place.slug, role, citation_paragraph, citation_start, citation_end
from staying join event_place_citation using (event_id, article_id) join place on place.id = place_id;

-- So do links to and from them
insert into staged_link (from_event, relation, to_event, lag_low, lag_high, article, citation_paragraph, citation_start, citation_end)
select one.slug, relation, other.slug, lag_low, lag_high, article.slug, citation_paragraph, citation_start, citation_end
from event_link join known_event one on one.id = from_event_id join known_event other on other.id = to_event_id
left join article on article.id = article_id
where one.slug in (select slug from staged_event) and other.slug in (select slug from staged_event)
and (from_event_id, to_event_id) not in (select from_event_id, to_event_id from replaced_link)
and ('event', from_event_id) not in (select kind, id from leaving) and ('event', to_event_id) not in (select kind, id from leaving)
and ('article', article_id) not in (select kind, id from leaving where kind = 'article');

insert into known_article (slug, id, is_new, published_earliest, published_latest)
select slug, id, false, published_earliest, published_latest from article
where slug in (select article from staged_report union select article from staged_link where article is not null)
and slug not in (select slug from known_article);

-- The links that bound the dates of these events
create temporary table bounding_link on commit drop as
select distinct on (from_event, relation, to_event) number, pointer, from_event, relation, to_event, lag_low, lag_high,
    published_latest as known_from
from staged_link left join known_article on slug = article
order by from_event, relation, to_event, number, pointer;

analyze bounding_link;

insert into known_actor (slug, id, is_new, name, names)
select slug, id, false, name, names from actor
where slug in (select actor from staged_participant) and slug not in (select slug from known_actor);

insert into known_place (slug, id, is_new, name, names)
select slug, id, false, name, names from place
where slug in (select place from staged_event_place) and slug not in (select slug from known_place);
