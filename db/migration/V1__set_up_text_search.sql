create extension if not exists btree_gist;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- English words by their stem, so that «convoys» finds «convoy»
create text search configuration timeline_words (copy = english);
alter text search configuration timeline_words
    alter mapping for hword, hword_part, word with unaccent, english_stem;

-- Names as they are, so that no name is lost as a stop word or bent by a stemmer
create text search configuration timeline_names (copy = simple);
alter text search configuration timeline_names
    alter mapping for hword, hword_part, word with unaccent, simple;

-- A word with a hyphen is its parts, one after the other, so that «burkina-faso» finds «Burkina Faso»
alter text search configuration timeline_words drop mapping for asciihword, hword, numhword;
alter text search configuration timeline_names drop mapping for asciihword, hword, numhword;

create function search_document(title text, names text, prose text) returns tsvector
    language sql immutable parallel safe
    return setweight(to_tsvector('timeline_words', title) || to_tsvector('timeline_names', title), 'A')
        || setweight(to_tsvector('timeline_words', names) || to_tsvector('timeline_names', names), 'B')
        || setweight(to_tsvector('timeline_words', prose) || to_tsvector('timeline_names', prose), 'C');

comment on function search_document is
    'What full text looks at: a title first, then the names that go with it, then prose; accents do not matter';

create function search_query(q text) returns tsquery
    language sql immutable parallel safe
    return websearch_to_tsquery('timeline_words', q) || websearch_to_tsquery('timeline_names', q);

comment on function search_query is
    'What a reader typed, as a query over search_document(): words, "phrases", or, -not; no input is an error';
