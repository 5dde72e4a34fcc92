-- Q3: the page of 50 events that follows one event of the whole list
\set event random({first}, {last})
with seen as (
    select sort_date, slug from event where id = :event
), page as (
    select event_state.*
    from event join event_state on event_state.event_id = event.id and event_state.known_until is null
    where (event.sort_date, event.slug) > ((select sort_date from seen), (select slug from seen))
    order by event.sort_date, event.slug
    limit 50
)
select json_agg(json_build_object(
{members}
) order by event.sort_date, event.slug)
from page as event_state join event on event.id = event_state.event_id
