-- Records the effects of the change

-- If the change only adds: the entries that it added, and the existing events that it links to
insert into touched (kind, id)
select 'article', id from staged_article join known_article using (slug) where :adds
union all select 'actor', id from staged_actor join known_actor using (slug) where :adds
union all select 'place', id from staged_place join known_place using (slug) where :adds
union all select 'event', id from staged_event join known_event using (slug) where :adds
union all select 'troop_count', id from staged_troop_count join known_troop_count using (slug) where :adds
union all select 'linked-event', id from staged_link join known_event on slug = named where :adds and not is_new;

-- Recomputes the transitive closure of places; there are few of them
with recursive held as (
    select id, id as holder_id, 1 as depth from place
    union all
    select held.id, within_id, depth + 1 from held join place on place.id = holder_id where within_id is not null
)
update place set holder_ids = holders
from (select id, array_agg(holder_id order by depth) as holders from held group by id) as derived
where place.id = derived.id and holder_ids <> holders and exists (select from touched where kind = 'place');

-- Increments the version of events that changed, and sets their updated_at
with own as (
    select distinct id from touched where kind = 'event'
), changed as (
    update event
    set version = version + (own.id is not null)::integer,
        updated_at = case when event.updated_at > derived_event.updated_at and exists (select from seeded where is_edited)
            then event.updated_at else derived_event.updated_at end
    from derived_event join known_event using (slug) left join own on own.id = derived_event.id
    where event.id = derived_event.id and not is_new and not :adds
    and (own.id is not null or (not :replaces and event.updated_at <> derived_event.updated_at
        and not (event.updated_at > derived_event.updated_at and exists (select from seeded where is_edited))))
    returning event.id
)
insert into touched (kind, id) select 'event', id from changed;

-- Events whose JSON may have changed
create temporary table reread on commit drop as
select id from touched where kind in ('event', 'linked-event')
union
select from_event_id from event_link join touched on touched.kind = 'event' and touched.id = to_event_id where not :adds
union
select to_event_id from event_link join touched on touched.kind = 'event' and touched.id = from_event_id where not :adds
union
select event_id from event_contradiction join touched on touched.kind = 'event' and touched.id = by_event_id where not :adds
union
select event_id from event_participant join touched on touched.kind = 'actor' and touched.id = actor_id where not :adds
union
select event_id from event_place join touched on touched.kind = 'place' and touched.id = place_id where not :adds
union
select event_id from event_report join touched on touched.kind = 'article' and touched.id = article_id where not :adds;

merge into event_json as kept
using (select event_as_json.* from reread join event_as_json on event_id = id) as made on made.event_id = kept.event_id
when matched and (kept.head, kept.dating, kept.links, kept.reports, kept.tail)
    is distinct from (made.head, made.dating, made.links, made.reports, made.tail) then
    update set (head, dating, links, reports, tail) = (made.head, made.dating, made.links, made.reports, made.tail)
when not matched then
    insert (event_id, head, dating, links, reports, tail)
    values (made.event_id, made.head, made.dating, made.links, made.reports, made.tail);

delete from seed_entry
where :whole and (kind, slug) in (select kind, slug from leaving);

insert into seed_entry (kind, slug)
select kind, slug
from (
    select 'article' as kind, slug from staged_article
    union all select 'actor', slug from staged_actor
    union all select 'place', slug from staged_place
    union all select 'event', slug from staged_event where number is not null
    union all select 'troop_count', slug from staged_troop_count
) as entry
where :whole
on conflict do nothing;

-- What was edited over HTTP is no longer the seeds' to change
update seed_entry
set edited_in = (select version + 1 from data_version)
where :replaces and edited_in is null and exists (select from touched) and (kind, slug) in (
    select kind, slug from owned
    where kind in ('article', 'troop_count') or (kind, id) in (select kind, id from touched));

-- What the change did to which resource
create temporary view changed as
select replace(kind, '_', '-') as kind, slug, case when is_new then 'created' else 'updated' end as act
from (
    select 'article' as kind, slug, coalesce(is_new, false) as is_new
    from article left join known_article using (slug) where article.id in (select id from touched where kind = 'article')
    union all
    select 'actor', slug, coalesce(is_new, false)
    from actor left join known_actor using (slug) where actor.id in (select id from touched where kind in ('actor', 'related-actor'))
    union all
    select 'place', slug, coalesce(is_new, false)
    from place left join known_place using (slug) where place.id in (select id from touched where kind = 'place')
    union all
    select 'event', slug, coalesce(is_new, false)
    from event_slug left join known_event using (slug) where event_id in (select id from touched where kind in ('event', 'linked-event'))
    union all
    select 'troop_count', slug, coalesce(is_new, false)
    from troop_count left join known_troop_count using (slug) where troop_count.id in (select id from touched where kind = 'troop_count')
) as written
union all
select replace(kind, '_', '-'), slug, 'deleted' from leaving;
