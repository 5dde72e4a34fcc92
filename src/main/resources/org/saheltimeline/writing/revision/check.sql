-- Rules across the statements of a change and the stored data. Each query returns the violations of a rule: the number
-- of the text that contains the faulty statement, the pointer to the faulty part, and what is wrong. Statements have
-- already been checked in isolation

-- Ids are unique among the entries of a kind
select number, pointer || '/id', format('the id "%s" is taken', slug)
from (
    select number, pointer, slug, row_number() over (partition by kind, slug order by number, pointer) as nth
    from (
        select 'article' as kind, number, pointer, slug from staged_article
        union all select 'actor', number, pointer, slug from staged_actor
        union all select 'place', number, pointer, slug from staged_place
        union all select 'event', number, pointer, slug from staged_event
        union all select 'troop_count', number, pointer, slug from staged_troop_count
    ) as entry
) as entry
where nth > 1;

-- Existing entries that the change does not own cannot be stated again
select number, pointer || '/id', format('the id "%s" is taken', slug)
from (
    select 'article' as kind, number, pointer, slug from staged_article join known_article using (slug) where not is_new
    union all select 'actor', number, pointer, slug from staged_actor join known_actor using (slug) where not is_new
    union all select 'place', number, pointer, slug from staged_place join known_place using (slug) where not is_new
    union all select 'event', number, pointer, slug from staged_event join known_event using (slug) where not is_new
    union all select 'troop_count', number, pointer, slug from staged_troop_count join known_troop_count using (slug)
    where not is_new
) as entry
where number is not null and (kind, slug) not in (select kind, slug from owned);

-- What is removed exists; the last two columns are what is missing
select number, pointer, format('there is no %s "%s"', kind, slug), kind, slug
from staged_removal
where (kind, slug) not in (select kind, slug from owned);

-- Nothing is both stated and removed
select number, pointer, format('"%s" is both stated and removed', slug)
from staged_removal
where (kind, slug) in (
    select 'article', slug from staged_article
    union all select 'actor', slug from staged_actor
    union all select 'place', slug from staged_place
    union all select 'event', slug from staged_event where number is not null);

-- Nothing that stays refers to what is removed over HTTP
select null::bigint, null, format('"%s" is in use: %s', gone.slug,
    array_to_string(trim_array(array_agg(use order by use), greatest(count(*) - 10, 0)::integer), '; ')
    || case when count(*) > 10 then format('; and %s more', count(*) - 10) else '' end)
from (
    select kind, slug, id from leaving where :replaces
    union
    select kind, slug, id from entry join staged_removal using (kind, slug)
) as gone cross join lateral (
    select format('the article "%s" reports it', article.slug) as use
    from event_report join article on article.id = article_id
    where gone.kind = 'event' and event_id = gone.id
    and (event_id, article_id) not in (select event_id, article_id from replaced_report)
    union all
    select format('the event "%s" is linked to it', event_slug.slug)
    from event_link join event_slug on event_id = from_event_id
    where gone.kind = 'event' and to_event_id = gone.id
    and (from_event_id, to_event_id) not in (select from_event_id, to_event_id from replaced_link)
    union all
    select format('the event "%s" contradicts it', event_slug.slug)
    from event_contradiction join event_slug using (event_id)
    where gone.kind = 'event' and by_event_id = gone.id and event_id not in (select id from owned where kind = 'event')
    union all
    select format('a link of the event "%s" cites it', event_slug.slug)
    from event_link join event_slug on event_id = from_event_id
    where gone.kind = 'article' and article_id = gone.id
    and (from_event_id, to_event_id) not in (select from_event_id, to_event_id from replaced_link)
    union all
    select format('the article "%s" names it for the event "%s"', article.slug, event_slug.slug)
    from event_participant_citation join article on article.id = article_id join event_slug using (event_id)
    where gone.kind = 'actor' and actor_id = gone.id
    and (event_id, article_id) not in (select event_id, article_id from replaced_report)
    union all
    select format('the article "%s" names it for the event "%s"', article.slug, event_slug.slug)
    from event_place_citation join article on article.id = article_id join event_slug using (event_id)
    where gone.kind = 'place' and place_id = gone.id
    and (event_id, article_id) not in (select event_id, article_id from replaced_report)
    union all
    select format('the article "%s" relates it to another actor', article.slug)
    from actor_relation join article on article.id = article_id
    where gone.kind = 'actor' and gone.id in (actor_id, other_id)
    and (actor_id, other_id, article_id) not in (select actor_id, other_id, article_id from replaced_relation)
    union all
    select format('the troop count "%s" counts it', count.slug)
    from troop_count as count
    where (gone.kind = 'actor' and force_id = gone.id or gone.kind = 'place' and place_id = gone.id)
    and id not in (select id from owned where kind = 'troop_count')
    union all
    select format('the troop count "%s" is a part of it', count.slug)
    from troop_count as count
    where gone.kind = 'troop_count' and part_of_id = gone.id and id not in (select id from owned where kind = 'troop_count')
    union all
    select format('the place "%s" lies within it', place.slug)
    from place
    where gone.kind = 'place' and within_id = gone.id and id not in (select id from owned where kind = 'place')
) as uses
group by gone.kind, gone.slug
order by gone.kind, gone.slug;

