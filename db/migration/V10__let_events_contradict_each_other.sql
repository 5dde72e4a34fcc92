create table event_contradiction (
    event_id    bigint  not null,
    position    integer not null,
    by_event_id bigint  not null,
    because     text    not null,
    constraint event_contradiction_pkey primary key (event_id, position),
    constraint event_contradiction_event_fkey foreign key (event_id) references event (id) on delete cascade,
    constraint event_contradiction_by_event_fkey foreign key (by_event_id) references event (id) on delete cascade,
    constraint event_contradiction_by_another check (event_id <> by_event_id)
);

comment on table event_contradiction is 'Two events of which, in the judgement of a researcher, hardly both can be as the articles have them';

create unique index event_contradiction_once on event_contradiction (least(event_id, by_event_id), greatest(event_id, by_event_id));
create index event_contradiction_by_other on event_contradiction (by_event_id);
