-- Completes the change: what follows from an event's facts is derived from all of them, including stored ones that stay

-- Events that the change affects without stating them: it renames their actors or places, changes the dates of their
-- articles, removes events that they refer to, or adds reports or figures
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
    where article.published_latest <> stated.published_latest
    union
    select from_event_id from event_link where to_event_id in (select id from leaving where kind = 'event')
    union
    select event_id from event_contradiction where by_event_id in (select id from leaving where kind = 'event')
    union
    select id from known_event where slug in (
        select event from staged_report union select event from staged_figure)
) as event join event_slug using (event_id)
where event_id not in (select id from leaving where kind = 'event')
and not exists (select from staged_event where staged_event.slug = event_slug.slug);

insert into staged_event (slug, kind, title, summary, version, updated_at)
select event.slug, kind, title, summary, version, updated_at from event join reached on event_id = id;

insert into known_event (slug, id, is_new)
select slug, event_id, false from reached where slug not in (select slug from known_event);

insert into staged_participant (event, position, actor, role)
select reached.slug, position, actor.slug, role
from reached join event_participant using (event_id) join actor on actor.id = actor_id;

insert into staged_event_place (event, position, place, role)
select reached.slug, position, place.slug, role
from reached join event_place using (event_id) join place on place.id = place_id;

insert into staged_contradiction (event, position, by_event, because)
select reached.slug, position, other.slug, because
from reached join event_contradiction using (event_id) join event_slug as other on other.event_id = by_event_id
where by_event_id not in (select id from leaving where kind = 'event');

insert into known_event (slug, id, is_new)
select slug, event_id, false from event_slug
where slug in (select by_event from staged_contradiction) and slug not in (select slug from known_event)
and event_id not in (select id from leaving where kind = 'event');

insert into known_actor (slug, id, is_new, name, names)
select slug, id, false, name, names from actor
where slug in (select actor from staged_participant) and slug not in (select slug from known_actor);

insert into known_place (slug, id, is_new, name, names)
select slug, id, false, name, names from place
where slug in (select place from staged_event_place) and slug not in (select slug from known_place);

-- Reports and figures that stay: a change removes them only if it owns both their event and their article
insert into staged_report (event, article, status, when_edtf, when_extent, when_earliest, when_latest, when_surely_from,
    when_surely_to, when_first, when_last, when_precision, when_approximate, when_uncertain, when_conflicting, when_basis,
    says, reason, attributed_to, citation_paragraph, citation_start, citation_end)
select event.slug, article.slug, status, when_edtf, when_extent, when_earliest, when_latest, when_surely_from,
    when_surely_to, when_first, when_last, when_precision, when_approximate, when_uncertain, when_conflicting, when_basis,
    says, reason, attributed_to, citation_paragraph, citation_start, citation_end
from staged_event join known_event event using (slug) join event_report on event_id = event.id
join article on article.id = article_id
where not event.is_new and (event.slug, article.slug) not in (select event, article from staged_report)
and ('event', event.id) not in (select kind, id from leaving) and ('article', article.id) not in (select kind, id from leaving)
and not (('event', event.id) in (select kind, id from owned) and ('article', article.id) in (select kind, id from owned));

insert into staged_figure (event, article, position, measure, unit, stated, qualifier, low, high, citation_paragraph,
    citation_start, citation_end)
select event.slug, article.slug, position, measure, unit, stated, qualifier, low, high, citation_paragraph, citation_start,
    citation_end
from staged_event join known_event event using (slug) join event_figure on event_id = event.id
join article on article.id = article_id
where not event.is_new
and ('event', event.id) not in (select kind, id from leaving) and ('article', article.id) not in (select kind, id from leaving)
and not (('event', event.id) in (select kind, id from owned) and ('article', article.id) in (select kind, id from owned));

insert into known_article (slug, id, is_new, published_latest)
select slug, id, false, published_latest from article
where slug in (select article from staged_report) and slug not in (select slug from known_article);
