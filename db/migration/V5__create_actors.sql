create table actor (
    id          bigint generated always as identity,
    slug        slug not null,
    name        text collate "C" not null,
    kind        text collate "C" not null,
    country     country_code,
    wikidata    text,
    description text not null,
    names       text not null,
    revised     date,
    sort_name   text collate "C" not null generated always as (folded(name)) stored,
    search      tsvector not null generated always as (search_document(name, names, description)) stored,
    constraint actor_pkey primary key (id),
    constraint actor_slug_key unique (slug),
    constraint actor_kind_known check (kind in ('state', 'government', 'armed-force', 'person', 'organisation', 'mission', 'alliance', 'armed-group')),
    constraint actor_wikidata_is_an_item check (wikidata ~ '^Q[1-9][0-9]*$')
);

comment on table actor is 'A state, a person, an armed force or anyone else who takes part in events';
comment on column actor.revised is 'The day on which what is stated here was last revised; null if the source does not say';
comment on column actor.sort_name is 'Sort key: names that differ only in case or accents are equal';
comment on column actor.country is 'ISO 3166-1 alpha-2; null if the actor belongs to no single country';
comment on column actor.wikidata is 'Wikidata item; null if none is certain';
comment on column actor.names is 'The aliases as one text, for the search column';

create index actor_by_name on actor (sort_name, slug);
create index actor_by_kind on actor (kind, slug);
create index actor_by_country on actor (country);
create index actor_search on actor using gin (search);

create table actor_alias (
    actor_id bigint not null,
    alias    text collate "C" not null,
    constraint actor_alias_pkey primary key (actor_id, alias),
    constraint actor_alias_actor_fkey foreign key (actor_id) references actor (id) on delete cascade
);

comment on table actor_alias is 'Other names and spellings that the articles use for an actor';

create table actor_relation (
    id                 bigint generated always as identity,
    actor_id           bigint not null,
    relation           text not null,
    other_id           bigint not null,
    when_edtf          text,
    when_extent        date_extent,
    when_earliest      date,
    when_latest        date,
    when_surely_from   date,
    when_surely_to     date,
    when_first         date,
    when_last          date,
    when_precision     date_precision,
    when_approximate   boolean,
    when_uncertain     boolean,
    when_conflicting   boolean,
    when_basis         date_basis,
    attributed_to      text,
    claimed            boolean not null,
    article_id         bigint not null,
    citation_paragraph integer not null,
    citation_start     integer not null,
    citation_end       integer not null,
    constraint actor_relation_pkey primary key (id),
    constraint actor_relation_once_per_article unique (actor_id, relation, other_id, article_id),
    constraint actor_relation_actor_fkey foreign key (actor_id) references actor (id) on delete cascade,
    constraint actor_relation_other_fkey foreign key (other_id) references actor (id) on delete cascade,
    constraint actor_relation_citation_fkey foreign key (article_id, citation_paragraph) references coverage (article_id, paragraph),
    constraint actor_relation_with_another check (actor_id <> other_id),
    constraint actor_relation_relation_known check (relation in ('member-of', 'part-of', 'leads', 'represents', 'ally-of', 'overthrew', 'cooperates-with', 'opposes', 'detains', 'former-colonial-power-of', 'linked-to', 'supports')),
    constraint actor_relation_when_in_order check (when_first <= when_last and (when_earliest <= when_latest) is not false and (when_surely_from <= when_surely_to) is not false),
    constraint actor_relation_when_whole check (num_nulls(when_edtf, when_extent, when_first, when_last, when_precision, when_approximate, when_uncertain, when_conflicting,
        when_basis) in (0, 9)),
    constraint actor_relation_when_bounded check (when_first > '-infinity' or when_last < 'infinity'),
    constraint actor_relation_citation_in_order check (0 <= citation_start and citation_start < citation_end)
);

comment on table actor_relation is 'How two actors relate to each other, according to one article';
comment on column actor_relation.when_edtf is 'Null, like the other date columns, if the article gives no date for the relation';
comment on column actor_relation.when_extent is 'Null if there is no date';
comment on column actor_relation.when_earliest is 'Null if there is no date or nothing bounds the start';
comment on column actor_relation.when_latest is 'Null if there is no date or nothing bounds the end';
comment on column actor_relation.when_surely_from is 'Null if there is no date or no day is certain';
comment on column actor_relation.when_surely_to is 'Null if there is no date or no day is certain, or it goes on';
comment on column actor_relation.when_first is 'Null if there is no date; -infinity if its start is open';
comment on column actor_relation.when_last is 'Null if there is no date; infinity if its end is open';
comment on column actor_relation.when_precision is 'Null if there is no date';
comment on column actor_relation.when_approximate is 'Null if there is no date';
comment on column actor_relation.when_uncertain is 'Null if there is no date';
comment on column actor_relation.when_conflicting is 'Null if there is no date';
comment on column actor_relation.when_basis is 'Null if there is no date';
comment on column actor_relation.attributed_to is 'Null if the article says it in its own voice';
comment on column actor_relation.claimed is 'Whether only one side says so, and the article does not vouch for it';

create index actor_relation_by_other on actor_relation (other_id, relation);
create index actor_relation_by_citation on actor_relation (article_id, citation_paragraph);
