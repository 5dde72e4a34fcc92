-- Q8: all that an estimate of a force in a place weighs; the estimate itself is no work of the database
\set presence random(1, {presences})
with recursive asked as (
    select id, within_id from place where slug = (array[{place}])[:presence]
), inside as (
    select id from asked
    union
    select place.id from place join inside on place.within_id = inside.id
), around as (
    select id, within_id from asked
    union
    select place.id, place.within_id from place join around on place.id = around.within_id
), force as (
    select id, slug, name from actor where slug = (array[{force}])[:presence]
)
select json_build_object(
    'force', (select json_build_object('id', slug, 'name', name) from force),
    'counts', (
        select json_agg(json_build_object(
            'id', troop_count.slug, 'place', place.slug, 'measure', troop_count.measure,
            'component', troop_count.component, 'partOf', whole.slug, 'stated', troop_count.stated,
            'qualifier', troop_count.qualifier, 'low', troop_count.low, 'high', troop_count.high,
            'earliest', troop_count.when_earliest, 'latest', troop_count.when_latest)
            order by coalesce(nullif(troop_count.when_first, '-infinity'), troop_count.when_last), troop_count.slug)
        from troop_count
        join place on place.id = troop_count.place_id
        left join troop_count as whole on whole.id = troop_count.part_of_id
        where troop_count.force_id = (select id from force)
        and troop_count.place_id = any (array(select id from inside))),
    'withdrawals', (
        select json_agg(distinct jsonb_build_object(
            'event', event.slug, 'place', place.slug, 'status', event_state.status,
            'earliest', event_state.when_earliest, 'latest', event_state.when_latest))
        from event_place
        join place on place.id = event_place.place_id
        join event on event.id = event_place.event_id
        join event_state on event_state.event_id = event.id and event_state.known_until is null
        join event_participant on event_participant.event_id = event.id and event_participant.role = 'agent'
        where event_place.kind = 'troop-withdrawal'
        and event_place.role = 'origin'
        and event_place.place_id = any (array(select id from inside union select id from around))
        and (event_participant.actor_id = (select id from force) or exists (
            select from actor_relation
            where actor_relation.actor_id = event_participant.actor_id
            and actor_relation.relation = 'part-of'
            and actor_relation.other_id = (select id from force)))))
