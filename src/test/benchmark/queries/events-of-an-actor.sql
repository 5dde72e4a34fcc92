-- Q4: the first 50 events in which an actor takes part
\set actor random(1, {actors})
with page as (
    select event_state.*
    from event_participant
    join event on event.id = event_participant.event_id
    join event_state on event_state.event_id = event.id and event_state.known_until is null
    where event_participant.actor_id = (select id from actor where slug = (array[{actor}])[:actor])
    and not exists (
        select from event_participant as before
        where before.event_id = event.id and before.actor_id = event_participant.actor_id
        and before.role < event_participant.role)
    order by event_participant.sort_date, event.slug
    limit 50
)
select json_agg(json_build_object(
{members}
) order by event.sort_date, event.slug)
from page as event_state join event on event.id = event_state.event_id
