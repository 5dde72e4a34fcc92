    'id', event.slug, 'kind', event.kind, 'status', event_state.status,
    'claimed', (select bool_and(event_report.claimed) from event_report where event_report.event_id = event.id),
    'lastReported', (
        select max(article.published_latest) from event_report join article on article.id = event_report.article_id
        where event_report.event_id = event.id),
    'title', event.title, 'summary', event.summary,
    'when', json_build_object(
        'edtf', event_state.when_edtf, 'extent', event_state.when_extent, 'earliest', event_state.when_earliest,
        'latest', event_state.when_latest, 'surelyFrom', event_state.when_surely_from,
        'surelyTo', event_state.when_surely_to, 'precision', event_state.when_precision,
        'approximate', event_state.when_approximate, 'uncertain', event_state.when_uncertain,
        'conflicting', event_state.when_conflicting, 'basis', event_state.when_basis),
    'participants', (
        select coalesce(json_agg(json_build_object(
            'actor', json_build_object('id', actor.slug, 'name', actor.name), 'role', event_participant.role, 'citations', (
                select json_agg(json_build_object(
                    'article', json_build_object('id', article.slug, 'seed', article.seed),
                    'paragraph', event_participant_citation.citation_paragraph, 'start', event_participant_citation.citation_start, 'end', event_participant_citation.citation_end)
                    order by article.published_latest, article.slug)
                from event_participant_citation join article on article.id = event_participant_citation.article_id
                where event_participant_citation.event_id = event.id and event_participant_citation.actor_id = event_participant.actor_id
                and event_participant_citation.role = event_participant.role))
            order by event_participant.position), '[]')
        from event_participant join actor on actor.id = event_participant.actor_id
        where event_participant.event_id = event.id),
    'places', (
        select coalesce(json_agg(json_build_object(
            'place', json_build_object('id', place.slug, 'name', place.name), 'role', event_place.role, 'citations', (
                select json_agg(json_build_object(
                    'article', json_build_object('id', article.slug, 'seed', article.seed),
                    'paragraph', event_place_citation.citation_paragraph, 'start', event_place_citation.citation_start, 'end', event_place_citation.citation_end)
                    order by article.published_latest, article.slug)
                from event_place_citation join article on article.id = event_place_citation.article_id
                where event_place_citation.event_id = event.id and event_place_citation.place_id = event_place.place_id
                and event_place_citation.role = event_place.role))
            order by event_place.position), '[]')
        from event_place join place on place.id = event_place.place_id
        where event_place.event_id = event.id),
    'figures', (
        select coalesce(json_agg(json_build_object(
            'measure', event_figure.measure, 'unit', event_figure.unit, 'stated', event_figure.stated,
            'qualifier', event_figure.qualifier, 'low', event_figure.low, 'high', event_figure.high,
            'when', case when event_figure.when_edtf is not null then json_build_object(
                'edtf', event_figure.when_edtf, 'extent', event_figure.when_extent,
                'earliest', event_figure.when_earliest, 'latest', event_figure.when_latest,
                'surelyFrom', event_figure.when_surely_from, 'surelyTo', event_figure.when_surely_to,
                'precision', event_figure.when_precision, 'approximate', event_figure.when_approximate,
                'uncertain', event_figure.when_uncertain, 'conflicting', event_figure.when_conflicting,
                'basis', event_figure.when_basis) end,
            'attributedTo', event_figure.attributed_to,
            'citation', json_build_object(
                'article', json_build_object('id', article.slug, 'seed', article.seed),
                'paragraph', event_figure.citation_paragraph, 'start', event_figure.citation_start,
                'end', event_figure.citation_end))
            order by event_figure.position), '[]')
        from event_figure join article on article.id = event_figure.article_id
        where event_figure.event_id = event.id),
    'contradictedBy', (
        select coalesce(json_agg(json_build_object(
            'event', json_build_object('id', other.slug, 'title', other.title), 'because', event_contradiction.because)
            order by event_contradiction.position), '[]')
        from event_contradiction join event as other on other.id = event_contradiction.by_event_id
        where event_contradiction.event_id = event.id),
    'version', event.version, 'updatedAt', event.updated_at
