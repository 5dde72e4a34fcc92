-- A reader may keep the version in memory for as long as its lease lasts, and misses nothing: whoever raises the version
-- waits, before it can commit, until every lease has run out, and keeps new ones from being given until it has
create function data_version_lease() returns interval
    language sql immutable parallel safe
    return interval '100 milliseconds';

comment on function data_version_lease() is 'How long the version of the data may be kept in memory; every write takes a little longer than this';

-- Each statement sees what was committed before it began: hence first the lock, and the version in a statement after it
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

comment on function leased_data_version() is 'The version of the data, and for how long it stays the newest; the lease is null where a writer is about to commit, on a replica, and in a snapshot';

-- In pieces, as a clock that is set forward ends the sleep it falls into; two more than the lease has, as no two clocks
-- run at the same speed
create function outlast_leases() returns trigger
    language plpgsql as $$
begin
    perform pg_advisory_xact_lock('data_version'::regclass::oid::integer, 0);
    for piece in 1 .. 12 loop
        perform pg_sleep_for(data_version_lease() / 10);
    end loop;
    return null;
end $$;

comment on function outlast_leases() is 'Lets a new version of the data be seen only when nobody trusts the one before any more';

create trigger outlast_leases before insert or update or delete or truncate on data_version
    for each statement execute function outlast_leases();
