-- Q3: the page of 50 events that follows one event of the whole list
\set event random({first}, {last})
with seen as (
    select coalesce(event_state.when_earliest, event_state.when_latest) as day, event.slug
    from event join event_state on event_state.event_id = event.id and event_state.known_until is null
    where event.id = :event
), page as (
    select event_state.*
    from event_state join event on event.id = event_state.event_id
    where event_state.known_until is null
    and coalesce(event_state.when_earliest, event_state.when_latest) >= (select day from seen)
    and (coalesce(event_state.when_earliest, event_state.when_latest) > (select day from seen)
        or event.slug > (select slug from seen))
    order by coalesce(event_state.when_earliest, event_state.when_latest), event.slug
    limit 50
)
select json_agg(json_build_object(
{members}
) order by coalesce(event_state.when_earliest, event_state.when_latest), event.slug)
from page as event_state join event on event.id = event_state.event_id
