alter table data_version add column ready_since bigint not null default 0;

comment on column data_version.ready_since is 'What was made ready of this version or a later one still holds';

-- Whoever changes the data without a word about what is kept ready makes all of it be made anew
create function nothing_is_ready_unless_said() returns trigger
    language plpgsql as $$
begin
    if coalesce(current_setting('timeline.only_adds', true), '') <> 'on' then
        new.ready_since := new.version;
    end if;
    return new;
end
$$;

comment on function nothing_is_ready_unless_said is 'JSON that is kept ready is never older than the facts';

create trigger data_version_makes_nothing_ready
    before update on data_version
    for each row when (old.version <> new.version)
    execute function nothing_is_ready_unless_said();

create table event_ready (
    event_id bigint not null,
    format   text   not null,
    version  bigint not null,
    head     text   not null,
    links    text   not null,
    reports  text   not null,
    tail     text   not null,
    constraint event_ready_pkey primary key (event_id, format),
    constraint event_ready_event_fkey foreign key (event_id) references event (id) on delete cascade
);

comment on table event_ready is 'The JSON of an event as it is known now, made when nobody waits for it: building it is most of the work of a page';
comment on column event_ready.format is 'The program, with its settings, that wrote it and alone reads it: others may write it differently';
comment on column event_ready.version is 'The version of the data of which it was made';
comment on column event_ready.head is 'Everything before the links';
comment on column event_ready.tail is 'Everything behind the reports';
