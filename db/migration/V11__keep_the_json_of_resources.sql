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

create function inverse_relation(relation text) returns text
    language sql immutable parallel safe
    return case relation
        when 'member-of' then 'has-member' when 'part-of' then 'has-part' when 'leads' then 'led-by'
        when 'represents' then 'represented-by' when 'overthrew' then 'overthrown-by' when 'opposes' then 'opposed-by'
        when 'detains' then 'detained-by' when 'former-colonial-power-of' then 'former-colony-of'
        when 'supports' then 'supported-by' else relation end;

comment on function inverse_relation is 'The relation of two actors as seen from the other one; some are mutual';

create function number_as_json(number double precision) returns json
    language sql immutable parallel safe
    return (case
        when number = 0 or abs(number) >= 0.001 and abs(number) < 10000000
            then number::text || case when number = trunc(number) then '.0' else '' end
        else (
            select mantissa::text || case when mantissa = trunc(mantissa) then '.0' else '' end || 'E' || exponent
            from (select floor(log(abs(number::text::numeric)))::integer as exponent) as scale,
                lateral (select trim_scale(number::text::numeric * power(10::numeric, -exponent)) as mantissa) as scaled
        ) end)::json;

comment on function number_as_json is 'A number as Java writes it: the shortest digits that tell it from others, always with a fraction';

-- Compact JSON with the members in the order of the API; json_build_object would add spaces
create view event_as_json with (security_invoker = true) as
select event.id as event_id, event.slug, left(row_to_json(head)::text, -1) as head, ',"dating":' || state.dating as dating,
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

create view article_as_json with (security_invoker = true) as
select article.id, article.slug, row_to_json(whole)::text as json
from article
cross join lateral (
    select array_to_json(array_agg(row_to_json(listed) order by paragraph)) as paragraphs, count(*) as number from (
        select coverage.paragraph, paragraph_start as start, paragraph_end as "end", coalesce(facts, '[]') as taken,
            left_out as "leftOut"
        from coverage
        left join (
            select paragraph, array_to_json(array_agg(row_to_json(fact) order by citation_start, citation_end, taken.kind, slug)) as facts
            from taken, lateral (
                select taken.kind, taken.slug as id, citation_start as start, citation_end as "end") as fact
            where article_id = article.id
            group by paragraph
        ) as cited on cited.paragraph = coverage.paragraph
        where coverage.article_id = article.id
    ) as listed
) as covered
cross join lateral (
    select article.slug as id, seed, title, agency, publisher,
        date_as_json(published_edtf, published_extent, published_earliest, published_latest, published_surely_from,
            published_surely_to, published_precision, published_approximate, published_uncertain, published_conflicting,
            published_basis) as published,
        published_because as "publishedBecause", sha256, number as paragraphs, coalesce(covered.paragraphs, '[]') as coverage
) as whole;

comment on view article_as_json is 'Each article, in the JSON of the API';

create view actor_as_json with (security_invoker = true) as
select actor.id, actor.slug, row_to_json(whole)::text as json
from actor
cross join lateral (
    select array_to_json(array_agg(row_to_json(shown) order by listed.relation collate "C", other.slug, published_latest, article.slug)) as relations
    from (
        select relation, other_id, article_id, id from actor_relation where actor_id = actor.id
        union all
        select inverse_relation(relation), actor_id, article_id, id from actor_relation where other_id = actor.id
    ) as listed
    join actor_relation as stated on stated.id = listed.id
    join actor as other on other.id = listed.other_id
    join article on article.id = listed.article_id, lateral (
        select listed.relation, (select row_to_json(who) from (select other.slug as id, other.name) as who) as actor,
            case when when_edtf is not null then
                date_as_json(when_edtf, when_extent, when_earliest, when_latest, when_surely_from, when_surely_to,
                    when_precision, when_approximate, when_uncertain, when_conflicting, when_basis) end as "when",
            attributed_to as "attributedTo", claimed,
            citation_as_json(article.slug, article.seed, citation_paragraph, citation_start, citation_end) as citation
    ) as shown
) as related
cross join lateral (
    select actor.slug as id, name, kind,
        (select coalesce(array_to_json(array_agg(alias order by alias)), '[]') from actor_alias where actor_id = actor.id) as aliases,
        country, description, wikidata, coalesce(relations, '[]') as relations
) as whole;

comment on view actor_as_json is 'Each actor, in the JSON of the API';

create view place_as_json with (security_invoker = true) as
select place.id, place.slug, row_to_json(whole)::text as json
from place
left join place as holder on holder.id = place.within_id
cross join lateral (
    select place.slug as id, place.name, place.kind,
        (select coalesce(array_to_json(array_agg(alias order by alias)), '[]') from place_alias where place_id = place.id) as aliases,
        place.country,
        case when place.latitude is not null then (select row_to_json(point) from (
            select number_as_json(place.latitude) as lat, number_as_json(place.longitude) as lon) as point) end as coordinates,
        case when holder.id is not null then (select row_to_json(spot) from (
            select holder.slug as id, holder.name) as spot) end as within
) as whole;

