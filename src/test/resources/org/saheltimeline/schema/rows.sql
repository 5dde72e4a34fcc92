-- Rows that every rule of the schema takes, at least one in each table; the ids count from one

begin;

insert into article (slug, seed, sha256, title, published_edtf, published_extent, published_earliest, published_latest,
    published_surely_from, published_surely_to, published_first, published_last, published_precision,
    published_approximate, published_uncertain, published_conflicting, published_basis, published_because)
values
    ('first', 'one.txt', repeat('a', 64), 'The first', '2023-10-10', 'point', '2023-10-10', '2023-10-10', '2023-10-10', '2023-10-10', '2023-10-10', '2023-10-10', 'day', false, false, false, 'stated', 'The text says so'),
    ('second', 'two.txt', repeat('b', 64), 'The second', '2023-12', 'point', '2023-12-01', '2023-12-31', null, null, '2023-12-01', '2023-12-31', 'month', false, false, false, 'inferred', 'It tells of December');

insert into coverage (article_id, paragraph, paragraph_start, paragraph_end, left_out)
values (1, 1, 0, 100, null), (1, 2, 101, 200, 'Tells of another country'), (2, 1, 0, 100, null);

insert into actor (slug, name, kind, country, wikidata, description, names)
values
    ('army', 'Army', 'armed-force', 'FR', 'Q1', 'The army', 'The army'),
    ('government', 'Government', 'government', null, null, 'The government', '');

insert into actor_alias (actor_id, alias) values (1, 'The army'), (1, 'Troops');

insert into actor_relation (actor_id, relation, other_id, when_edtf, when_extent, when_earliest, when_latest,
    when_surely_from, when_surely_to, when_first, when_last, when_precision, when_approximate, when_uncertain,
    when_conflicting, when_basis, claimed, article_id, citation_paragraph, citation_start, citation_end)
values
    (1, 'opposes', 2, '2023', 'point', '2023-01-01', '2023-12-31', null, null, '2023-01-01', '2023-12-31', 'year', false, false, false, 'stated', false, 1, 1, 0, 10),
    (1, 'opposes', 2, null, null, null, null, null, null, null, null, null, null, null, null, null, true, 2, 1, 0, 10);

insert into place (slug, name, kind, country, within_id, latitude, longitude, names)
values ('land', 'Land', 'country', 'NE', null, null, null, ''), ('town', 'Town', 'city', 'NE', 1, 13.5, 2.1, 'The town');

insert into place_alias (place_id, alias) values (2, 'The town'), (2, 'Capital');

insert into event_slug (slug) values ('departure'), ('arrival'), ('coup');

insert into event (id, slug, kind, title, summary, names, version, updated_at, first_date, last_date)
values
    (1, 'departure', 'convoy-departure', 'A convoy leaves', 'It leaves.', 'Army', 1, now(), '2023-10-10', '2023-10-10'),
    (2, 'arrival', 'convoy-arrival', 'A convoy arrives', 'It arrives.', 'Army', 1, now(), '2023-10-20', 'infinity');

insert into event_state (event_id, known_from, known_until, status, when_edtf, when_extent, when_earliest, when_latest,
    when_surely_from, when_surely_to, when_first, when_last, when_precision, when_approximate, when_uncertain,
    when_conflicting, when_basis, dating)
values
    (1, '2023-10-10', '2023-12-31', 'announced', '2023-10/..', 'span', '2023-10-01', null, '2023-10-31', null, '2023-10-01', 'infinity', 'interval', false, false, false, 'stated', '{}'),
    (1, '2023-12-31', null, 'occurred', '2023-10-10', 'point', '2023-10-10', '2023-10-10', '2023-10-10', '2023-10-10', '2023-10-10', '2023-10-10', 'day', false, false, false, 'resolved', '{}'),
    (2, '2023-12-31', null, 'ongoing', '2023-10-20/..', 'span', '2023-10-20', null, '2023-10-20', null, '2023-10-20', 'infinity', 'interval', false, false, false, 'stated', '{}');

insert into event_participant (event_id, position, sort_date, actor_id, role, known_from)
values (1, 0, '2023-10-10', 1, 'agent', '2023-10-10'), (1, 1, '2023-10-10', 2, 'agent', '2023-10-10');

insert into event_place (event_id, position, sort_date, kind, place_id, role, known_from)
values
    (1, 0, '2023-10-10', 'convoy-departure', 1, 'origin', '2023-10-10'),
    (1, 1, '2023-10-10', 'convoy-departure', 2, 'origin', '2023-10-10');

insert into event_link (from_event_id, relation, to_event_id, lag_low, lag_high, article_id, citation_paragraph,
    citation_start, citation_end)
values (1, 'led-to', 2, 0, 10, 2, 1, 0, 10), (2, 'responds-to', 1, null, null, null, null, null, null);

insert into event_contradiction (event_id, position, by_event_id, because) values (1, 0, 2, 'it came first');

