-- Q1: a page of 50 events of a kind in a window of eight years
\set kind random(1, {kinds})
\set day random(0, {days})
with page as (
    select event_state.*
    from event join event_state on event_state.event_id = event.id and event_state.known_until is null
    where event.kind = (array[{kind}])[:kind]
    and event.last_date >= date '{from}' + :day::int
    and daterange(event_state.when_earliest, event_state.when_latest, '[]')
        && daterange(date '{from}' + :day::int, date '{from}' + :day::int + {window}, '[]')
    order by event.sort_date, event.slug
    limit 50
)
select json_agg(json_build_object(
{members}
) order by event.sort_date, event.slug)
from page as event_state join event on event.id = event_state.event_id
