-- The database and its two roles, for psql as a superuser, once. Neither role is one; see src/docs/operating.md.
\set ON_ERROR_STOP on
\set owner_password `cat "${PASSWORDS:-/passwords}/spring.flyway.password"`
\set serving_password `cat "${PASSWORDS:-/passwords}/spring.datasource.password"`

-- Migrates, loads the seeds, takes files in; owns everything
create role timeline_owner login password :'owner_password';
-- Answers requests; owns nothing. The program grants it what it needs after each migration
create role timeline_serving login password :'serving_password';

-- The same order and case rules as in the embedded server, whatever the machine's C library
create database timeline owner timeline_owner template template0 encoding 'UTF8'
    locale_provider builtin builtin_locale 'C.UTF-8' locale 'C.UTF-8';
revoke all on database timeline from public;
grant connect on database timeline to timeline_serving;
