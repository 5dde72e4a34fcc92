create table event (
    id         bigint      generated always as identity,
    slug       text        collate "C" not null,
    kind       text        not null,
    title      text        collate "C" not null,
    summary    text        not null,
    names      text        not null,
    version    bigint      not null,
    updated_at timestamptz not null,
    digest     text        not null,
    first_date date        not null,
    last_date  date        not null,
    sort_date  date        not null generated always as (case first_date when '-infinity' then last_date else first_date end) stored,
    over_years boolean     not null generated always as (extract(year from first_date) <> extract(year from last_date)) stored,
    sort_title text        collate "C" not null generated always as (folded(title)) stored,
    search     tsvector    not null generated always as (search_document(title, names, summary)) stored,
    constraint event_pkey primary key (id),
    constraint event_slug_key unique (slug),
    constraint event_sort_date_key unique (id, sort_date),
    constraint event_kind_key unique (id, sort_date, kind),
    constraint event_slug_is_a_slug check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    constraint event_kind_known check (kind in (
        'insurgency', 'coup', 'detention', 'attack', 'blockade', 'demand', 'ultimatum', 'refusal', 'statement', 'announcement',
        'ambassador-departure', 'embassy-closure', 'convoy-departure', 'convoy-arrival', 'troop-withdrawal', 'base-handover',
        'base-takeover', 'agreement-ended', 'mission-ended', 'pact', 'visit', 'ban', 'offer', 'operation', 'assistance',
        'dismissal', 'staff-departure', 'allegation', 'public-sentiment', 'rapprochement', 'rupture', 'plan'))
);

comment on table event is 'A happening that one or more articles report; when it happened and how sure that is stands in event_state';
comment on column event.names is 'Names and aliases of who took part and where, for the search column';
comment on column event.first_date is 'Of the date that holds now, the first day, or -infinity where the start is open';
comment on column event.last_date is 'Of the date that holds now, the last day, or infinity where the end is open';
comment on column event.sort_date is 'By which lists are in order: the first day, or the last where the start is open';
comment on column event.sort_title is 'By which lists are in order: what is written alike but for case and accents is alike';
comment on column event.over_years is 'Whether its days are of more than one year: any other event of a window begins in it or earlier in its first year';
comment on column event.digest is 'SHA-256 of all that the seeds say of the event: another digest makes another version';

-- The last day is in the index so that what ended before a window is passed over without a look at the event
create index event_by_date on event (sort_date, slug, last_date);
create index event_by_kind on event (kind, sort_date, slug, last_date);
create index event_by_date_over_years on event (sort_date, slug, last_date, first_date) where over_years;
create index event_by_kind_over_years on event (kind, sort_date, slug, last_date, first_date) where over_years;
create index event_by_title on event (sort_title, slug);
create index event_search on event using gin (search);

create table event_state (
    event_id         bigint  not null,
    known_from       date    not null,
    known_until      date,
    known_during     daterange not null generated always as (daterange(known_from, known_until)) stored,
    status           text    not null,
    when_edtf        text    not null,
    when_earliest    date,
    when_latest      date,
    when_precision   text    not null,
    when_approximate boolean not null,
    when_uncertain   boolean not null,
    when_basis       text    not null,
    first_date       date    generated always as (case when known_until is null then coalesce(when_earliest, '-infinity') end) stored,
    last_date        date    generated always as (case when known_until is null then coalesce(when_latest, 'infinity') end) stored,
    constraint event_state_pkey primary key (event_id, known_during without overlaps),
    constraint event_state_known_from_key unique (event_id, known_from),
    constraint event_state_dates_key unique (event_id, first_date, last_date),
    constraint event_state_event_fkey foreign key (event_id) references event (id) on delete cascade,
    constraint event_state_known_in_order check (known_from < known_until),
    constraint event_state_status_known check (status in ('announced', 'scheduled', 'ongoing', 'occurred', 'disputed')),
    constraint event_state_when_in_order check (when_earliest <= when_latest),
    constraint event_state_when_bounded check (when_earliest is not null or when_latest is not null),
    constraint event_state_when_precision_known check (when_precision in ('day', 'month', 'season', 'year', 'decade', 'century', 'interval')),
    constraint event_state_when_basis_known check (when_basis in ('stated', 'resolved', 'inferred'))
);

