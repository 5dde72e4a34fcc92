-- Q2: one event with its links and reports
\set event random({first}, {last})
select json_build_object(
{members},
    'dating', event_state.dating::json,
    'links', (
        select coalesce(json_agg(json_build_object(
            'relation', link.seen, 'event', json_build_object('id', other.slug, 'title', other.title),
            'basis', case when link.article_id is null then 'inferred' else 'stated' end,
            'lag', case when link.lag_low is not null then
                json_build_object('low', link.lag_low, 'high', link.lag_high) end,
            'citation', case when link.article_id is not null then json_build_object(
                'article', json_build_object('id', article.slug, 'seed', article.seed),
                'paragraph', link.citation_paragraph, 'start', link.citation_start, 'end', link.citation_end) end)
            order by link.seen collate "C", other.slug), '[]')
        from (
            select event_link.*, event_link.relation as seen, event_link.to_event_id as other_id
            from event_link where event_link.from_event_id = event.id
            union all
            select event_link.*, case event_link.relation
                when 'part-of' then 'has-part' when 'led-to' then 'led-from' when 'responds-to' then 'responded-by'
                when 'fulfils' then 'fulfilled-by' when 'defies' then 'defied-by' when 'follows' then 'followed-by'
                when 'begins' then 'begun-by' else 'ended-by' end, event_link.from_event_id
            from event_link where event_link.to_event_id = event.id
        ) as link join event as other on other.id = link.other_id
        left join article on article.id = link.article_id),
    'reports', (
        select json_agg(json_build_object(
            'article', json_build_object('id', article.slug, 'seed', article.seed), 'status', event_report.status,
            'when', json_build_object(
                'edtf', event_report.when_edtf, 'extent', event_report.when_extent,
                'earliest', event_report.when_earliest, 'latest', event_report.when_latest,
                'surelyFrom', event_report.when_surely_from, 'surelyTo', event_report.when_surely_to,
                'precision', event_report.when_precision, 'approximate', event_report.when_approximate,
                'uncertain', event_report.when_uncertain, 'conflicting', event_report.when_conflicting,
                'basis', event_report.when_basis),
            'says', event_report.says, 'reason', event_report.reason, 'attributedTo', event_report.attributed_to,
            'via', event_report.via, 'claimed', event_report.claimed,
            'citation', json_build_object(
                'paragraph', event_report.citation_paragraph, 'start', event_report.citation_start,
                'end', event_report.citation_end))
            order by article.published_latest, article.slug)
        from event_report join article on article.id = event_report.article_id
        where event_report.event_id = event.id))
from event join event_state on event_state.event_id = event.id and event_state.known_until is null
where event.id = :event
