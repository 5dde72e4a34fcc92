create table event_slug (
    event_id bigint generated always as identity,
    slug     slug not null,
    constraint event_slug_pkey primary key (slug),
    constraint event_slug_event_key unique (event_id, slug)
);

comment on table event_slug is 'The slugs of events, kept in one table so that they are unique wherever the events themselves are stored';

create table event (
    id         bigint not null,
    slug       slug not null,
    kind       text not null,
    title      text collate "C" not null,
    summary    text not null,
    names      text not null,
    revised    date,
    version    bigint not null,
    updated_at timestamptz not null,
    first_date date not null,
    last_date  date not null,
    sort_date  date not null generated always as (case first_date when '-infinity' then last_date else first_date end) stored,
    over_years boolean not null generated always as (extract(year from first_date) <> extract(year from last_date)) stored,
    sort_title text collate "C" not null generated always as (folded(title)) stored,
    search     tsvector not null generated always as (search_document(title, names, summary)) stored,
    constraint event_pkey primary key (id),
    constraint event_slug_fkey foreign key (id, slug) references event_slug (event_id, slug),
    constraint event_sort_date_key unique (id, sort_date),
    constraint event_kind_key unique (id, sort_date, kind),
    constraint event_kind_known check (kind in (
        'insurgency', 'coup', 'detention', 'attack', 'blockade', 'demand', 'ultimatum', 'refusal', 'statement', 'announcement',
        'ambassador-departure', 'embassy-closure', 'convoy-departure', 'convoy-arrival', 'troop-withdrawal', 'base-handover',
        'base-takeover', 'agreement-ended', 'mission-ended', 'pact', 'visit', 'ban', 'offer', 'operation', 'assistance',
        'dismissal', 'staff-departure', 'allegation', 'public-sentiment', 'rapprochement', 'rupture', 'plan'))
);

comment on table event is 'Something that one or more articles report; event_state holds when it happened and how certain that is';
comment on column event.revised is 'The day on which what is stated here was last revised; null if the source does not say';
comment on column event.names is 'Names and aliases of the participants and places, for the search column';
comment on column event.first_date is 'First day of the current date; -infinity if the start is open';
comment on column event.last_date is 'Last day of the current date; infinity if the end is open';
comment on column event.sort_date is 'Sort key: the first day, or the last day if the start is open';
comment on column event.sort_title is 'Sort key: titles that differ only in case or accents are equal';
comment on column event.over_years is 'Whether the date spans more than one year; all other events in a time window begin within it or earlier in its first year';

-- The last day is in the index so that events that ended before a window are skipped without reading the table
create index event_by_date on event (sort_date, slug, last_date);
create index event_by_kind on event (kind, sort_date, slug, last_date);
create index event_by_date_over_years on event (sort_date, slug, last_date, first_date) where over_years;
create index event_by_kind_over_years on event (kind, sort_date, slug, last_date, first_date) where over_years;
create index event_by_slug on event (slug);
create index event_by_ids on event (id, slug);
create index event_by_updated on event (updated_at, slug);
-- Events loaded together share updated_at and stay in slug order, so descending order needs an index of its own
create index event_by_updated_last_first on event (updated_at desc, slug);
create index event_by_title on event (sort_title, slug);
create index event_search on event using gin (search);

create table event_participant (
    event_id   bigint not null,
    position   integer not null,
    sort_date  date not null,
    actor_id   bigint not null,
    role       text not null,
    known_from date not null,
    constraint event_participant_pkey primary key (event_id, position),
    constraint event_participant_once_per_role unique (event_id, sort_date, actor_id, role),
    constraint event_participant_event_fkey foreign key (event_id, sort_date) references event (id, sort_date)
        on update cascade on delete cascade,
    constraint event_participant_actor_fkey foreign key (actor_id) references actor (id),
    constraint event_participant_role_known check (role in ('agent', 'target', 'leader', 'speaker', 'addressee', 'member', 'host', 'visitor', 'subject', 'successor'))
);

comment on table event_participant is 'The actors who took part in an event, and their roles, according to all articles together; event_participant_citation holds which ones';
comment on column event_participant.known_from is 'The day by which the first article that names the actor in this role was certainly published';
comment on column event_participant.sort_date is 'Copied from the event, so that the events of an actor are read in order';

