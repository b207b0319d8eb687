-- A hold remembers the intake it was allowed by, and sign-in and codes are counted so that nobody can guess for ever.

alter table care.hold add column intake_id uuid;
comment on column care.hold.intake_id is 'The intake the hold was allowed by, and the visit is about; null on holds older than this column.';

create table care.attempt (
    id      uuid        not null,
    subject bytea       not null,
    at      timestamptz not null,
    constraint attempt_pk primary key (id)
);
create index attempt_subject on care.attempt (subject, at);
comment on table care.attempt is 'Tries of things that must not be tried without end; the subject is a SHA-256, never an address.';
grant select, insert, delete on care.attempt to ${app_role};

-- A person may change how they sign in, never what they are.
revoke update on care.account from ${app_role};
grant update (password_hash, language, disabled_at, version) on care.account to ${app_role};

alter table care.command enable row level security;
create policy command_belongs_to_its_actor on care.command
    using (actor in ('account ' || care.acting_account()::text, 'visitor ' || care.acting_visitor()::text, care.acting_role()));
