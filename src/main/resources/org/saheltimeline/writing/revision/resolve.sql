-- Stored entries
create or replace temporary view entry as
select 'article' as kind, slug, id from article
union all select 'actor', slug, id from actor
union all select 'place', slug, id from place
union all select 'event', slug, event_id from event_slug
union all select 'troop_count', slug, id from troop_count;

-- Entries that were loaded from the seeds: the seeds may refer to all of them. One that is not stored as it was then was
-- edited; a troop count goes with its article
create temporary table seeded on commit drop as
select kind, slug, id, (
    select stored_digest <> encode(sha256(convert_to((
        select content from statement where statement.kind = stated.kind and statement.slug = stated.slug), 'UTF8')), 'hex')
    from seed_entry as stated
    where stated.kind = stated_kind and stated.slug = stated_slug) as is_edited
from seed_entry join (
    select entry.*, case when article.id is null then kind else 'article' end as stated_kind,
        coalesce(article.slug, entry.slug) as stated_slug
    from entry
    left join troop_count on kind = 'troop_count' and troop_count.id = entry.id left join article on article.id = article_id
) as entry using (kind, slug)
where :whole;

-- Stored entries that the change may replace or remove. One from the seeds owns what was loaded from them and not edited
-- since; one over HTTP owns what it states or removes, with the troop counts of its dossiers; intake owns nothing
create temporary table owned on commit drop as
select kind, slug, id from seeded where is_edited is not true
union
select kind, entry.slug, id
from entry join (
    select 'article' as kind, slug from staged_article
    union select 'actor', slug from staged_actor
    union select 'place', slug from staged_place
    union select 'event', slug from staged_event
    union select kind, slug from staged_removal
) as stated using (kind, slug)
where :replaces
union
select 'troop_count', count.slug, count.id
from troop_count count join article on article.id = article_id
where :replaces and article.slug in (
    select slug from staged_article union select slug from staged_removal where kind = 'article');

-- Stored facts that the change states anew. A dossier states all that its article says, and an event its links to others;
-- what the seeds state leaves alone facts about entries that came in another way
create temporary table replaced_report on commit drop as
select event_id, article_id from event_report
where article_id in (select id from owned where kind = 'article')
and (:replaces or event_id in (select id from seeded where kind = 'event'));

create temporary table replaced_link on commit drop as
select from_event_id, to_event_id, article_id from event_link
where from_event_id in (select id from owned where kind = 'event')
and (:replaces or to_event_id in (select id from seeded where kind = 'event'));

create temporary table replaced_relation on commit drop as
select actor_id, other_id, article_id from actor_relation
where article_id in (select id from owned where kind = 'article')
and (:replaces or (actor_id in (select id from seeded where kind = 'actor') and other_id in (select id from seeded where kind = 'actor')));

-- Owned entries that are no longer stated, and so are removed, unless they are events that other articles report, too
create temporary table leaving on commit drop as
select kind, slug, id from owned
where (kind, slug) not in (
    select 'article', slug from staged_article
    union all select 'actor', slug from staged_actor
    union all select 'place', slug from staged_place
    union all select 'event', slug from staged_event
    union all select 'troop_count', slug from staged_troop_count)
and not (kind = 'event' and exists (
    select from event_report
    where event_id = owned.id and (event_id, article_id) not in (select event_id, article_id from replaced_report)));

-- Every entry that the change states or refers to and that exists afterwards, with its key
create temporary table known_article on commit drop as
select slug, coalesce(id, nextval('article_id_seq')) as id, id is null as is_new, published_earliest, published_latest, revised
from (select distinct on (slug) slug, published_earliest, published_latest, revised from staged_article) as stated
left join (select id, slug from article) as stored using (slug);

insert into known_article
select slug, id, false, published_earliest, published_latest, null
from article
where slug in (
    select article from staged_report union select article from staged_figure union select article from staged_troop_count
    union select article from staged_relation union select article from staged_participant
    union select article from staged_event_place union select article from staged_link where article is not null)
and slug not in (select slug from known_article)
and id not in (select id from leaving where kind = 'article');

create temporary table known_actor on commit drop as
select slug, coalesce(id, nextval('actor_id_seq')) as id, id is null as is_new, name, names, revised
from (select distinct on (slug) slug, name, names, revised from staged_actor) as stated
left join (select id, slug from actor) as stored using (slug);

insert into known_actor
select slug, id, false, name, names, null
from actor
where slug in (
    select actor from staged_participant union select force from staged_troop_count union select actor from staged_relation
    union select other from staged_relation)
and slug not in (select slug from known_actor)
and id not in (select id from leaving where kind = 'actor');

create temporary table known_place on commit drop as
select slug, coalesce(id, nextval('place_id_seq')) as id, id is null as is_new, name, names, revised
from (select distinct on (slug) slug, name, names, revised from staged_place) as stated
left join (select id, slug from place) as stored using (slug);

insert into known_place
select slug, id, false, name, names, null
from place
where slug in (
    select place from staged_event_place union select place from staged_troop_count
    union select within from staged_place where within is not null)
and slug not in (select slug from known_place)
and id not in (select id from leaving where kind = 'place');

create temporary table known_event on commit drop as
select slug, coalesce(id, nextval('event_slug_event_id_seq')) as id, id is null as is_new
from (select distinct slug from staged_event) as stated
left join (select event_id as id, slug from event_slug) as stored using (slug);

insert into known_event
select slug, event_id, false
from event_slug
where slug in (
    select event from staged_report union select event from staged_figure union select event from staged_participant
    union select event from staged_event_place union select named from staged_link
    union select by_event from staged_contradiction)
and not exists (select from known_event where known_event.slug = event_slug.slug)
and event_id not in (select id from leaving where kind = 'event');

create temporary table known_troop_count on commit drop as
select slug, coalesce(id, nextval('troop_count_id_seq')) as id, id is null as is_new
from (select distinct slug from staged_troop_count) as stated
left join (select id, slug from troop_count) as stored using (slug);

insert into known_troop_count
select slug, id, false
from troop_count
where slug in (select part_of from staged_troop_count where part_of is not null)
and slug not in (select slug from known_troop_count)
and id not in (select id from leaving where kind = 'troop_count');

create temporary table known_paragraph on commit drop as
select article, paragraph, paragraph_start, paragraph_end, left_out from staged_paragraph
union all
select slug, paragraph, paragraph_start, paragraph_end, left_out
from known_article join coverage on article_id = id
where slug not in (select slug from staged_article);

create temporary view staged_citation as
select number, pointer || '/citation' as pointer, article, citation_paragraph, citation_start, citation_end from staged_report
union all
select number, pointer || '/citation', article, citation_paragraph, citation_start, citation_end from staged_figure
union all
select number, pointer || cited, article, citation_paragraph, citation_start, citation_end from staged_participant
union all
select number, pointer || cited, article, citation_paragraph, citation_start, citation_end from staged_event_place
union all
select number, pointer || '/citation', article, citation_paragraph, citation_start, citation_end from staged_link
where article is not null
union all
select null, '', slug, citation_paragraph, citation_start, citation_end
from event_link join article on article.id = article_id join (select distinct slug from staged_article) as stated using (slug)
where (from_event_id, to_event_id) not in (select from_event_id, to_event_id from replaced_link)
union all
select number, pointer || '/citation', article, citation_paragraph, citation_start, citation_end from staged_troop_count
union all
select number, pointer || '/citation', article, citation_paragraph, citation_start, citation_end from staged_relation;
