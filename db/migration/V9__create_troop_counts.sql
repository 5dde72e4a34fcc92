create table troop_count (
    id                   bigint generated always as identity,
    slug                 slug not null,
    force_id             bigint not null,
    place_id             bigint not null,
    measure              text not null,
    component            text,
    stated               bigint,
    qualifier            text not null,
    low                  bigint not null,
    high                 bigint,
    when_edtf            text not null,
    when_extent          date_extent not null,
    when_earliest        date,
    when_latest          date,
    when_surely_from     date,
    when_surely_to       date,
    when_first           date not null,
    when_last            date not null,
    when_precision       date_precision not null,
    when_approximate     boolean not null,
    when_uncertain       boolean not null,
    when_conflicting     boolean not null,
    when_basis           date_basis not null,
    reported_edtf        text not null,
    reported_extent      date_extent not null,
    reported_earliest    date,
    reported_latest      date,
    reported_surely_from date,
    reported_surely_to   date,
    reported_first       date not null,
    reported_last        date not null,
    reported_precision   date_precision not null,
    reported_approximate boolean not null,
    reported_uncertain   boolean not null,
    reported_conflicting boolean not null,
    reported_basis       date_basis not null,
    attributed_to        text,
    part_of_id           bigint,
    article_id           bigint not null,
    citation_paragraph   integer not null,
    citation_start       integer not null,
    citation_end         integer not null,
    constraint troop_count_pkey primary key (id),
    constraint troop_count_slug_key unique (slug),
    constraint troop_count_force_fkey foreign key (force_id) references actor (id),
    constraint troop_count_place_fkey foreign key (place_id) references place (id),
    constraint troop_count_part_of_fkey foreign key (part_of_id) references troop_count (id),
    constraint troop_count_citation_fkey foreign key (article_id, citation_paragraph) references coverage (article_id, paragraph),
    constraint troop_count_measure_known check (measure in ('present', 'departed', 'planned')),
    constraint troop_count_qualifier_known check (qualifier in ('exact', 'about', 'more-than', 'at-least', 'up-to', 'fewer-than', 'hundreds', 'some', 'several')),
    constraint troop_count_low_not_above_high check (0 <= low and low <= high),
    constraint troop_count_stated_unless_a_word check ((stated is null) = (qualifier in ('hundreds', 'some', 'several'))),
    constraint troop_count_part_has_a_component check (part_of_id is null or component is not null),
    constraint troop_count_not_part_of_itself check (part_of_id <> id),
    constraint troop_count_when_in_order check (when_first <= when_last and (when_earliest <= when_latest) is not false and (when_surely_from <= when_surely_to) is not false),
    constraint troop_count_when_bounded check (when_first > '-infinity' or when_last < 'infinity'),
    constraint troop_count_reported_in_order check (reported_first <= reported_last and (reported_earliest <= reported_latest) is not false and (reported_surely_from <= reported_surely_to) is not false),
    constraint troop_count_reported_bounded check (reported_first > '-infinity' or reported_last < 'infinity'),
    constraint troop_count_citation_in_order check (0 <= citation_start and citation_start < citation_end)
);

comment on table troop_count is 'One figure from one article: whose troops, where, on what day, how many, and how certain';
comment on column troop_count.component is 'The part that was counted, such as logistics; null for the whole force';
comment on column troop_count.stated is 'The number that the article gives; null if it uses a word such as “hundreds”';
comment on column troop_count.high is 'Null if there is no upper bound';
comment on column troop_count.when_earliest is 'Null if nothing bounds the start';
comment on column troop_count.when_latest is 'Null if nothing bounds the end';
comment on column troop_count.when_surely_from is 'Null if no day is certain';
comment on column troop_count.when_surely_to is 'Null if no day is certain, or it goes on';
comment on column troop_count.when_first is 'The first day that a search finds; -infinity if the start is open';
comment on column troop_count.when_last is 'The last day that a search finds; infinity if the end is open';
comment on column troop_count.reported_earliest is 'Null if nothing bounds the start';
comment on column troop_count.reported_latest is 'Null if nothing bounds the end';
comment on column troop_count.reported_surely_from is 'Null if no day is certain';
comment on column troop_count.reported_surely_to is 'Null if no day is certain, or it goes on';
comment on column troop_count.reported_first is 'The first day that a search finds; -infinity if the start is open';
comment on column troop_count.reported_last is 'The last day that a search finds; infinity if the end is open';
comment on column troop_count.attributed_to is 'Null if the article says it in its own voice';
comment on column troop_count.part_of_id is 'The count of which this is a component; null if it stands alone';

create index troop_count_by_date on troop_count (coalesce(nullif(when_first, '-infinity'), when_last), slug);
create index troop_count_by_report on troop_count (coalesce(nullif(reported_first, '-infinity'), reported_last), slug);
create index troop_count_by_force on troop_count (force_id, place_id, coalesce(nullif(when_first, '-infinity'), when_last));
create index troop_count_by_place on troop_count (place_id, coalesce(nullif(when_first, '-infinity'), when_last));
create index troop_count_by_part_of on troop_count (part_of_id);
create index troop_count_by_citation on troop_count (article_id, citation_paragraph);
create index troop_count_when_during on troop_count using gist (daterange(when_first, when_last, '[]'));

create function article_must_agree_with_itself() returns trigger
    language plpgsql as $$
declare
    other text;
begin
    select slug into other
    from troop_count
    where id <> new.id
    and article_id = new.article_id
    and force_id = new.force_id
    and place_id = new.place_id
    and measure = new.measure
    and component is not distinct from new.component
    and when_earliest is not null and new.when_earliest is not null -- a date with an open start names no day
    and daterange(when_earliest, coalesce(when_latest, when_earliest), '[]')
        && daterange(new.when_earliest, coalesce(new.when_latest, new.when_earliest), '[]') -- a date with an open end claims only its first day
    and not int8range(low, high, '[]') && int8range(new.low, new.high, '[]')
    limit 1;
    if found then
        raise exception 'the article contradicts itself: % and % count the same at the same time and have no number in common', new.slug, other
            using errcode = 'exclusion_violation', constraint = 'troop_count_article_agrees_with_itself', table = 'troop_count';
    end if;
    return null;
end
$$;

comment on function article_must_agree_with_itself is
    'An article may count the same troops twice, but not with numbers that exclude each other; different articles may disagree';

create constraint trigger troop_count_article_agrees_with_itself
    after insert or update on troop_count
    for each row execute function article_must_agree_with_itself();
