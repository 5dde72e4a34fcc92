-- Q7: every event of a time, one JSON object a line
select json_build_object(
{members}
)
from event_state join event on event.id = event_state.event_id
where event_state.known_until is null
and daterange(event_state.when_first, event_state.when_last, '[]') && daterange('{from}', '{to}', '[]')
order by event.sort_date, event.slug