-- Names and aliases of actors are unique, ignoring case
with stated as (
    select number, pointer || '/name' as pointer, slug, name, 1 as rank from staged_actor
    union all select number, pointer, actor, alias, 2 from staged_actor_alias
), stored as (
    select slug, spelling
    from actor join (select id, name from actor union all select actor_id, alias from actor_alias) as named (id, spelling) using (id)
    where slug not in (select slug from staged_actor) and id not in (select id from leaving where kind = 'actor')
)
select number, pointer, format('the name "%s" already belongs to "%s"', name, coalesce(stored.slug, owner))
from (
    select number, pointer, name, slug,
        first_value(slug) over same as owner, row_number() over same as nth
    from stated
    window same as (partition by lower(name) order by number, rank, pointer)
) as first
left join stored on lower(spelling) = lower(name)
where stored.slug is not null or nth > 1;

-- Names and aliases of places are unique, ignoring case
with stated as (
    select number, pointer || '/name' as pointer, slug, name, 1 as rank from staged_place
    union all select number, pointer, place, alias, 2 from staged_place_alias
), stored as (
    select slug, spelling
    from place join (select id, name from place union all select place_id, alias from place_alias) as named (id, spelling) using (id)
    where slug not in (select slug from staged_place) and id not in (select id from leaving where kind = 'place')
)
select number, pointer, format('the name "%s" already belongs to "%s"', name, coalesce(stored.slug, owner))
from (
    select number, pointer, name, slug,
        first_value(slug) over same as owner, row_number() over same as nth
    from stated
    window same as (partition by lower(name) order by number, rank, pointer)
) as first
left join stored on lower(spelling) = lower(name)
where stored.slug is not null or nth > 1;

-- Everything that is referred to exists; the last two columns are what is missing
select distinct number, pointer || '/actor', format('there is no actor "%s"', actor), 'actor', actor
from staged_participant where actor is not null and not exists (select from known_actor where slug = actor)
union all
select distinct number, pointer || '/place', format('there is no place "%s"', place), 'place', place
from staged_event_place where place is not null and not exists (select from known_place where slug = place)
union all
select number, pointer || '/article', format('there is no article "%s"', article), 'article', article
from staged_report where article is not null and not exists (select from known_article where slug = article)
union all
select number, pointer || '/event', format('there is no event "%s"', event), 'event', event
from staged_report where event is not null and not exists (select from known_event where slug = event)
union all
select number, pointer || '/citation/article', format('there is no article "%s"', article), 'article', article
from staged_figure where article is not null and not exists (select from known_article where slug = article)
union all
select number, pointer || cited || '/article', format('there is no article "%s"', article), 'article', article
from staged_participant where article is not null and not exists (select from known_article where slug = article)
union all
select number, pointer || cited || '/article', format('there is no article "%s"', article), 'article', article
from staged_event_place where article is not null and not exists (select from known_article where slug = article)
union all
select number, pointer || '/citation/article', format('there is no article "%s"', article), 'article', article
from staged_link where article is not null and not exists (select from known_article where slug = article)
union all
select number, pointer || '/event', format('there is no event "%s"', named), 'event', named
from staged_link where named is not null and not exists (select from known_event where slug = named)
union all
select number, pointer || '/event', format('there is no event "%s"', by_event), 'event', by_event
from staged_contradiction where by_event is not null and not exists (select from known_event where slug = by_event)
union all
select number, pointer || '/force', format('there is no actor "%s"', force), 'actor', force
from staged_troop_count where force is not null and not exists (select from known_actor where slug = force)
union all
select number, pointer || '/place', format('there is no place "%s"', place), 'place', place
from staged_troop_count where place is not null and not exists (select from known_place where slug = place)
union all
select number, pointer || '/citation/article', format('there is no article "%s"', article), 'article', article
from staged_troop_count where article is not null and not exists (select from known_article where slug = article)
union all
select number, pointer || '/partOf', format('there is no troop count "%s"', part_of), 'troop_count', part_of
from staged_troop_count where part_of is not null and not exists (select from known_troop_count where slug = part_of)
union all
select number, pointer || '/actor', format('there is no actor "%s"', coalesce(named, actor)), 'actor', coalesce(named, actor)
from staged_relation where not exists (select from known_actor where slug = coalesce(named, actor))
union all
select number, pointer || '/other', format('there is no actor "%s"', other), 'actor', other
from staged_relation where named is null and not exists (select from known_actor where slug = other)
union all
select number, pointer || '/citation/article', format('there is no article "%s"', article), 'article', article
from staged_relation where article is not null and not exists (select from known_article where slug = article)
union all
select number, pointer || '/within', format('there is no place "%s"', within), 'place', within
from staged_place where within is not null and not exists (select from known_place where slug = within);

