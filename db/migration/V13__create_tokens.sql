create table token (
    id         bigint      not null generated always as identity,
    name       text        not null,
    digest     sha256      not null,
    scopes     text[]      not null,
    created_at timestamptz not null default now(),
    created_by text        not null,
    expires    date,
    revoked_at timestamptz,
    constraint token_pkey primary key (id),
    constraint token_digest_key unique (digest),
    constraint token_name_short check (name <> '' and char_length(name) <= 100),
    constraint token_scopes_known check (cardinality(scopes) > 0 and scopes <@ array['write', 'intake', 'admin'])
);

comment on table token is 'Who may write besides the administrator. Revoked tokens stay, because revisions name them as their authors';
comment on column token.digest is 'SHA-256 of the secret, which is nowhere stored: it is long and random, so it needs no salt';
comment on column token.created_by is 'Name of the token that created it';
comment on column token.expires is 'The last day on which it is valid, in UTC; null if it does not expire';
comment on column token.revoked_at is 'When it was revoked, or replaced by another of the same name after it had expired; null if neither has happened';

create unique index token_name_taken on token (name) where revoked_at is null;
