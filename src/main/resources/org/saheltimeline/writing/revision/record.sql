-- Records the effects of the change

-- If the change only adds: the entries that it added, and the existing events that it links to
insert into touched (kind, id)
select 'article', id from staged_article join known_article using (slug) where :adds
union all select 'actor', id from staged_actor join known_actor using (slug) where :adds
union all select 'place', id from staged_place join known_place using (slug) where :adds
union all select 'event', id from staged_event join known_event using (slug) where :adds
union all select 'troop_count', id from staged_troop_count join known_troop_count using (slug) where :adds
union all select 'linked-event', id from staged_link join known_event on slug = named where :adds and not is_new
union all select 'related-actor', id from staged_relation join known_actor on slug in (actor, other) where :adds and not is_new;

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
), due as (
    -- The seeds know only the day of an edit over HTTP
    select derived.slug, case
        when stored.updated_at > derived.updated_at
            and (stored.updated_at < derived.updated_at + interval '1 day' or exists (select from seeded where is_edited))
        then stored.updated_at else derived.updated_at end as updated_at
    from derived_event derived join event stored on stored.id = derived.id
), changed as (
    update event
    set version = version + (own.id is not null)::integer, updated_at = due.updated_at
    from due join known_event using (slug) left join own on own.id = known_event.id
    where event.id = known_event.id and not is_new and not :adds
    and (own.id is not null or (event.updated_at <> due.updated_at and due.slug in (select slug from revised_anew)))
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

-- Other resources whose JSON may have changed: it shows the names of others, and an article everything that cites it
create temporary table reread_resource on commit drop as
select case kind when 'related-actor' then 'actor' when 'troop_count' then 'troop-count' else kind end as kind, id
from touched
where kind in ('article', 'actor', 'related-actor', 'place', 'troop_count')
union
select 'article', id from known_article
union
select 'article', article_id from replaced_link where article_id is not null
union
select 'actor', case touched.id when actor_id then other_id else actor_id end
from actor_relation join touched on touched.kind = 'actor' and touched.id in (actor_id, other_id) where not :adds
union
select 'actor', unnest(array[actor_id, other_id])
from actor_relation join touched on touched.kind = 'article' and touched.id = article_id where not :adds
union
select 'place', place.id from place join touched on touched.kind = 'place' and touched.id = within_id where not :adds
union
select 'troop-count', count.id
from troop_count as count join touched on (touched.kind, touched.id) in (('actor', force_id), ('place', place_id), ('article', article_id))
where not :adds;

-- What the change did to which resource; what intake creates would be too much to list
create temporary table changed (kind text, slug text, act text, since bigint, before text) on commit drop;

insert into changed select kind, slug, 'deleted', since, before from removed;

delete from resource_json where (kind, id) in (select replace(kind, '_', '-'), id from leaving);

with written as (
    merge into event_json as kept
    using (select event_as_json.* from reread join event_as_json on event_id = id) as made on made.event_id = kept.event_id
    when matched and (kept.head, kept.dating, kept.links, kept.reports, kept.tail)
        is distinct from (made.head, made.dating, made.links, made.reports, made.tail) then
        update set (changed_in, head, dating, links, reports, tail)
            = ((select version + 1 from data_version), made.head, made.dating, made.links, made.reports, made.tail)
    when not matched then
        insert (event_id, slug, changed_in, head, dating, links, reports, tail)
        values (made.event_id, made.slug, (select version + 1 from data_version), made.head, made.dating, made.links,
            made.reports, made.tail)
    returning new.slug, old.changed_in as since, old.head || old.dating || old.links || old.reports || old.tail as before
)
insert into changed
select 'event', slug, case when before is null then 'created' else 'updated' end, since, before
from written where :lists or before is not null;

with written as (
    merge into resource_json as kept
    using (
        select made.*
        from reread_resource as reread cross join lateral (
            -- Not flattened into a join, which might make the JSON of all resources
            select * from resource_as_json as made where (made.kind, made.id) = (reread.kind, reread.id) offset 0
        ) as made
    ) as made on (made.kind, made.id) = (kept.kind, kept.id)
    when matched and kept.json <> made.json then
        update set (changed_in, json) = ((select version + 1 from data_version), made.json)
    when not matched then
        insert (kind, id, slug, changed_in, json)
        values (made.kind, made.id, made.slug, (select version + 1 from data_version), made.json)
    returning new.kind, new.slug, old.changed_in as since, old.json as before
)
insert into changed
select kind, slug, case when before is null then 'created' else 'updated' end, since, before
from written where :lists or before is not null;

-- The dossiers and entries that differ from what was stated before
create temporary table changed_statement on commit drop as
select kind, slug, content as before
from stated_before
where content is distinct from (
    select content from statement where (statement.kind, statement.slug) = (stated_before.kind, stated_before.slug))
union all
select kind, slug, null
from (
    select 'article' as kind, slug from known_article where is_new
    union all select 'actor', slug from known_actor where is_new
    union all select 'place', slug from known_place where is_new
    union all select 'event', slug from known_event where is_new
) as entry
where :lists;

-- An edit over HTTP is a revision of today; the seeds say themselves when they were revised
update article set revised = case when :replaces then (now() at time zone 'UTC')::date else stated.revised::date end
from staged_article as stated
where stated.slug = article.slug and not :adds and case when :replaces
    then article.slug in (select slug from changed_statement where kind = 'article')
    else article.revised is distinct from stated.revised::date end;

update actor set revised = case when :replaces then (now() at time zone 'UTC')::date else stated.revised::date end
from staged_actor as stated
where stated.slug = actor.slug and not :adds and case when :replaces
    then actor.slug in (select slug from changed_statement where kind = 'actor')
    else actor.revised is distinct from stated.revised::date end;

update place set revised = case when :replaces then (now() at time zone 'UTC')::date else stated.revised::date end
from staged_place as stated
where stated.slug = place.slug and not :adds and case when :replaces
    then place.slug in (select slug from changed_statement where kind = 'place')
    else place.revised is distinct from stated.revised::date end;

update event set revised = case when :replaces then (now() at time zone 'UTC')::date else stated.revised::date end
from staged_event as stated
where stated.slug = event.slug and not :adds and case when :replaces
    then event.slug in (select slug from changed_statement where kind = 'event')
    else event.revised is distinct from stated.revised::date end;

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