-- No place lies within itself, directly or indirectly
with recursive held as (
    select number, pointer, slug, within as holder from staged_place
    union
    select held.number, held.pointer, held.slug, coalesce(stated.within, stored.holder)
    from held
    left join staged_place stated on stated.slug = held.holder
    left join (
        select place.slug, holder.slug as holder from place left join place holder on holder.id = place.within_id
    ) as stored on stored.slug = held.holder and stated.slug is null
    where held.holder <> held.slug
)
select distinct number, pointer || '/within', format('the place "%s" lies within itself', slug)
from held
where holder = slug;

-- Two events are linked in only one way
select max(number), max(pointer), format('"%s" and "%s" are linked in two ways', one, other)
from (
    select number, pointer, least(from_event, to_event) as one, greatest(from_event, to_event) as other, from_event, relation,
        lag_low, lag_high, article, citation_paragraph, citation_start, citation_end
    from staged_link
) as link
group by one, other
having count(distinct (from_event, relation, lag_low, lag_high, article, citation_paragraph, citation_start, citation_end)) > 1;

-- What is only announced or scheduled carries out, begins and ends nothing
select number, pointer || '/relation', format('"%s" %s nothing yet: no article says that it occurred or goes on', from_event, relation)
from staged_link
where relation in ('fulfils', 'begins', 'ends') and from_event in (select slug from staged_event)
and not exists (select from staged_report where event = from_event and status in ('occurred', 'ongoing'));

-- No event is part of itself, directly or indirectly
with recursive part as (
    select from_event, to_event from staged_link where relation = 'part-of'
    union all
    select one.slug, other.slug
    from event_link join event_slug as one on one.event_id = from_event_id join event_slug as other on other.event_id = to_event_id
    where relation = 'part-of'
    and not exists (select from leaving where kind = 'event' and id in (from_event_id, to_event_id))
    and (from_event_id, to_event_id) not in (select from_event_id, to_event_id from replaced_link)
), held as (
    select number, pointer, from_event, to_event from staged_link where relation = 'part-of'
    union
    select held.number, held.pointer, held.from_event, part.to_event
    from held join part on part.from_event = held.to_event
    where held.to_event <> held.from_event
)
select distinct number, pointer, format('the event "%s" is a part of itself', from_event)
from held
where to_event = from_event;

-- A contradiction between two events is stated only once
select number, pointer, format('"%s" and "%s" already contradict each other', event, by_event)
from (
    select number, pointer, event, by_event,
        row_number() over (
            partition by least(event, by_event), greatest(event, by_event) order by number nulls first, pointer) as nth
    from (
        select number, pointer, event, by_event from staged_contradiction
        union all
        select null, null, one.slug, other.slug
        from event_contradiction join event_slug as one using (event_id)
        join event_slug as other on other.event_id = by_event_id
        where one.slug not in (select slug from staged_event)
        and not exists (select from leaving where kind = 'event' and id in (one.event_id, by_event_id))
    ) as stated
) as contradiction
where nth > 1 and number is not null;

-- An article names an actor or a place only once for an event with the same role
select number, pointer, 'the same is listed twice'
from (
    select number, pointer, row_number() over (partition by event, article, actor, role order by position) as nth
    from staged_participant
    union all
    select number, pointer, row_number() over (partition by event, article, place, role order by position)
    from staged_event_place
) as part
where nth > 1;

-- An article reports an event only once
select number, pointer, format('the article "%s" reports "%s" twice', article, event)
from (
    select number, pointer, article, event, row_number() over (partition by article, event order by number, pointer) as nth
    from staged_report
) as report
where nth > 1;

