-- Q5: the 50 events that a word fits best
\set word random(1, {words})
with page as (
    select event.id, ts_rank(event.search, search_query((array[{word}])[:word])) as rank
    from event
    where event.search @@ search_query((array[{word}])[:word])
    order by rank desc, event.slug
    limit 50
)
select json_agg(json_build_object(
{members}
) order by page.rank desc, event.slug)
from page
join event on event.id = page.id
join event_state on event_state.event_id = event.id and event_state.known_until is null
