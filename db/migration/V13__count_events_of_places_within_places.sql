create view place_holder with (security_invoker = true) as
    with recursive held as (
        select id as place_id, id as holder_id from place
        union
        select held.place_id, place.within_id
        from held join place on place.id = held.holder_id
        where place.within_id is not null
    )
    select place_id, holder_id from held;

comment on view place_holder is 'Each place with itself and every place that holds it, directly or not';