create index event_participant_by_actor on event_participant (actor_id, sort_date, event_id);

create table event_place (
    event_id   bigint not null,
    position   integer not null,
    sort_date  date not null,
    kind       text not null,
    place_id   bigint not null,
    role       text not null,
    known_from date not null,
    constraint event_place_pkey primary key (event_id, position),
    constraint event_place_once_per_role unique (event_id, sort_date, kind, place_id, role),
    constraint event_place_event_fkey foreign key (event_id, sort_date, kind) references event (id, sort_date, kind)
        on update cascade on delete cascade,
    constraint event_place_place_fkey foreign key (place_id) references place (id),
    constraint event_place_role_known check (role in ('location', 'origin', 'destination', 'route', 'subject'))
);

comment on table event_place is 'The places of an event, and their roles, according to all articles together; event_place_citation holds which ones';
comment on column event_place.known_from is 'The day by which the first article that names the place in this role was certainly published';
comment on column event_place.sort_date is 'Copied from the event, so that the events of a place are read in order';
comment on column event_place.kind is 'Copied from the event, so that an index can hold only the withdrawals from a place';

create index event_place_by_place on event_place (place_id, sort_date, event_id);
create index event_place_of_withdrawal on event_place (place_id) where kind = 'troop-withdrawal' and role = 'origin';

create table event_link (
    from_event_id      bigint not null,
    relation           text not null,
    to_event_id        bigint not null,
    lag_low            integer,
    lag_high           integer,
    article_id         bigint,
    citation_paragraph integer,
    citation_start     integer,
    citation_end       integer,
    constraint event_link_pkey primary key (from_event_id, relation, to_event_id),
    constraint event_link_from_fkey foreign key (from_event_id) references event (id) on delete cascade,
    constraint event_link_to_fkey foreign key (to_event_id) references event (id) on delete cascade,
    constraint event_link_citation_fkey foreign key (article_id, citation_paragraph) references coverage (article_id, paragraph),
    constraint event_link_with_another check (from_event_id <> to_event_id),
    constraint event_link_relation_known check (relation in ('part-of', 'led-to', 'responds-to', 'fulfils', 'defies', 'follows', 'begins', 'ends')),
    constraint event_link_lag_in_order check (0 <= lag_low and (lag_low <= lag_high) is not false and (lag_low is not null or lag_high is null)),
    constraint event_link_lag_of_an_order check (lag_low is null or relation not in ('part-of', 'begins', 'ends')),
    constraint event_link_citation_whole check (num_nulls(article_id, citation_paragraph, citation_start, citation_end) in (0, 4)),
    constraint event_link_citation_in_order check ((0 <= citation_start and citation_start < citation_end) is not false)
);

comment on table event_link is 'How one event relates to another, and so bounds its date: a cause is not after its effect, a part lies within its whole';
comment on column event_link.lag_low is 'How many days after the earlier event the later one started at least; null if nothing says so';
comment on column event_link.lag_high is 'How many days after the earlier event the later one started at most; null if nothing says so';
comment on column event_link.article_id is 'The article that states the link; null, like the citation, if it was inferred';
comment on column event_link.citation_paragraph is 'Null if the link was inferred';
comment on column event_link.citation_start is 'Null if the link was inferred';
comment on column event_link.citation_end is 'Null if the link was inferred';

create index event_link_by_target on event_link (to_event_id, relation);
create index event_link_by_citation on event_link (article_id, citation_paragraph);

create table event_contradiction (
    event_id    bigint not null,
    position    integer not null,
    by_event_id bigint not null,
    because     text not null,
    constraint event_contradiction_pkey primary key (event_id, position),
    constraint event_contradiction_event_fkey foreign key (event_id) references event (id) on delete cascade,
    constraint event_contradiction_by_event_fkey foreign key (by_event_id) references event (id) on delete cascade,
    constraint event_contradiction_by_another check (event_id <> by_event_id)
);

comment on table event_contradiction is 'Two events that, in a researcher''s judgement, can hardly both have happened as reported';

create unique index event_contradiction_once on event_contradiction (least(event_id, by_event_id), greatest(event_id, by_event_id));
create index event_contradiction_by_other on event_contradiction (by_event_id);
