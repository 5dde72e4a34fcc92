create table place (
    id         bigint generated always as identity,
    slug       slug not null,
    name       text collate "C" not null,
    kind       text collate "C" not null,
    country    country_code,
    within_id  bigint,
    latitude   double precision,
    longitude  double precision,
    names      text not null,
    revised    date,
    holder_ids bigint[] not null default '{}',
    sort_name  text collate "C" not null generated always as (folded(name)) stored,
    search     tsvector not null generated always as (search_document(name, names, '')) stored,
    constraint place_pkey primary key (id),
    constraint place_slug_key unique (slug),
    constraint place_within_fkey foreign key (within_id) references place (id),
    constraint place_kind_known check (kind in ('region', 'country', 'city', 'base', 'port', 'border-area')),
    constraint place_not_within_itself check (within_id <> id),
    constraint place_coordinates_whole check (num_nulls(latitude, longitude) in (0, 2)),
    constraint place_coordinates_on_earth check (latitude between -90 and 90 and longitude between -180 and 180)
);

comment on table place is 'A country, a city, a base or another place; places can lie within others';
comment on column place.revised is 'The day on which what is stated here was last revised; null if the source does not say';
comment on column place.sort_name is 'Sort key: names that differ only in case or accents are equal';
comment on column place.country is 'ISO 3166-1 alpha-2; null if the place lies in no single country';
comment on column place.within_id is 'The place that directly contains it; null for an outermost place';
comment on column place.holder_ids is 'The place itself and every place that contains it, directly or indirectly; derived from within_id';
comment on column place.latitude is 'WGS 84 degrees; null if a single point would be misleading';
comment on column place.longitude is 'WGS 84 degrees; null if a single point would be misleading';
comment on column place.names is 'The aliases as one text, for the search column';

create index place_by_name on place (sort_name, slug);
create index place_by_kind on place (kind, slug);
create index place_by_country on place (country);
create index place_by_within on place (within_id);
create index place_by_holder on place using gin (holder_ids);
create index place_by_coordinates on place (longitude, latitude);
create index place_search on place using gin (search);

create table place_alias (
    place_id bigint not null,
    alias    text collate "C" not null,
    constraint place_alias_pkey primary key (place_id, alias),
    constraint place_alias_place_fkey foreign key (place_id) references place (id) on delete cascade
);

comment on table place_alias is 'Other names and spellings that the articles use for a place';

create view place_holder with (security_invoker = true) as
    select id as place_id, unnest(holder_ids) as holder_id from place;

comment on view place_holder is 'Each place paired with itself and with every place that contains it, directly or indirectly';

create function places_within(slugs text) returns setof bigint
    language sql stable parallel safe
begin atomic
    select id from place
    where holder_ids && array(select id from place where slug = any (string_to_array(slugs, ',')));
end;

comment on function places_within is 'Ids of the places with these comma-separated slugs and of all places within them';