-- Every event has a report
select number, pointer || '/id', case when number is null
    then format('no article would report the stored event "%s" any more', slug) else format('no article reports "%s"', slug) end
from staged_event
where not exists (select from staged_report where event = slug);

-- Every figure, participant and place belongs to a report by the same article
select number, pointer || '/article', format('the article "%s" does not report the event', article)
from (
    select number, pointer || '/citation' as pointer, event, article from staged_figure
    union all select number, pointer || cited, event, article from staged_participant
    union all select number, pointer || cited, event, article from staged_event_place
) as fact
where article in (select slug from known_article)
and not exists (select from staged_report as report where (report.event, report.article) = (fact.event, fact.article));

-- What an article reports as having started cannot start after its publication
select number, pointer, case when number is null
    then format('a stored report by "%s" has something start on %s, after %s, by when the article was published', article, earliest, published_latest)
    else format('%s is after %s, by when the article was published', earliest, published_latest) end
from (
    select number, pointer || '/when' as pointer, article, when_first as earliest from staged_report
    where status in ('occurred', 'ongoing')
    union all
    select number, pointer || '/when', article, when_first from staged_troop_count where measure <> 'planned'
    union all
    select number, pointer || '/reported', article, reported_first from staged_troop_count
) as fact join known_article on slug = article
where earliest > published_latest;

-- A part has the same force, place, measure and time as its whole, which is not a part itself
select part.number, part.pointer || '/partOf', format('"%s" does not count the same force, place, measure and time as a whole', whole.slug)
from staged_troop_count as part
join (
    select slug, force, place, measure, component, when_edtf, when_basis from staged_troop_count
    union all
    select count.slug, force.slug, place.slug, measure, component, when_edtf, when_basis
    from troop_count count join actor force on force.id = force_id join place on place.id = place_id
    where count.slug not in (select slug from staged_troop_count)
) as whole on whole.slug = part_of
where whole.component is not null or (part.force, part.place, part.measure, part.when_edtf, part.when_basis)
    <> (whole.force, whole.place, whole.measure, whole.when_edtf, whole.when_basis);

-- An article states a relation between two actors in only one way
select max(number), max(pointer), format('the article says in two ways that "%s" is "%s" to "%s"', actor, relation, other)
from staged_relation
group by actor, relation, other, article
having count(distinct (when_edtf, when_basis, citation_paragraph, citation_start, citation_end)) > 1;

-- An article may count the same troops twice, but not with ranges that exclude each other
select one.number, one.pointer, format('the article contradicts itself: "%s" counts the same at the same time, and no number fits both', other.slug)
from staged_troop_count as one join staged_troop_count as other
    on (one.article, one.force, one.place, one.measure) = (other.article, other.force, other.place, other.measure)
    and one.component is not distinct from other.component
where (one.number, one.pointer) > (other.number, other.pointer)
and one.when_earliest is not null and other.when_earliest is not null
and daterange(one.when_earliest, coalesce(one.when_latest, one.when_earliest), '[]')
    && daterange(other.when_earliest, coalesce(other.when_latest, other.when_earliest), '[]')
and not int8range(one.low, one.high, '[]') && int8range(other.low, other.high, '[]');

-- Every citation lies within its paragraph
select number, pointer, case when number is null
    then format('a stored fact cites paragraph %s of "%s", in which it no longer lies', citation_paragraph, citation.article)
    else format('the citation does not lie in paragraph %s of the article', citation_paragraph) end
from staged_citation as citation join known_article on slug = article
left join known_paragraph as known on (known.article, known.paragraph) = (citation.article, citation_paragraph)
    and paragraph_start <= citation_start and citation_end <= paragraph_end
where (number is not null or citation.article in (select slug from staged_article))
and (known.article is null or citation_start >= citation_end);

-- No fact cites a paragraph that was left out
select number, pointer, case when number is null
    then format('paragraph %s of "%s" was left out, but a stored fact rests on it', citation_paragraph, citation.article)
    else format('paragraph %s was left out, but this fact rests on it', citation_paragraph) end
from staged_citation as citation join known_paragraph as known
    on (known.article, known.paragraph) = (citation.article, citation_paragraph)
where (number is not null or citation.article in (select slug from staged_article)) and left_out is not null;

-- Every paragraph is either cited by a fact or left out for a reason
select number, pointer, format('paragraph %s is forgotten: no fact rests on it, and "leftOut" gives no reason', paragraph)
from staged_paragraph
where left_out is null and not exists (
    select from staged_citation as citation
    where (citation.article, citation.citation_paragraph) = (staged_paragraph.article, paragraph));
