create table event_report (
    event_id           bigint not null,
    article_id         bigint not null,
    status             event_status not null,
    when_edtf          text not null,
    when_extent        date_extent not null,
    when_earliest      date,
    when_latest        date,
    when_surely_from   date,
    when_surely_to     date,
    when_first         date not null,
    when_last          date not null,
    when_precision     date_precision not null,
    when_approximate   boolean not null,
    when_uncertain     boolean not null,
    when_conflicting   boolean not null,
    when_basis         date_basis not null,
    says               text not null,
    reason             text,
    attributed_to      text,
    via                text,
    claimed            boolean not null,
    citation_paragraph integer not null,
    citation_start     integer not null,
    citation_end       integer not null,
    constraint event_report_pkey primary key (event_id, article_id),
    constraint event_report_event_fkey foreign key (event_id) references event (id) on delete cascade,
    constraint event_report_citation_fkey foreign key (article_id, citation_paragraph) references coverage (article_id, paragraph),
    constraint event_report_when_in_order check (when_first <= when_last and (when_earliest <= when_latest) is not false and (when_surely_from <= when_surely_to) is not false),
    constraint event_report_when_bounded check (when_first > '-infinity' or when_last < 'infinity'),
    constraint event_report_citation_in_order check (0 <= citation_start and citation_start < citation_end)
);

comment on table event_report is 'What one article says about one event; one row per article, so that no article contradicts itself';
comment on column event_report.when_earliest is 'Null if nothing bounds the start';
comment on column event_report.when_latest is 'Null if nothing bounds the end';
comment on column event_report.when_surely_from is 'Null if no day is certain';
comment on column event_report.when_surely_to is 'Null if no day is certain, or it goes on';
comment on column event_report.when_first is 'The first day that a search finds; -infinity if the start is open';
comment on column event_report.when_last is 'The last day that a search finds; infinity if the end is open';
comment on column event_report.reason is 'Null if the article gives no reason';
comment on column event_report.attributed_to is 'Null if the article says it in its own voice';
comment on column event_report.via is 'Through whom the article has it; null if it names nobody';
comment on column event_report.claimed is 'Whether only one side says so, and the article does not vouch for it';

create index event_report_by_citation on event_report (article_id, citation_paragraph);

create table event_figure (
    event_id           bigint not null,
    position           integer not null,
    measure            text not null,
    unit               text not null,
    stated             bigint,
    qualifier          text not null,
    low                bigint not null,
    high               bigint,
    when_edtf          text,
    when_extent        date_extent,
    when_earliest      date,
    when_latest        date,
    when_surely_from   date,
    when_surely_to     date,
    when_first         date,
    when_last          date,
    when_precision     date_precision,
    when_approximate   boolean,
    when_uncertain     boolean,
    when_conflicting   boolean,
    when_basis         date_basis,
    attributed_to      text,
    article_id         bigint not null,
    citation_paragraph integer not null,
    citation_start     integer not null,
    citation_end       integer not null,
    constraint event_figure_pkey primary key (event_id, position),
    constraint event_figure_report_fkey foreign key (event_id, article_id) references event_report (event_id, article_id) on delete cascade,
    constraint event_figure_citation_fkey foreign key (article_id, citation_paragraph) references coverage (article_id, paragraph),
    constraint event_figure_measure_known check (measure in ('duration', 'distance', 'personnel', 'personnel-share', 'equipment-share', 'money', 'bases', 'missions', 'occurrence')),
    constraint event_figure_unit_known check (unit in ('hour', 'day', 'month', 'year', 'kilometre', 'mile', 'person', 'percent', 'million-dollar', 'base', 'mission', 'time')),
    constraint event_figure_qualifier_known check (qualifier in ('exact', 'about', 'more-than', 'at-least', 'up-to', 'fewer-than', 'hundreds', 'thousands', 'some', 'several',
        'most')),
    constraint event_figure_low_not_above_high check (0 <= low and low <= high),
    constraint event_figure_stated_unless_a_word check ((stated is null) = (qualifier in ('hundreds', 'thousands', 'some', 'several', 'most'))),
    constraint event_figure_when_in_order check (when_first <= when_last and (when_earliest <= when_latest) is not false and (when_surely_from <= when_surely_to) is not false),
    constraint event_figure_when_whole check (num_nulls(when_edtf, when_extent, when_first, when_last, when_precision, when_approximate, when_uncertain, when_conflicting,
        when_basis) in (0, 9)),
    constraint event_figure_when_bounded check (when_first > '-infinity' or when_last < 'infinity'),
    constraint event_figure_citation_in_order check (0 <= citation_start and citation_start < citation_end)
);

comment on table event_figure is 'A number that an article gives for an event, such as a duration, a distance or a share';
comment on column event_figure.stated is 'Null if the article uses a word such as “hundreds”';
comment on column event_figure.high is 'Null if there is no upper bound';
comment on column event_figure.when_edtf is 'Null, like the other date columns, if the number applies to the time of the event';
comment on column event_figure.when_extent is 'Null if there is no date';
comment on column event_figure.when_earliest is 'Null if there is no date or nothing bounds the start';
comment on column event_figure.when_latest is 'Null if there is no date or nothing bounds the end';
comment on column event_figure.when_surely_from is 'Null if there is no date or no day is certain';
comment on column event_figure.when_surely_to is 'Null if there is no date or no day is certain, or it goes on';
comment on column event_figure.when_first is 'Null if there is no date; -infinity if its start is open';
comment on column event_figure.when_last is 'Null if there is no date; infinity if its end is open';
comment on column event_figure.when_precision is 'Null if there is no date';
comment on column event_figure.when_approximate is 'Null if there is no date';
comment on column event_figure.when_uncertain is 'Null if there is no date';
comment on column event_figure.when_conflicting is 'Null if there is no date';
comment on column event_figure.when_basis is 'Null if there is no date';
comment on column event_figure.attributed_to is 'Null if the number has the source of the report';

