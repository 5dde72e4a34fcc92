create table data_version (
    only_row  boolean     not null default true,
    version   bigint      not null,
    raised_at timestamptz not null,
    constraint data_version_pkey primary key (only_row),
    constraint data_version_has_one_row check (only_row)
);

comment on table data_version is 'One row, raised by every transaction that changes what the API says; cache keys are made from it';

insert into data_version (version, raised_at) values (0, now());
