-- The two database roles. Run once as a superuser, connected to the portal's database, with psql variables:
--   psql -d plumbline -v owner_password=… -v app_password=… -f roles.sql
-- plumbline_owner owns every table and is used by migrations only; plumbline_app is what the portal runs as:
-- it owns nothing, cannot create tables and cannot bypass row-level security.
create role plumbline_owner login nosuperuser nocreatedb nocreaterole nobypassrls password :'owner_password';
create role plumbline_app login nosuperuser nocreatedb nocreaterole nobypassrls password :'app_password';
do $$ begin
    execute format('grant create, connect on database %I to plumbline_owner', current_database());
    execute format('grant connect on database %I to plumbline_app', current_database());
    execute format('revoke temporary on database %I from public', current_database());
end $$;
revoke create on schema public from public;
alter role plumbline_app set statement_timeout = '10s';
alter role plumbline_app set lock_timeout = '5s';
alter role plumbline_app set idle_in_transaction_session_timeout = '30s';
