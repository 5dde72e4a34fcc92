-- PostgreSQL fails on more than 32 minuses that no word follows, and tells every row of a query that has only stop words
create or replace function search_query(q text) returns tsquery
    language sql immutable parallel safe
    set client_min_messages = warning
    return websearch_to_tsquery('timeline_words', regexp_replace(q, '-(?!"?[[:alnum:]])', ' ', 'g'))
        || websearch_to_tsquery('timeline_names', regexp_replace(q, '-(?!"?[[:alnum:]])', ' ', 'g'));
