create view taken as
    select event_report.article_id, citation_paragraph as paragraph, citation_start, citation_end, 'report' as kind, event.slug
    from event_report join event on event.id = event_report.event_id
    union all
    select event_figure.article_id, citation_paragraph, citation_start, citation_end, 'figure', event.slug
    from event_figure join event on event.id = event_figure.event_id
    union all
    select article_id, citation_paragraph, citation_start, citation_end, 'participant', slug
    from event_participant_citation as named join event on event.id = event_id
    where not exists (
        select from event_report as report
        where (report.event_id, report.article_id, report.citation_paragraph, report.citation_start, report.citation_end)
            = (named.event_id, named.article_id, named.citation_paragraph, named.citation_start, named.citation_end))
    union all
    select article_id, citation_paragraph, citation_start, citation_end, 'place', slug
    from event_place_citation as named join event on event.id = event_id
    where not exists (
        select from event_report as report
        where (report.event_id, report.article_id, report.citation_paragraph, report.citation_start, report.citation_end)
            = (named.event_id, named.article_id, named.citation_paragraph, named.citation_start, named.citation_end))
    union all
    select article_id, citation_paragraph, citation_start, citation_end, 'link', slug
    from event_link join event on event.id = from_event_id
    where article_id is not null
    union all
    select article_id, citation_paragraph, citation_start, citation_end, 'troop-count', slug
    from troop_count
    union all
    select actor_relation.article_id, citation_paragraph, citation_start, citation_end, 'relation', actor.slug
    from actor_relation join actor on actor.id = actor_relation.actor_id;

comment on view taken is 'Every fact that cites an article: the paragraph and code points cited, and the event, troop count or actor it belongs to';
