create table intake (
    sha256   text        not null,
    file     text        not null,
    lines    bigint      not null,
    taken_at timestamptz not null,
    took     interval    not null,
    constraint intake_pkey primary key (sha256),
    constraint intake_sha256_is_hex check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint intake_lines_not_negative check (lines >= 0)
);

comment on table intake is 'Every file that was taken in, so that none is taken in twice';

create table seed_load (
    loaded_at timestamptz not null,
    took      interval    not null,
    entries   integer     not null,
    constraint seed_load_pkey primary key (loaded_at)
);

comment on table seed_load is 'When the seeds were loaded, how long it took, and how many entries they brought';

create table seed_entry (
    kind text not null,
    slug text collate "C" not null,
    constraint seed_entry_pkey primary key (kind, slug),
    constraint seed_entry_kind_known check (kind in ('article', 'actor', 'place', 'event', 'troop_count'))
);

comment on table seed_entry is 'What the seeds brought: they remove and rewrite this and leave alone what was taken in';

-- Until now there was no other way in
insert into seed_entry (kind, slug)
select 'article', slug from article
union all select 'actor', slug from actor
union all select 'place', slug from place
union all select 'event', slug from event
union all select 'troop_count', slug from troop_count;
