-- If the API connects as a role other than the owner of the schema, that role may read everything and write nothing
do $$
declare
    serving text := coalesce(current_setting('timeline.serving', true), current_user);
begin
    if serving = current_user or current_setting('transaction_read_only')::boolean then
        return;
    end if;
    -- Instances that start at the same time must not update the same catalogue rows concurrently
    perform pg_advisory_xact_lock('data_version'::regclass::oid::integer, 1);
    execute format('grant usage on schema %I to %I', current_schema(), serving);
    execute format('grant select on all tables in schema %I to %I', current_schema(), serving);
end $$;