comment on table event_state is 'What was known of an event, and from which day to which: the second clock';
comment on column event_state.known_until is 'The day on which a later article changed what was known; null where it still holds';
comment on column event_state.when_earliest is 'Null where the start is open';
comment on column event_state.when_latest is 'Null where the end is open';
comment on column event_state.first_date is 'What event.first_date has to be; null where it no longer holds';
comment on column event_state.last_date is 'What event.last_date has to be; null where it no longer holds';

create index event_state_by_date on event_state (coalesce(when_earliest, when_latest));
create index event_state_by_status on event_state (status, coalesce(when_earliest, when_latest));
create index event_state_when_during on event_state using gist (daterange(when_earliest, when_latest, '[]'));

-- Every event has a state that holds, and lists are in the order of its date
alter table event add constraint event_dates_fkey
    foreign key (id, first_date, last_date) references event_state (event_id, first_date, last_date)
    deferrable initially deferred;
create index event_by_dates on event (id, first_date, last_date);

create table event_participant (
    event_id  bigint  not null,
    position  integer not null,
    sort_date date    not null,
    actor_id  bigint  not null,
    role      text    not null,
    constraint event_participant_pkey primary key (event_id, position),
    constraint event_participant_once_per_role unique (event_id, sort_date, actor_id, role),
    constraint event_participant_event_fkey foreign key (event_id, sort_date) references event (id, sort_date)
        on update cascade on delete cascade,
    constraint event_participant_actor_fkey foreign key (actor_id) references actor (id),
    constraint event_participant_role_known check (role in ('agent', 'target', 'leader', 'speaker', 'addressee', 'member', 'host', 'visitor', 'subject', 'successor'))
);

comment on table event_participant is 'Who took part in an event, and as what';
comment on column event_participant.sort_date is 'The event''s, so that the events of an actor are read in order';

create index event_participant_by_actor on event_participant (actor_id, sort_date, event_id);

create table event_place (
    event_id  bigint  not null,
    position  integer not null,
    sort_date date    not null,
    kind      text    not null,
    place_id  bigint  not null,
    role      text    not null,
    constraint event_place_pkey primary key (event_id, position),
    constraint event_place_once_per_role unique (event_id, sort_date, kind, place_id, role),
    constraint event_place_event_fkey foreign key (event_id, sort_date, kind) references event (id, sort_date, kind)
        on update cascade on delete cascade,
    constraint event_place_place_fkey foreign key (place_id) references place (id),
    constraint event_place_role_known check (role in ('location', 'origin', 'destination', 'route', 'subject'))
);

comment on table event_place is 'Where an event happened, began, led to';
comment on column event_place.sort_date is 'The event''s, so that the events of a place are read in order';

comment on column event_place.kind is 'The event''s, so that the withdrawals from a place are found among all that happened there';

create index event_place_by_place on event_place (place_id, sort_date, event_id);
create index event_place_of_withdrawal on event_place (place_id) where kind = 'troop-withdrawal' and role = 'origin';

create table event_link (
    id            bigint generated always as identity,
    from_event_id bigint not null,
    relation      text   not null,
    to_event_id   bigint not null,
    constraint event_link_pkey primary key (id),
    constraint event_link_once unique (from_event_id, relation, to_event_id),
    constraint event_link_from_fkey foreign key (from_event_id) references event (id) on delete cascade,
    constraint event_link_to_fkey foreign key (to_event_id) references event (id) on delete cascade,
    constraint event_link_with_another check (from_event_id <> to_event_id),
    constraint event_link_relation_known check (relation in ('part-of', 'led-to', 'responds-to', 'fulfils', 'defies'))
);

comment on table event_link is 'How one event stands to another';

create index event_link_by_target on event_link (to_event_id, relation);

