-- What follows from the facts of the events in a change, and the target rows of each table

create temporary table derived_event on commit drop as
select known_event.slug, known_event.id, coalesce(names, '') as names,
    when_first as first_date, when_last as last_date,
    case when :replaces then now() else coalesce(greatest(
        staged_event.updated_at, staged_event.revised::date::timestamp at time zone 'UTC',
        reported.revised::date::timestamp at time zone 'UTC', named.revised::date::timestamp at time zone 'UTC'),
        reported.published_latest::timestamp at time zone 'UTC') end as updated_at
from known_event
join staged_event using (slug)
join staged_state on staged_state.event = slug and known_until is null
join (
    select event, max(revised) as revised, max(published_latest) as published_latest
    from staged_report join known_article on slug = article
    group by event
) as reported on reported.event = slug
left join (
    select event, string_agg(distinct spelt, ' · ' order by spelt) as names, max(revised) as revised
    from (
        select event, (name || ' · ' || names) collate "C" as spelt, revised
        from staged_participant join known_actor on slug = actor
        union all
        select event, (name || ' · ' || names) collate "C", revised
        from staged_event_place join known_place on slug = place
    ) as part
    group by event
) as named on named.event = slug;

-- Events of which the files say that something they rest on was revised after what is stored
create temporary table revised_anew on commit drop as
with anew as (
    select 'article' as kind, known.slug from known_article known join article stored using (id)
    where known.revised::date > coalesce(stored.revised, '-infinity')
    union all
    select 'actor', known.slug from known_actor known join actor stored using (id)
    where known.revised::date > coalesce(stored.revised, '-infinity')
    union all
    select 'place', known.slug from known_place known join place stored using (id)
    where known.revised::date > coalesce(stored.revised, '-infinity')
)
select stated.slug from staged_event stated join event stored using (slug)
where :whole and stated.revised::date > coalesce(stored.revised, '-infinity')
union
select event from staged_report join anew on (kind, slug) = ('article', article) where :whole
union
select event from staged_participant join anew on (kind, slug) = ('actor', actor) where :whole
union
select event from staged_event_place join anew on (anew.kind, slug) = ('place', place) where :whole;

create temporary view to_be_article as
select id, slug, seed, sha256, title, agency, publisher, published_edtf, published_extent,
    article.published_earliest, article.published_latest, published_surely_from, published_surely_to, published_first, published_last,
    published_precision, published_approximate, published_uncertain, published_conflicting, published_basis,
    published_because, article.revised::date as revised
from staged_article article join known_article using (slug);

create temporary view to_be_coverage as
select id as article_id, paragraph, paragraph_start, paragraph_end, left_out
from staged_paragraph join known_article on slug = article;

create temporary view to_be_actor as
select id, slug, actor.name, kind, country, wikidata, description, actor.names, actor.revised::date as revised
from staged_actor actor join known_actor using (slug);

create temporary view to_be_actor_alias as
select id as actor_id, alias
from staged_actor_alias join known_actor on slug = actor;

create temporary view to_be_place as
select known.id, place.slug, place.name, kind, country, holder.id as within_id, latitude, longitude, place.names,
    place.revised::date as revised
from staged_place place join known_place known on known.slug = place.slug
left join known_place holder on holder.slug = place.within;

create temporary view to_be_place_alias as
select id as place_id, alias
from staged_place_alias join known_place on slug = place;

create temporary view to_be_event_slug as
select id as event_id, slug
from staged_event join known_event using (slug);

create temporary view to_be_event as
select derived.id, stated.slug, stated.kind, stated.title, stated.summary, derived.names,
    coalesce(stored.version, stated.version, 1) as version, coalesce(stored.updated_at, derived.updated_at) as updated_at,
    derived.first_date, derived.last_date, stated.revised::date as revised
from staged_event stated join derived_event derived on derived.slug = stated.slug
left join event stored on stored.id = derived.id;

create temporary view to_be_event_state as
select id as event_id, known_from, known_until, status, when_edtf, when_extent, when_earliest, when_latest,
    when_surely_from, when_surely_to, when_first, when_last, when_precision, when_approximate, when_uncertain,
    when_conflicting, when_basis, dating
from staged_state join derived_event on slug = event;

create temporary view to_be_event_participant as
select event.id as event_id,
    row_number() over (partition by event.id order by published_latest, article collate "C", position)::integer - 1 as position,
    coalesce(nullif(first_date, '-infinity'), last_date) as sort_date, actor.id as actor_id, role,
    published_latest as known_from
from (
    select distinct on (event, actor, role) event, actor, role, published_latest, article, position
    from staged_participant join known_article on slug = article
    order by event, actor, role, published_latest, article collate "C", position
) as first join derived_event event on event.slug = first.event
join known_actor actor on actor.slug = first.actor;