insert into event_json (event_id, slug, changed_in, head, dating, links, reports, tail) values (1, 'first', 1, '{', '', '', '', '}');
insert into resource_json (kind, id, slug, changed_in, json) values ('article', 1, 'first', 1, '{}');

insert into event_report (event_id, article_id, status, when_edtf, when_extent, when_earliest, when_latest,
    when_surely_from, when_surely_to, when_first, when_last, when_precision, when_approximate, when_uncertain,
    when_conflicting, when_basis, says, claimed, citation_paragraph, citation_start, citation_end)
values
    (1, 1, 'announced', '2023-10/..', 'span', '2023-10-01', null, '2023-10-31', null, '2023-10-01', 'infinity', 'interval', false, false, false, 'stated', 'It will leave.', false, 1, 0, 10),
    (1, 2, 'occurred', '2023-10-10', 'point', '2023-10-10', '2023-10-10', '2023-10-10', '2023-10-10', '2023-10-10', '2023-10-10', 'day', false, false, false, 'resolved', 'It left.', false, 1, 0, 10),
    (2, 1, 'scheduled', '2023-10', 'point', '2023-10-01', '2023-10-31', null, null, '2023-10-01', '2023-10-31', 'month', false, false, false, 'stated', 'It will arrive.', false, 1, 0, 10);

insert into event_figure (event_id, position, measure, unit, stated, qualifier, low, high, article_id, citation_paragraph,
    citation_start, citation_end)
values
    (1, 0, 'duration', 'day', 10, 'exact', 10, 10, 1, 1, 0, 10),
    (1, 1, 'distance', 'kilometre', null, 'hundreds', 200, 999, 1, 1, 0, 10);

insert into event_participant_citation (event_id, article_id, position, actor_id, role, citation_paragraph, citation_start,
    citation_end)
values (1, 1, 0, 1, 'agent', 1, 0, 10), (1, 1, 1, 2, 'agent', 1, 0, 10);

insert into event_place_citation (event_id, article_id, position, place_id, role, citation_paragraph, citation_start,
    citation_end)
values (1, 1, 0, 1, 'origin', 1, 0, 10), (1, 1, 1, 2, 'origin', 1, 0, 10);

-- 1: the whole in October, 2: a part of it, 3: the whole in December
insert into troop_count (slug, force_id, place_id, measure, component, stated, qualifier, low, high, when_edtf,
    when_extent, when_earliest, when_latest, when_surely_from, when_surely_to, when_first, when_last, when_precision,
    when_approximate, when_uncertain, when_conflicting, when_basis, reported_edtf, reported_extent, reported_earliest,
    reported_latest, reported_surely_from, reported_surely_to, reported_first, reported_last, reported_precision,
    reported_approximate, reported_uncertain, reported_conflicting, reported_basis, part_of_id, article_id,
    citation_paragraph, citation_start, citation_end)
values
    ('october', 1, 1, 'present', null, 1500, 'about', 1350, 1650,
        '2023-10', 'point', '2023-10-01', '2023-10-31', null, null, '2023-10-01', '2023-10-31', 'month', false, false, false, 'stated',
        '2023-10-10', 'point', '2023-10-10', '2023-10-10', '2023-10-10', '2023-10-10', '2023-10-10', '2023-10-10', 'day', false, false, false, 'stated', null, 1, 1, 0, 10),
    ('october-drivers', 1, 1, 'present', 'drivers', 400, 'exact', 400, 400,
        '2023-10', 'point', '2023-10-01', '2023-10-31', null, null, '2023-10-01', '2023-10-31', 'month', false, false, false, 'stated',
        '2023-10-10', 'point', '2023-10-10', '2023-10-10', '2023-10-10', '2023-10-10', '2023-10-10', '2023-10-10', 'day', false, false, false, 'stated', 1, 1, 1, 0, 10),
    ('december', 1, 1, 'present', null, 100, 'exact', 100, 100,
        '2023-12', 'point', '2023-12-01', '2023-12-31', null, null, '2023-12-01', '2023-12-31', 'month', false, false, false, 'stated',
        '2023-10-10', 'point', '2023-10-10', '2023-10-10', '2023-10-10', '2023-10-10', '2023-10-10', '2023-10-10', 'day', false, false, false, 'stated', null, 1, 1, 0, 10);

insert into revision (version, recorded_at, origin, digest, entries, took) values (1, '2024-01-01T00:00Z', 'seeds', 'a', 3, interval '1 second');
insert into revision_change (version, kind, slug, act) values (1, 'article', 'first', 'created');
insert into revision_statement (version, kind, slug) values (1, 'article', 'first');
insert into taken_file (sha256, version, file, lines) values (repeat('c', 64), 1, 'events.ndjson', 3);

insert into given_answer (author, key, digest, given_at, status, location, version)
values ('admin', 'a', repeat('d', 64), '2024-01-01T00:00Z', 201, '{revisions,1}', 1);

insert into seed_entry (kind, slug) values ('article', 'first');

insert into token (name, digest, scopes, created_by) values ('laptop', repeat('d', 64), '{write}', 'admin');

commit;