create index event_figure_by_report on event_figure (event_id, article_id);
create index event_figure_by_citation on event_figure (article_id, citation_paragraph);

create table event_participant_citation (
    event_id           bigint not null,
    article_id         bigint not null,
    position           integer not null,
    actor_id           bigint not null,
    role               text not null,
    citation_paragraph integer not null,
    citation_start     integer not null,
    citation_end       integer not null,
    constraint event_participant_citation_pkey primary key (event_id, article_id, actor_id, role),
    constraint event_participant_citation_report_fkey foreign key (event_id, article_id) references event_report (event_id, article_id) on delete cascade,
    constraint event_participant_citation_actor_fkey foreign key (actor_id) references actor (id),
    constraint event_participant_citation_paragraph_fkey foreign key (article_id, citation_paragraph) references coverage (article_id, paragraph),
    constraint event_participant_citation_in_order check (0 <= citation_start and citation_start < citation_end)
);

comment on table event_participant_citation is 'The actors that an article names as participants of an event';
comment on column event_participant_citation.position is 'The order in which the article''s dossier lists them';

create index event_participant_citation_by_actor on event_participant_citation (actor_id);
create index event_participant_citation_by_paragraph on event_participant_citation (article_id, citation_paragraph);

create table event_place_citation (
    event_id           bigint not null,
    article_id         bigint not null,
    position           integer not null,
    place_id           bigint not null,
    role               text not null,
    citation_paragraph integer not null,
    citation_start     integer not null,
    citation_end       integer not null,
    constraint event_place_citation_pkey primary key (event_id, article_id, place_id, role),
    constraint event_place_citation_report_fkey foreign key (event_id, article_id) references event_report (event_id, article_id) on delete cascade,
    constraint event_place_citation_place_fkey foreign key (place_id) references place (id),
    constraint event_place_citation_paragraph_fkey foreign key (article_id, citation_paragraph) references coverage (article_id, paragraph),
    constraint event_place_citation_in_order check (0 <= citation_start and citation_start < citation_end)
);

comment on table event_place_citation is 'The places that an article names for an event';
comment on column event_place_citation.position is 'The order in which the article''s dossier lists them';

create index event_place_citation_by_place on event_place_citation (place_id);
create index event_place_citation_by_paragraph on event_place_citation (article_id, citation_paragraph);

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

comment on function event_must_have_a_report is 'Refuses, at commit, a transaction that would leave an event without a report and so without a citation';

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

comment on function event_must_keep_a_report is 'Refuses, at commit, a transaction that would remove the last report of an event but not the event';

create constraint trigger event_keeps_a_report
    after delete or update on event_report
    deferrable initially deferred
    for each row execute function event_must_keep_a_report();

create table event_state (
    event_id         bigint not null,
    known_from       date not null,
    known_until      date,
    known_during     daterange not null generated always as (daterange(known_from, known_until)) stored,
    status           event_status not null,
    when_edtf        text not null,
    when_extent      date_extent not null,
    when_earliest    date,
    when_latest      date,
    when_surely_from date,
    when_surely_to   date,
    when_first       date not null,
    when_last        date not null,
    when_precision   date_precision not null,
    when_approximate boolean not null,
    when_uncertain   boolean not null,
    when_conflicting boolean not null,
    when_basis       date_basis not null,
    dating           text not null,
    first_date       date generated always as (case when known_until is null then when_first end) stored,
    last_date        date generated always as (case when known_until is null then when_last end) stored,
    constraint event_state_pkey primary key (event_id, known_during without overlaps),
    constraint event_state_known_from_key unique (event_id, known_from),
    constraint event_state_dates_key unique (event_id, first_date, last_date),
    constraint event_state_event_fkey foreign key (event_id) references event (id) on delete cascade,
    constraint event_state_known_in_order check (known_from < known_until),
    constraint event_state_when_in_order check (when_first <= when_last and (when_earliest <= when_latest) is not false and (when_surely_from <= when_surely_to) is not false),
    constraint event_state_when_bounded check (when_first > '-infinity' or when_last < 'infinity')
);

comment on table event_state is 'What was known about an event, and during which days: the second time axis, queried with knownBy';
comment on column event_state.known_until is 'The day on which a later article changed what was known; null if it is still current';
comment on column event_state.when_earliest is 'Null if nothing bounds the start';
comment on column event_state.when_latest is 'Null if nothing bounds the end';
comment on column event_state.when_surely_from is 'Null if no day is certain';
comment on column event_state.when_surely_to is 'Null if no day is certain';
comment on column event_state.when_first is 'The first day that a search finds; -infinity if the start is open';
comment on column event_state.when_last is 'The last day that a search finds; infinity if the end is open';
comment on column event_state.dating is 'What each bound of the date follows from, in the JSON of the API';
comment on column event_state.first_date is 'The value that event.first_date must have; null if the state is no longer current';
comment on column event_state.last_date is 'The value that event.last_date must have; null if the state is no longer current';

create index event_state_by_date on event_state (coalesce(nullif(when_first, '-infinity'), when_last));
create index event_state_by_status on event_state (status, coalesce(nullif(when_first, '-infinity'), when_last));
create index event_state_when_during on event_state using gist (daterange(when_first, when_last, '[]'));

-- Every event has a current state, and lists are sorted by its date
alter table event add constraint event_dates_fkey
    foreign key (id, first_date, last_date) references event_state (event_id, first_date, last_date)
    deferrable initially deferred;
create index event_by_dates on event (id, first_date, last_date);
