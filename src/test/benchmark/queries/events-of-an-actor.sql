-- Q4: the first 50 events in which an actor takes part
\set actor random(1, {actors})
with page as (
    select event_state.*
    from event_state join event on event.id = event_state.event_id
    where event_state.known_until is null
    and exists (
        select from event_participant join actor on actor.id = event_participant.actor_id
        where event_participant.event_id = event.id and actor.slug = (array[{actor}])[:actor])
    order by coalesce(event_state.when_earliest, event_state.when_latest), event.slug
    limit 50
)
select json_agg(json_build_object(
{members}
) order by coalesce(event_state.when_earliest, event_state.when_latest), event.slug)
from page as event_state join event on event.id = event_state.event_id
