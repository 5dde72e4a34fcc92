create function places_within(slugs text) returns setof bigint
    language sql stable parallel safe
begin atomic
    with recursive inside as (
        select id from place where slug = any (string_to_array(slugs, ','))
        union
        select place.id from place join inside on place.within_id = inside.id
    )
    select id from inside;
end;

comment on function places_within is 'The places with these slugs (separated by commas) and all places in them';
