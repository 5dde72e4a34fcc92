create table article (
    id                    bigint generated always as identity,
    slug                  slug not null,
    seed                  text not null,
    sha256                sha256 not null,
    title                 text collate "C" not null,
    agency                text,
    publisher             text,
    published_edtf        text not null,
    published_extent      date_extent not null,
    published_earliest    date,
    published_latest      date not null,
    published_surely_from date,
    published_surely_to   date,
    published_first       date not null,
    published_last        date not null,
    published_precision   date_precision not null,
    published_approximate boolean not null,
    published_uncertain   boolean not null,
    published_conflicting boolean not null,
    published_basis       date_basis not null,
    published_because     text not null,
    revised               date,
    sort_title            text collate "C" not null generated always as (folded(title)) stored,
    search                tsvector not null generated always as (search_document(title, coalesce(agency, '') || ' ' || coalesce(publisher, ''), published_because)) stored,
    constraint article_pkey primary key (id),
    constraint article_slug_key unique (slug),
    constraint article_published_in_order check (published_first <= published_last and (published_earliest <= published_latest) is not false and (published_surely_from <= published_surely_to) is not false)
);

comment on table article is 'A published text; a seed file can hold more than one';
comment on column article.revised is 'The day on which what is stated here was last revised; null if the source does not say';
comment on column article.agency is 'Null if the text names no agency';
comment on column article.publisher is 'Null if the text names no publisher';
comment on column article.sort_title is 'Sort key: titles that differ only in case or accents are equal';
comment on column article.published_earliest is 'Null if nothing says how early it may have been published';
comment on column article.published_surely_from is 'Null if the day is not certain';
comment on column article.published_surely_to is 'Null if the day is not certain';
comment on column article.published_first is 'The first day that a search finds; -infinity if the start is open';
comment on column article.published_last is 'The last day that a search finds';
comment on column article.published_latest is 'The day by which it was certainly published; what it says counts as known from that day on';

create index article_by_date on article (coalesce(nullif(published_first, '-infinity'), published_last), slug);
create index article_by_title on article (sort_title, slug);
create index article_published_during on article using gist (daterange(published_first, published_last, '[]'));
create index article_search on article using gin (search);

create table coverage (
    article_id      bigint not null,
    paragraph       integer not null,
    paragraph_start integer not null,
    paragraph_end   integer not null,
    left_out        text,
    constraint coverage_pkey primary key (article_id, paragraph),
    constraint coverage_article_fkey foreign key (article_id) references article (id) on delete cascade,
    constraint coverage_paragraph_counts_from_one check (paragraph >= 1),
    constraint coverage_paragraph_in_order check (0 <= paragraph_start and paragraph_start < paragraph_end)
);

comment on table coverage is 'Every paragraph of an article: its position in the seed file, in code points, and the reason if nothing was taken from it';
comment on column coverage.left_out is 'Why no fact was taken from the paragraph; null if at least one was';
