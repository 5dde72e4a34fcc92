create table data_version (
    only_row  boolean     not null default true,
    version   bigint      not null,
    raised_at timestamptz not null,
    digest    text        not null,
    constraint data_version_pkey primary key (only_row),
    constraint data_version_has_one_row check (only_row)
);

comment on table data_version is 'A single row, whose version is raised by every transaction that changes what the API returns; cache keys derive from it';
comment on column data_version.digest is 'SHA-256 that identifies the changes that led to this version, so that equal version numbers of different databases differ';

insert into data_version (version, raised_at, digest) values (0, now(), '');

create function set_default_digest() returns trigger
    language plpgsql as $$
begin
    new.digest := encode(sha256((old.digest || gen_random_uuid())::bytea), 'hex');
    return new;
end
$$;

comment on function set_default_digest is 'Gives the version a random digest, unlike that of any other database, if the writer raised it without setting one';

create trigger data_version_default_digest
    before update on data_version
    for each row when (old.version <> new.version and old.digest = new.digest)
    execute function set_default_digest();

-- A reader may cache the version for as long as its lease lasts without missing a change: a transaction that raises the
-- version waits until every lease has expired before it commits, and no new leases are granted until it has committed
create function data_version_lease() returns interval
    language sql immutable parallel safe
    return interval '100 milliseconds';

comment on function data_version_lease() is 'How long a reader may cache the version of the data; every write waits a little longer than this';

-- A statement sees only what was committed before it began, so the version is read in a statement after the lock is taken
create function leased_data_version(out version bigint, out digest text, out raised_at timestamptz, out lease interval)
    language plpgsql volatile as $$
begin
    if current_setting('transaction_isolation') = 'read committed' and not pg_is_in_recovery()
        and pg_try_advisory_xact_lock_shared('data_version'::regclass::oid::integer, 0) then
        lease := data_version_lease();
    end if;
    select data_version.version, data_version.digest, data_version.raised_at into strict version, digest, raised_at
    from data_version;
end $$;

comment on function leased_data_version() is 'The version of the data and how long it may be cached; the lease is null while a writer is about to commit, on a replica, and if the isolation level is not read committed';

-- Sleeps in tenths of a lease, because a clock that is set forward ends the sleep in progress, and for two tenths longer
-- than the lease, because no two clocks run at the same speed
create function outlast_leases() returns trigger
    language plpgsql as $$
begin
    perform pg_advisory_xact_lock('data_version'::regclass::oid::integer, 0);
    for piece in 1 .. 12 loop
        perform pg_sleep_for(data_version_lease() / 10);
    end loop;
    return null;
end $$;

comment on function outlast_leases() is 'Delays a new version of the data until every lease on the previous one has expired';

create trigger outlast_leases before insert or update or delete or truncate on data_version
    for each statement execute function outlast_leases();

create table revision (
    version     bigint      not null,
    recorded_at timestamptz not null,
    origin      text        not null,
    author      text,
    reason      text,
    digest      text        not null,
    entries     bigint      not null,
    took        interval    not null,
    constraint revision_pkey primary key (version),
    constraint revision_origin_known check (origin in ('seeds', 'intake', 'http', 'erasure')),
    constraint revision_entries_not_negative check (entries >= 0)
);

comment on table revision is 'Every change to the data: when, from where, by whom and why. Its number is the version of the data it created';
comment on column revision.author is 'Null if no person is known, as for seeds';
comment on column revision.reason is 'Null if none was given';
comment on column revision.digest is 'The digest of the data version that it created';
comment on column revision.entries is 'Number of articles, places, actors, events and troop counts in the change';

create index revision_by_origin on revision (origin, version);

create table revision_change (
    version bigint not null,
    kind    text   not null,
    slug    slug   not null,
    act     text   not null,
    since   bigint,
    before  text,
    constraint revision_change_pkey primary key (version, kind, slug),
    constraint revision_change_revision_fkey foreign key (version) references revision (version),
    constraint revision_change_kind_known check (kind in ('article', 'actor', 'place', 'event', 'troop-count')),
    constraint revision_change_act_known check (act in ('created', 'updated', 'deleted')),
    constraint revision_change_since_earlier check (since < version),
    constraint revision_change_before_unless_created check (num_nulls(since, before) = case act when 'created' then 2 else 0 end)
);

comment on table revision_change is 'What each revision did to which resource; what bulk intake created is not listed';
comment on column revision_change.before is 'The JSON of the resource before; null if it was created, and the JSON null if it was erased';
comment on column revision_change.since is 'The version of the data since which that was its JSON; null if it was created';

create index revision_change_by_resource on revision_change (kind, slug, version);
create index revision_change_deletions on revision_change (version) where act = 'deleted';

create table revision_statement (
    version bigint not null,
    kind    text   not null,
    slug    slug   not null,
    before  text,
    constraint revision_statement_pkey primary key (version, kind, slug),
    constraint revision_statement_revision_fkey foreign key (version) references revision (version),
    constraint revision_statement_kind_known check (kind in ('article', 'actor', 'place', 'event'))
);

comment on table revision_statement is 'The dossiers and entries that each revision changed; what bulk intake created is not listed';
comment on column revision_statement.before is 'What was stated before, as JSON; null if it was not there, and the JSON null if it was erased';

create index revision_statement_by_subject on revision_statement (kind, slug, version);

create table given_answer (
    author   text        not null,
    key      text        not null,
    digest   sha256      not null,
    given_at timestamptz not null,
    status   integer     not null,
    location text[]      not null,
    tag      text,
    version  bigint      not null,
    constraint given_answer_pkey primary key (author, key),
    constraint given_answer_revision_fkey foreign key (version) references revision (version),
    constraint given_answer_of_success check (status between 200 and 299)
);

comment on table given_answer is 'The answers to writes that a client gave an Idempotency-Key, so that a repeated request gets the same; kept for seven days';
comment on column given_answer.digest is 'SHA-256 of the request';
comment on column given_answer.location is 'The path below /api/v1 of what was created; empty if nothing was';
comment on column given_answer.tag is 'The tag of what was stated at the address afterwards; null if nothing was';

create index given_answer_by_age on given_answer (given_at);
create index given_answer_by_revision on given_answer (version);

create table seed_entry (
    kind          text    not null,
    slug          slug    not null,
    file_digest   text,
    stored_digest text,
    behind        boolean not null default false,
    constraint seed_entry_pkey primary key (kind, slug),
    constraint seed_entry_kind_known check (kind in ('article', 'actor', 'place', 'event', 'troop_count'))
);

comment on table seed_entry is 'The entries loaded from the seeds: one that the seeds no longer hold is deleted, and entries from elsewhere are left alone';
comment on column seed_entry.file_digest is 'SHA-256 of what the file stated when it was last loaded; null for a troop count, which goes with its article';
comment on column seed_entry.stored_digest is 'SHA-256 of what was stored then: if it differs now, the entry was edited over HTTP; null for a troop count';
comment on column seed_entry.behind is 'Whether the file has changed since the entry was edited over HTTP, so that one of the two lacks what the other has';

create table taken_file (
    sha256  sha256 not null,
    version bigint not null,
    file    text   not null,
    lines   bigint not null,
    constraint taken_file_pkey primary key (sha256),
    constraint taken_file_revision_fkey foreign key (version) references revision (version),
    constraint taken_file_lines_not_negative check (lines >= 0)
);

comment on table taken_file is 'Every file taken in, so that none is taken in twice';

create index taken_file_by_revision on taken_file (version);