comment on view place_as_json is 'Each place, in the JSON of the API';

create view troop_count_as_json with (security_invoker = true) as
select count.id, count.slug, row_to_json(whole)::text as json
from troop_count as count
join actor as force on force.id = force_id
join place on place.id = place_id
join article on article.id = article_id
left join troop_count as sum on sum.id = count.part_of_id
cross join lateral (
    select count.slug as id, (select row_to_json(who) from (select force.slug as id, force.name) as who) as force,
        (select row_to_json(spot) from (select place.slug as id, place.name) as spot) as place, count.measure, count.component,
        (select row_to_json(quantity) from (
            select count.stated, count.qualifier, count.low, count.high) as quantity) as count,
        date_as_json(count.when_edtf, count.when_extent, count.when_earliest, count.when_latest, count.when_surely_from,
            count.when_surely_to, count.when_precision, count.when_approximate, count.when_uncertain, count.when_conflicting,
            count.when_basis) as "when",
        date_as_json(count.reported_edtf, count.reported_extent, count.reported_earliest, count.reported_latest,
            count.reported_surely_from, count.reported_surely_to, count.reported_precision, count.reported_approximate,
            count.reported_uncertain, count.reported_conflicting, count.reported_basis) as reported,
        count.attributed_to as "attributedTo", sum.slug as "partOf",
        citation_as_json(article.slug, article.seed, count.citation_paragraph, count.citation_start, count.citation_end) as citation
) as whole;

comment on view troop_count_as_json is 'Each troop count, in the JSON of the API';

create view resource_as_json with (security_invoker = true) as
    select 'article' as kind, id, slug, json from article_as_json
    union all
    select 'actor', id, slug, json from actor_as_json
    union all
    select 'place', id, slug, json from place_as_json
    union all
    select 'troop-count', id, slug, json from troop_count_as_json;

comment on view resource_as_json is 'Each article, actor, place and troop count, in the JSON of the API';

create table event_json (
    event_id   bigint not null,
    slug       slug   not null,
    changed_in bigint not null,
    head       text   not null,
    dating     text   not null,
    links      text   not null,
    reports    text   not null,
    tail       text   not null,
    constraint event_json_pkey primary key (event_id),
    constraint event_json_event_fkey foreign key (event_id) references event (id) on delete cascade
);

comment on table event_json is 'A copy of event_as_json, written together with the facts, because building it is most of the work of a page';
comment on column event_json.changed_in is 'The version of the data in which the JSON last changed';
comment on column event_json.head is 'Everything before the dating';
comment on column event_json.tail is 'Everything after the reports';

create index event_json_by_change on event_json (changed_in, slug);

create table resource_json (
    kind       text   not null,
    id         bigint not null,
    slug       slug   not null,
    changed_in bigint not null,
    json       text   not null,
    constraint resource_json_pkey primary key (kind, id),
    constraint resource_json_kind_known check (kind in ('article', 'actor', 'place', 'troop-count'))
);

comment on table resource_json is 'A copy of resource_as_json, written together with the facts, so that a change is told from what was there before';
comment on column resource_json.changed_in is 'The version of the data in which the JSON last changed';

create index resource_json_by_change on resource_json (changed_in, kind, slug);

create view kept_json with (security_invoker = true) as
    select 'event' as kind, event_id as id, slug, changed_in, head || dating || links || reports || tail as json from event_json
    union all
    select kind, id, slug, changed_in, json from resource_json;

comment on view kept_json is 'Each resource as currently known, in the JSON of the API, and the version of the data in which it last changed';

-- The application updates what it changed and says so in the setting; after any other writer, everything is compared
create function keep_json() returns trigger
    language plpgsql as $$
begin
    if coalesce(current_setting('timeline.json_is_kept', true), '') <> 'on' then
        merge into event_json as kept using event_as_json as made on made.event_id = kept.event_id
        when matched and (kept.head, kept.dating, kept.links, kept.reports, kept.tail)
            is distinct from (made.head, made.dating, made.links, made.reports, made.tail) then
            update set (changed_in, head, dating, links, reports, tail)
                = (new.version, made.head, made.dating, made.links, made.reports, made.tail)
        when not matched then
            insert (event_id, slug, changed_in, head, dating, links, reports, tail)
            values (made.event_id, made.slug, new.version, made.head, made.dating, made.links, made.reports, made.tail);
        merge into resource_json as kept using resource_as_json as made on (made.kind, made.id) = (kept.kind, kept.id)
        when matched and kept.json <> made.json then
            update set (changed_in, json) = (new.version, made.json)
        when not matched then
            insert (kind, id, slug, changed_in, json) values (made.kind, made.id, made.slug, new.version, made.json)
        when not matched by source then delete;
    end if;
    return null;
end
$$;

comment on function keep_json is 'Brings the kept JSON up to date with a new version of the data';

create trigger data_version_keeps_json
    after update on data_version
    for each row when (old.version <> new.version)
    execute function keep_json();
