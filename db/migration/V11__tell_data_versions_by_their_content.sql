alter table data_version add column digest text not null default '';
alter table data_version alter column digest drop default;

comment on column data_version.digest is 'SHA-256 of what was loaded: the same number of another database is another version';