create temporary view to_be_event_participant_citation as
select event.id as event_id, article.id as article_id, position, actor.id as actor_id, role, citation_paragraph, citation_start,
    citation_end
from staged_participant named join known_event event on event.slug = named.event
join known_article article on article.slug = named.article join known_actor actor on actor.slug = named.actor;

create temporary view to_be_event_place as
select event.id as event_id,
    row_number() over (partition by event.id order by published_latest, article collate "C", position)::integer - 1 as position,
    coalesce(nullif(first_date, '-infinity'), last_date) as sort_date, kind, place.id as place_id, role,
    published_latest as known_from
from (
    select distinct on (event, place, role) event, place, role, published_latest, article, position
    from staged_event_place join known_article on slug = article
    order by event, place, role, published_latest, article collate "C", position
) as first join derived_event event on event.slug = first.event
join staged_event stated on stated.slug = first.event
join known_place place on place.slug = first.place;

create temporary view to_be_event_place_citation as
select event.id as event_id, article.id as article_id, position, place.id as place_id, role, citation_paragraph, citation_start,
    citation_end
from staged_event_place named join known_event event on event.slug = named.event
join known_article article on article.slug = named.article join known_place place on place.slug = named.place;

create temporary view to_be_event_link as
select distinct one.id as from_event_id, relation, other.id as to_event_id, lag_low, lag_high, article.id as article_id,
    citation_paragraph, citation_start, citation_end
from staged_link join known_event one on one.slug = from_event join known_event other on other.slug = to_event
left join known_article article on article.slug = staged_link.article;

create temporary view to_be_event_contradiction as
select event.id as event_id, position, other.id as by_event_id, because
from staged_contradiction stated join known_event event on event.slug = stated.event
join known_event other on other.slug = by_event;

create temporary view to_be_event_report as
select event.id as event_id, article.id as article_id, status, when_edtf, when_extent, when_earliest, when_latest,
    when_surely_from, when_surely_to, when_first, when_last, when_precision, when_approximate, when_uncertain,
    when_conflicting, when_basis, says, reason, attributed_to, via, claimed, citation_paragraph, citation_start,
    citation_end
from staged_report report join known_event event on event.slug = report.event
join known_article article on article.slug = report.article;

create temporary view to_be_event_figure as
select event.id as event_id, row_number() over (partition by event.id order by published_latest, article.slug collate "C", position)::integer - 1 as position,
    measure, unit, stated, qualifier, low, high, when_edtf, when_extent, when_earliest, when_latest, when_surely_from,
    when_surely_to, when_first, when_last, when_precision, when_approximate, when_uncertain, when_conflicting, when_basis,
    attributed_to, article.id as article_id, citation_paragraph, citation_start, citation_end
from staged_figure figure join known_event event on event.slug = figure.event
join known_article article on article.slug = figure.article;

create temporary view to_be_troop_count as
select count.id, stated.slug, force.id as force_id, place.id as place_id, measure, component, stated.stated, qualifier, low, high,
    when_edtf, when_extent, when_earliest, when_latest, when_surely_from, when_surely_to, when_first, when_last,
    when_precision, when_approximate, when_uncertain, when_conflicting, when_basis, reported_edtf, reported_extent,
    reported_earliest, reported_latest, reported_surely_from, reported_surely_to, reported_first, reported_last,
    reported_precision, reported_approximate, reported_uncertain, reported_conflicting, reported_basis,
    attributed_to, whole.id as part_of_id, article.id as article_id, citation_paragraph, citation_start, citation_end
from staged_troop_count stated
join known_troop_count count on count.slug = stated.slug
join known_actor force on force.slug = stated.force
join known_place place on place.slug = stated.place
join known_article article on article.slug = stated.article
left join known_troop_count whole on whole.slug = part_of;

create temporary view to_be_actor_relation as
select distinct actor.id as actor_id, relation, other.id as other_id, when_edtf, when_extent, when_earliest, when_latest,
    when_surely_from, when_surely_to, when_first, when_last, when_precision, when_approximate, when_uncertain,
    when_conflicting, when_basis, attributed_to, claimed, article.id as article_id, citation_paragraph, citation_start, citation_end
from staged_relation stated
join known_actor actor on actor.slug = stated.actor
join known_actor other on other.slug = stated.other
join known_article article on article.slug = stated.article;

-- What is there before the change is written: the JSON of what it removes, and what is stated by whatever it may change
create temporary table removed on commit drop as
select replace(leaving.kind, '_', '-') as kind, leaving.slug, changed_in as since, json as before
from leaving join kept_json as kept on (kept.kind, kept.id) = (replace(leaving.kind, '_', '-'), leaving.id);

create temporary table stated_before on commit drop as
select kind, slug, (
    select content from statement where (statement.kind, statement.slug) = (stated.kind, stated.slug)) as content
from (
    select kind, slug from owned where kind <> 'troop_count'
    union
    select 'event', slug from reached where not :replaces
) as stated;
