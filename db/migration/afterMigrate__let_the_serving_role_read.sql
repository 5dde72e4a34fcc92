-- Where another role serves than owns all this, it reads everything and writes nothing
do $$
declare
    serving text := coalesce(current_setting('timeline.serving', true), current_user);
begin
    if serving = current_user or current_setting('transaction_read_only')::boolean then
        return;
    end if;
    -- Instances that start at once must not change the same rows of the catalogue at once
    perform pg_advisory_xact_lock('data_version'::regclass::oid::integer, 1);
    execute format('grant usage on schema %I to %I', current_schema(), serving);
    execute format('grant select on all tables in schema %I to %I', current_schema(), serving);
end $$;
