create function day_in_words(day date) returns text
    language sql immutable parallel safe
    return case when day >= '0001-01-01' then to_char(day, 'YYYY-MM-DD') else '0000-' || to_char(day, 'MM-DD') end;

comment on function day_in_words is 'Formats a day of the years 0000 to 9999 in ISO 8601';

create function instant_in_words(instant timestamptz) returns text
    language sql immutable parallel safe
    return to_char(instant at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS')
        || regexp_replace(regexp_replace(to_char(instant at time zone 'UTC', '.US'), '^\.000000$', ''), '000$', '') || 'Z';

comment on function instant_in_words is 'Formats an instant in ISO 8601 with only as many fractional digits as it needs: none, three or six';

create function date_as_json(edtf text, extent text, earliest date, latest date, surely_from date, surely_to date, "precision" text,
    approximate boolean, uncertain boolean, conflicting boolean, basis text)
    returns json
    language sql immutable parallel safe
    return (select row_to_json(date) from (
        select edtf, extent, day_in_words(earliest) as earliest, day_in_words(latest) as latest,
            day_in_words(surely_from) as "surelyFrom", day_in_words(surely_to) as "surelyTo", "precision", approximate, uncertain,
            conflicting, basis
    ) as date);

comment on function date_as_json is 'The date of a fact, as the API returns it';

create function citation_as_json(article text, seed text, paragraph integer, "start" integer, "end" integer) returns json
    language sql immutable parallel safe
    return (select row_to_json(citation) from (
        select (select row_to_json(source) from (select article as id, seed) as source) as article, paragraph, "start", "end"
    ) as citation);

comment on function citation_as_json is 'The passage of an article that a fact is based on, as the API returns it';

create function inverse_link(relation text) returns text
    language sql immutable parallel safe
    return case relation
        when 'part-of' then 'has-part' when 'led-to' then 'led-from' when 'responds-to' then 'responded-by'
        when 'fulfils' then 'fulfilled-by' when 'defies' then 'defied-by' when 'follows' then 'followed-by'
        when 'begins' then 'begun-by' when 'ends' then 'ended-by' end;

comment on function inverse_link is 'The relation of a link as seen from the event at its other end';

-- Compact JSON with the members in the order of the API; json_build_object would add spaces
create view event_as_json with (security_invoker = true) as
select event.id as event_id, left(row_to_json(head)::text, -1) as head, ',"dating":' || state.dating as dating,
    ',"links":' || coalesce(links::text, '[]') as links,
    ',"reports":' || coalesce(reports::text, '[]') as reports, ',' || substr(row_to_json(tail)::text, 2) as tail
from event
join event_state state on state.event_id = event.id and state.known_until is null
cross join lateral (
    select event.slug as id, event.kind, state.status,
        (select bool_and(claimed) from event_report where event_id = event.id) as claimed, event.title, event.summary,
        date_as_json(when_edtf, when_extent, when_earliest, when_latest, when_surely_from, when_surely_to, when_precision,
            when_approximate, when_uncertain, when_conflicting, when_basis) as "when",
        (
            select day_in_words(max(published_latest)) from event_report join article on article.id = article_id
            where event_id = event.id
        ) as "lastReported",
        coalesce((
            select array_to_json(array_agg(row_to_json(participant) order by position)) from (
                select (select row_to_json(who) from (select actor.slug as id, actor.name) as who) as actor, role, position,
                    (
                        select array_to_json(array_agg(
                            citation_as_json(article.slug, article.seed, citation_paragraph, citation_start, citation_end)
                            order by published_latest, article.slug))
                        from event_participant_citation named join article on article.id = article_id
                        where (named.event_id, named.actor_id, named.role) = (event.id, part.actor_id, part.role)
                    ) as citations
                from event_participant part join actor on actor.id = actor_id where event_id = event.id
            ) as listed, lateral (select listed.actor, listed.role, listed.citations) as participant
        ), '[]') as participants,
        coalesce((
            select array_to_json(array_agg(row_to_json(location) order by position)) from (
                select (select row_to_json(spot) from (select place.slug as id, place.name) as spot) as place, role, position,
                    (
                        select array_to_json(array_agg(
                            citation_as_json(article.slug, article.seed, citation_paragraph, citation_start, citation_end)
                            order by published_latest, article.slug))
                        from event_place_citation named join article on article.id = article_id
                        where (named.event_id, named.place_id, named.role) = (event.id, part.place_id, part.role)
                    ) as citations
                from event_place part join place on place.id = place_id where event_id = event.id
            ) as listed, lateral (select listed.place, listed.role, listed.citations) as location
        ), '[]') as places,
        coalesce((
            select array_to_json(array_agg(row_to_json(figure) order by position)) from (
                select position, measure, unit, stated, qualifier, low, high, case when when_edtf is not null then
                    date_as_json(when_edtf, when_extent, when_earliest, when_latest, when_surely_from, when_surely_to,
                        when_precision, when_approximate, when_uncertain, when_conflicting, when_basis) end as "when",
                    attributed_to,
                    citation_as_json(article.slug, article.seed, citation_paragraph, citation_start, citation_end) as citation
                from event_figure join article on article.id = article_id where event_id = event.id
            ) as listed, lateral (
                select measure, unit, stated, qualifier, low, high, listed."when", attributed_to as "attributedTo", citation
            ) as figure
        ), '[]') as figures,
        coalesce((
            select array_to_json(array_agg(row_to_json(contradiction) order by position)) from (
                select position, because, (select row_to_json(what) from (select other.slug as id, other.title) as what) as event
                from event_contradiction join event as other on other.id = by_event_id where event_id = event.id
            ) as listed, lateral (select listed.event, because) as contradiction
        ), '[]') as "contradictedBy"
) as head
cross join lateral (
    select array_to_json(array_agg(row_to_json(link) order by listed.relation collate "C", listed.slug)) as links from (
        select relation, slug, title, lag_low, lag_high, article_id, citation_paragraph, citation_start, citation_end
        from event_link join event as other on other.id = to_event_id where from_event_id = event.id
        union all
        select inverse_link(relation), slug, title, lag_low, lag_high, article_id, citation_paragraph, citation_start, citation_end
        from event_link join event as other on other.id = from_event_id where to_event_id = event.id
    ) as listed left join article on article.id = article_id, lateral (
        select listed.relation, (select row_to_json(what) from (select listed.slug as id, listed.title) as what) as event,
            case when article_id is null then 'inferred' else 'stated' end as basis,
            case when lag_low is not null then (select row_to_json(lag) from (select lag_low as low, lag_high as high) as lag) end as lag,
            case when article_id is not null then
                citation_as_json(article.slug, article.seed, citation_paragraph, citation_start, citation_end) end as citation
    ) as link
) as linked
cross join lateral (
    select array_to_json(array_agg(row_to_json(report) order by published_latest, listed.slug)) as reports from (
        select published_latest, slug, seed, status,
            date_as_json(when_edtf, when_extent, when_earliest, when_latest, when_surely_from, when_surely_to, when_precision,
            when_approximate, when_uncertain, when_conflicting, when_basis) as "when",
            says, reason, attributed_to, via, claimed, citation_paragraph, citation_start, citation_end
        from event_report join article on article.id = article_id where event_id = event.id
    ) as listed, lateral (
        select (select row_to_json(source) from (select listed.slug as id, listed.seed) as source) as article, listed.status,
            listed."when", says, reason, attributed_to as "attributedTo", via, claimed,
            (select row_to_json(citation) from (
                select citation_paragraph as paragraph, citation_start as start, citation_end as "end") as citation) as citation
    ) as report
) as reported
cross join lateral (
    select event.version, instant_in_words(event.updated_at) as "updatedAt"
) as tail;

comment on view event_as_json is 'Each event as currently known, in the JSON of the API, split so that a list can omit dating, links and reports';

create table event_json (
    event_id bigint not null,
    head     text   not null,
    dating   text   not null,
    links    text   not null,
    reports  text   not null,
    tail     text   not null,
    constraint event_json_pkey primary key (event_id),
    constraint event_json_event_fkey foreign key (event_id) references event (id) on delete cascade
);

comment on table event_json is 'A copy of event_as_json, written together with the facts, because building it is most of the work of a page';
comment on column event_json.head is 'Everything before the dating';
comment on column event_json.tail is 'Everything after the reports';

-- The application updates the events it changed and says so in the setting; after any other writer, all events are compared
create function keep_json_of_events() returns trigger
    language plpgsql as $$
begin
    if coalesce(current_setting('timeline.json_is_kept', true), '') <> 'on' then
        merge into event_json as kept using event_as_json as made on made.event_id = kept.event_id
        when matched and (kept.head, kept.dating, kept.links, kept.reports, kept.tail)
            is distinct from (made.head, made.dating, made.links, made.reports, made.tail) then
            update set (head, dating, links, reports, tail) = (made.head, made.dating, made.links, made.reports, made.tail)
        when not matched then
            insert (event_id, head, dating, links, reports, tail)
            values (made.event_id, made.head, made.dating, made.links, made.reports, made.tail);
    end if;
    return null;
end
$$;

comment on function keep_json_of_events is 'Brings event_json up to date with a new version of the data';

create trigger data_version_keeps_json_of_events
    after update on data_version
    for each row when (old.version <> new.version)
    execute function keep_json_of_events();
