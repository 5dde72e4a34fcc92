create view taken as
    select event_report.article_id, citation_paragraph as paragraph, citation_start, citation_end, 'report' as kind, event.slug
    from event_report join event on event.id = event_report.event_id
    union all
    select event_figure.article_id, citation_paragraph, citation_start, citation_end, 'figure', event.slug
    from event_figure join event on event.id = event_figure.event_id
    union all
    select article_id, citation_paragraph, citation_start, citation_end, 'troop-count', slug
    from troop_count
    union all
    select actor_relation.article_id, citation_paragraph, citation_start, citation_end, 'relation', actor.slug
    from actor_relation join actor on actor.id = actor_relation.actor_id;

comment on view taken is 'Every fact that cites an article: the paragraph and code points cited, and the event, troop count or actor it belongs to';
