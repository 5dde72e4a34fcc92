-- Rules that apply to several columns of the fact tables are domains, so that each is written only once
create domain slug as text collate "C"
    constraint slug_is_a_slug check (value ~ '^[a-z0-9]+(-[a-z0-9]+)*$');

comment on domain slug is 'The id of an entry in the API: words of lowercase ASCII letters and digits, joined by hyphens';

create domain sha256 as text
    constraint sha256_is_hex check (value ~ '^[0-9a-f]{64}$');

comment on domain sha256 is 'A SHA-256 digest as 64 lowercase hexadecimal digits';

create domain country_code as text
    constraint country_code_is_iso check (value ~ '^[A-Z]{2}$');

comment on domain country_code is 'An ISO 3166-1 alpha-2 country code';

create domain date_precision as text
    constraint date_precision_known check (value in ('day', 'month', 'season', 'year', 'decade', 'century', 'interval'));

comment on domain date_precision is 'The precision of an EDTF date, from day to century, or interval';

create domain date_extent as text
    constraint date_extent_known check (value in ('point', 'span', 'observed'));

comment on domain date_extent is 'Whether a fact happened on one day, lasted from a start to an end, or was observed';

create domain date_basis as text
    constraint date_basis_known check (value in ('stated', 'resolved', 'inferred', 'combined'));

comment on domain date_basis is 'Whether an article states a date, gives a relative or incomplete one that was resolved, or leaves it to be inferred; or whether it takes several sources';

create domain event_status as text
    constraint event_status_known check (value in ('announced', 'scheduled', 'ongoing', 'occurred', 'disputed'));

comment on domain event_status is 'How far along an event was when an article was written';