create table event_report (
    event_id           bigint  not null,
    article_id         bigint  not null,
    status             text    not null,
    when_edtf          text    not null,
    when_earliest      date,
    when_latest        date,
    when_precision     text    not null,
    when_approximate   boolean not null,
    when_uncertain     boolean not null,
    when_basis         text    not null,
    says               text    not null,
    reason             text,
    attributed_to      text,
    citation_paragraph integer not null,
    citation_start     integer not null,
    citation_end       integer not null,
    constraint event_report_pkey primary key (event_id, article_id),
    constraint event_report_event_fkey foreign key (event_id) references event (id) on delete cascade,
    constraint event_report_citation_fkey foreign key (article_id, citation_paragraph) references coverage (article_id, paragraph),
    constraint event_report_status_known check (status in ('announced', 'scheduled', 'ongoing', 'occurred', 'disputed')),
    constraint event_report_when_in_order check (when_earliest <= when_latest),
    constraint event_report_when_bounded check (when_earliest is not null or when_latest is not null),
    constraint event_report_when_precision_known check (when_precision in ('day', 'month', 'season', 'year', 'decade', 'century', 'interval')),
    constraint event_report_when_basis_known check (when_basis in ('stated', 'resolved', 'inferred')),
    constraint event_report_citation_in_order check (0 <= citation_start and citation_start < citation_end)
);

comment on table event_report is 'What one article says of one event; one row per article, so that none contradicts itself';
comment on column event_report.when_earliest is 'Null where the start is open';
comment on column event_report.when_latest is 'Null where the end is open';
comment on column event_report.reason is 'Null where the article gives no reason';
comment on column event_report.attributed_to is 'Null where the article says it in its own voice';

create index event_report_by_citation on event_report (article_id, citation_paragraph);

create table event_figure (
    event_id           bigint  not null,
    position           integer not null,
    measure            text    not null,
    unit               text    not null,
    stated             bigint,
    qualifier          text    not null,
    low                bigint  not null,
    high               bigint,
    article_id         bigint  not null,
    citation_paragraph integer not null,
    citation_start     integer not null,
    citation_end       integer not null,
    constraint event_figure_pkey primary key (event_id, position),
    constraint event_figure_report_fkey foreign key (event_id, article_id) references event_report (event_id, article_id) on delete cascade,
    constraint event_figure_citation_fkey foreign key (article_id, citation_paragraph) references coverage (article_id, paragraph),
    constraint event_figure_measure_known check (measure in ('duration', 'distance', 'personnel', 'equipment-share', 'money', 'bases', 'missions', 'occurrence')),
    constraint event_figure_unit_known check (unit in ('hour', 'day', 'month', 'year', 'kilometre', 'mile', 'person', 'percent', 'million-dollar', 'base', 'mission', 'time')),
    constraint event_figure_qualifier_known check (qualifier in ('exact', 'about', 'more-than', 'at-least', 'up-to', 'fewer-than', 'hundreds', 'thousands', 'some')),
    constraint event_figure_low_not_above_high check (0 <= low and low <= high),
    constraint event_figure_stated_unless_a_word check ((stated is null) = (qualifier in ('hundreds', 'thousands', 'some'))),
    constraint event_figure_citation_in_order check (0 <= citation_start and citation_start < citation_end)
);

comment on table event_figure is 'A number that an article gives of an event: a length, a distance, a share';
comment on column event_figure.stated is 'Null where the article uses a word such as «hundreds»';
comment on column event_figure.high is 'Null where nothing bounds it from above';

create index event_figure_by_report on event_figure (event_id, article_id);
create index event_figure_by_citation on event_figure (article_id, citation_paragraph);

create function event_must_have_a_report() returns trigger
    language plpgsql as $$
begin
    if exists (select from event where id = new.id)
        and not exists (select from event_report where event_id = new.id) then
        raise exception 'event % has no report: no article says that it happened', new.slug
            using errcode = 'check_violation', constraint = 'event_has_a_report', table = 'event';
    end if;
    return null;
end
$$;

comment on function event_must_have_a_report is 'A fact without a citation is refused, at the end of the transaction that would leave one';

create constraint trigger event_has_a_report
    after insert or update on event
    deferrable initially deferred
    for each row execute function event_must_have_a_report();

create function event_must_keep_a_report() returns trigger
    language plpgsql as $$
begin
    if exists (select from event where id = old.event_id)
        and not exists (select from event_report where event_id = old.event_id) then
        raise exception 'event % would lose its last report', old.event_id
            using errcode = 'check_violation', constraint = 'event_keeps_a_report', table = 'event_report';
    end if;
    return null;
end
$$;

comment on function event_must_keep_a_report is 'The last report of an event goes only together with the event';

create constraint trigger event_keeps_a_report
    after delete or update on event_report
    deferrable initially deferred
    for each row execute function event_must_keep_a_report();
