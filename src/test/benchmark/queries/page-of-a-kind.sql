-- Q1: a page of 50 events of a kind in a window of eight years: what reaches into it from an earlier year, what
-- begins in it or before it in its first year, and what ends after it, if nobody knows when it began
\set kind random(1, {kinds})
\set day random(0, {days})
with page as (
    (
        select event_state.*, event.sort_date as by_date, event.slug as by_id
        from event join event_state on event_state.event_id = event.id and event_state.known_until is null
        where event.kind = (array[{kind}])[:kind]
        and event.over_years
        and event.sort_date < date_trunc('year', date '{from}' + :day::int)::date
        and event.last_date >= date '{from}' + :day::int
        order by event.sort_date, event.slug
        limit 50
    )
    union all
    (
        select event_state.*, event.sort_date as by_date, event.slug as by_id
        from event join event_state on event_state.event_id = event.id and event_state.known_until is null
        where event.kind = (array[{kind}])[:kind]
        and event.sort_date between date_trunc('year', date '{from}' + :day::int)::date
            and date '{from}' + :day::int + {window}
        and event.last_date >= date '{from}' + :day::int
        order by event.sort_date, event.slug
        limit 50
    )
    union all
    (
        select event_state.*, event.sort_date as by_date, event.slug as by_id
        from event join event_state on event_state.event_id = event.id and event_state.known_until is null
        where event.kind = (array[{kind}])[:kind]
        and event.over_years
        and event.sort_date > date '{from}' + :day::int + {window}
        and event.first_date <= date '{from}' + :day::int + {window}
        order by event.sort_date, event.slug
        limit 50
    )
    order by by_date, by_id
    limit 50
)
select json_agg(json_build_object(
{members}
) order by event.sort_date, event.slug)
from page as event_state join event on event.id = event_state.event_id
