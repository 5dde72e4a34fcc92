-- Q2: one event with its links and reports
\set event random({first}, {last})
select json_build_object(
{members},
    'links', (
        select coalesce(json_agg(json_build_object(
            'relation', link.relation, 'event', json_build_object('id', other.slug, 'title', other.title))
            order by link.relation collate "C", other.slug), '[]')
        from (
            select event_link.relation, event_link.to_event_id as other_id
            from event_link where event_link.from_event_id = event.id
            union all
            select case event_link.relation
                when 'part-of' then 'has-part' when 'led-to' then 'led-from' when 'responds-to' then 'responded-by'
                when 'fulfils' then 'fulfilled-by' else 'defied-by' end, event_link.from_event_id
            from event_link where event_link.to_event_id = event.id
        ) as link join event as other on other.id = link.other_id),
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
            'citation', json_build_object(
                'paragraph', event_report.citation_paragraph, 'start', event_report.citation_start,
                'end', event_report.citation_end))
            order by article.published_latest, article.slug)
        from event_report join article on article.id = event_report.article_id
        where event_report.event_id = event.id))
from event join event_state on event_state.event_id = event.id and event_state.known_until is null
where event.id = :event
