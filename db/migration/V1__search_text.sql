create extension if not exists btree_gist;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- The collation pg_unicode_fast is a part of PostgreSQL: unlike those of ICU or the operating system it is the same on
-- every server of a version, so that no index breaks on another one and a list has one order everywhere
create function folded(written text) returns text
    language sql immutable parallel safe
    return casefold(unaccent('unaccent', regexp_replace(normalize(written, NFD), '[\u0300-\u036f]', '', 'g')) collate pg_unicode_fast);

comment on function folded is 'A text without case and accents: by this names and titles are in order, and words are found';

create function spelt_together(written text) returns text
    language sql immutable parallel safe
    return regexp_replace(
        translate(written, U&'''\2018\2019\201B\02BB\02BC\2032\00B4\0060\FF07\00AD\200B\200C\200D\2060\FEFF', ''),
        '\m([[:alpha:]])\.(?=[[:alpha:]]\M)' collate pg_unicode_fast, '\1', 'g');

comment on function spelt_together is 'A text without the signs within words: apostrophes, the dots of U.S., invisible characters';

-- PostgreSQL's parser would make files, hosts and negative numbers of a/b, a.b and -1: it gets nothing but words
create function search_words(written text) returns text
    language sql immutable parallel safe
    return folded(btrim(regexp_replace(written, '[^[:alnum:]\u0300-\u036f]+' collate pg_unicode_fast, ' ', 'g')));

comment on function search_words is 'The words of a text, separated by spaces; every sign between two letters or digits separates';

-- English words by their stem, so that "convoys" finds "convoy", and as they are, so that no name is lost as a stop word
-- or bent by a stemmer; N'Djamena both as one word and by its parts
create function search_text(written text) returns tsvector
    language plpgsql immutable parallel safe
    set search_path from current as $$ -- a restore has none
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

comment on function search_text is 'Every word by which a text is found';

create function search_document(title text, names text, prose text) returns tsvector
    language sql immutable parallel safe
    return setweight(search_text(title), 'A') || setweight(search_text(names), 'B') || setweight(search_text(prose), 'C');

comment on function search_document is
    'What full text looks at: a title first, then the names that go with it, then prose; accents do not matter';

-- A word with signs in it, such as Mali/Niger, is a phrase. PostgreSQL gets every word in quotation marks, so that no text
-- is an error. It tells every row of a query in which no word is left: hence only warnings
create function search_query(q text) returns tsquery
    language plpgsql immutable parallel safe
    set client_min_messages = warning
    set search_path from current as $$
declare
    tokens       text[] := array(select match[1] from regexp_matches(q, '-?"[^"]*"?|[^\s"]+', 'g') as match);
    words        text;
    wanted       text   := '';
    unwanted     text   := '';
    alternative  tsquery;
    alternatives text[] := '{}';
begin
    for i in 1 .. cardinality(tokens) + 1 loop
        if i > cardinality(tokens)
            or (lower(tokens[i]) = 'or' and i < cardinality(tokens) and wanted || unwanted <> '') then
            alternative := (websearch_to_tsquery('english', wanted) || websearch_to_tsquery('simple', wanted))
                && websearch_to_tsquery('english', unwanted) && websearch_to_tsquery('simple', unwanted);
            if numnode(alternative) > 0 then
                alternatives := alternatives || ('(' || alternative::text || ')');
            end if;
            wanted := '';
            unwanted := '';
        else
            words := search_words(spelt_together(tokens[i]));
            if words <> '' and tokens[i] ~ ('^-["[:alnum:]]' collate pg_unicode_fast)
                and not (i = 1 and tokens[i] ~ ('^-[[:digit:]]' collate pg_unicode_fast)) then -- what begins with -5 asks for a number
                unwanted := unwanted || ' -"' || words || '"';
            else
                wanted := wanted || ' "' || words || '"';
            end if;
        end if;
    end loop;
    return array_to_string(alternatives, ' | ')::tsquery;
end $$;

comment on function search_query is
    'What a reader typed, as a query over search_document(): words, "phrases", or, -not; no input is an error';
