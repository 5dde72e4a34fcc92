create table data_version (
    only_row  boolean     not null default true,
    version   bigint      not null,
    raised_at timestamptz not null,
    digest    text        not null,
    constraint data_version_pkey primary key (only_row),
    constraint data_version_has_one_row check (only_row)
);

comment on table data_version is 'One row, raised by every transaction that changes what the API says; cache keys are made from it';
comment on column data_version.digest is 'SHA-256 of everything that was loaded, in its order: the same number of another database is another version';

insert into data_version (version, raised_at, digest) values (0, now(), '');

create function data_are_like_no_other_unless_said() returns trigger
    language plpgsql as $$
begin
    new.digest := encode(sha256((old.digest || gen_random_uuid())::bytea), 'hex');
    return new;
end
$$;

comment on function data_are_like_no_other_unless_said is 'Whoever raises the version without a digest of what was written gets one that no other database has';

create trigger data_version_is_like_no_other
    before update on data_version
    for each row when (old.version <> new.version and old.digest = new.digest)
    execute function data_are_like_no_other_unless_said();
