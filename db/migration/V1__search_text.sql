create extension if not exists btree_gist;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- pg_unicode_fast is built into PostgreSQL: unlike ICU and operating system collations, it is the same on every server of
-- a version, so indexes stay valid on another server and lists have the same order everywhere
create function folded(written text) returns text
    language sql immutable parallel safe
    return casefold(unaccent('unaccent', regexp_replace(normalize(written, NFD), '[\u0300-\u036f]', '', 'g')) collate pg_unicode_fast);

comment on function folded is 'Folds case and removes accents, to sort names and titles and to match words';

create function spelt_together(written text) returns text
    language sql immutable parallel safe
    return regexp_replace(
        translate(written, U&'''\2018\2019\201B\02BB\02BC\2032\00B4\0060\FF07\00AD\200B\200C\200D\2060\FEFF', ''),
        '\m([[:alpha:]])\.(?=[[:alpha:]]\M)' collate pg_unicode_fast, '\1', 'g');

comment on function spelt_together is 'Removes signs inside words: apostrophes, the dots of U.S., invisible characters';

-- PostgreSQL's parser would read a/b, a.b and -1 as a file, a host and a negative number, so it is given only words
create function search_words(written text) returns text
    language sql immutable parallel safe
    return folded(btrim(regexp_replace(written, '[^[:alnum:]\u0300-\u036f]+' collate pg_unicode_fast, ' ', 'g')));

comment on function search_words is 'The folded words of a text, separated by spaces; anything but a letter, a digit or an accent ends a word';

-- Indexes the stems of English words, so that "convoys" finds "convoy", and the words as written, so that no name is dropped
-- as a stop word or altered by the stemmer; N'Djamena is indexed as one word and as its parts
create function search_text(written text) returns tsvector
    language plpgsql immutable parallel safe
    set search_path from current as $$ -- a restore runs with an empty one
declare
    together text     := spelt_together(written);
    words    text     := search_words(together);
    document tsvector := to_tsvector('english', words) || to_tsvector('simple', words);
begin
    if together <> written then
        select search_words(coalesce(string_agg(word, ' '), '')) into strict words
        from regexp_split_to_table(written, '\s+') as word
        where word ~ ('[[:alnum:]][^[:alnum:]]+[[:alnum:]]' collate pg_unicode_fast);
        document := document || to_tsvector('english', words) || to_tsvector('simple', words);
    end if;
    return document;
end $$;

comment on function search_text is 'The words by which a text is found: English stems and the words as written';

create function search_document(title text, names text, prose text) returns tsvector
    language sql immutable parallel safe
    return setweight(search_text(title), 'A') || setweight(search_text(names), 'B') || setweight(search_text(prose), 'C');

comment on function search_document is
    'The full-text search document: a title ranks above names, and names above prose; case and accents are ignored';

-- A word with signs in it, such as Mali/Niger, becomes a phrase. PostgreSQL is given every word in quotation marks, so no
-- input is a syntax error. It raises a notice for every row if a query contains no words, hence only warnings
create function search_query(q text) returns tsquery
    language plpgsql immutable parallel safe
    set client_min_messages = warning
    set search_path from current as $$
declare
    tokens       text[] := array(select match[1] from regexp_matches(q, '-?"[^"]*"?|[^\s"]+', 'g') as match);
    words        text;
    wanted       text   := '';
    unwanted     text   := '';
    stems        tsquery;
    as_written   tsquery;
    alternative  tsquery;
    alternatives text[] := '{}';
begin
    for i in 1 .. cardinality(tokens) + 1 loop
        if i > cardinality(tokens)
            or (lower(tokens[i]) = 'or' and i < cardinality(tokens) and wanted || unwanted <> '') then
            stems := websearch_to_tsquery('english', wanted);
            as_written := websearch_to_tsquery('simple', wanted);
            -- PostgreSQL would estimate twice as many rows for the same word stated twice
            alternative := case when stems = as_written then stems else stems || as_written end
                && websearch_to_tsquery('english', unwanted) && websearch_to_tsquery('simple', unwanted);
            if numnode(alternative) > 0 then
                alternatives := alternatives || ('(' || alternative::text || ')');
            end if;
            wanted := '';
            unwanted := '';
        else
            words := search_words(spelt_together(tokens[i]));
            if words <> '' and tokens[i] ~ ('^-["[:alnum:]]' collate pg_unicode_fast)
                and not (i = 1 and tokens[i] ~ ('^-[[:digit:]]' collate pg_unicode_fast)) then -- a leading -5 is a number, not an exclusion
                unwanted := unwanted || ' -"' || words || '"';
            else
                wanted := wanted || ' "' || words || '"';
            end if;
        end if;
    end loop;
    return array_to_string(alternatives, ' | ')::tsquery;
end $$;

comment on function search_query is
    'Turns user input into a query for search_document(): words, "phrases", or, -not; no input is an error';
