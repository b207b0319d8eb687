-- Who is acting, who may sign in, who is linked to whom, and what was seen by whom.
-- Every transaction of the portal sets plumbline.account, .visitor, .role and .session; an unset value reads as ''.

create schema care;
create schema jobs;
create extension if not exists btree_gist;
grant usage on schema care, jobs to ${app_role};

create function care.acting_account() returns uuid language sql stable parallel safe
    return nullif(current_setting('plumbline.account', true), '')::uuid;
create function care.acting_visitor() returns uuid language sql stable parallel safe
    return nullif(current_setting('plumbline.visitor', true), '')::uuid;
create function care.acting_role() returns text language sql stable parallel safe
    return coalesce(nullif(current_setting('plumbline.role', true), ''), 'NOBODY');

create table care.organisation (
    id        boolean not null default true,
    name      text    not null,
    phone     text    not null,
    time_zone text    not null,
    npi       text,
    constraint organisation_pk primary key (id),
    constraint organisation_is_one check (id)
);
comment on table care.organisation is 'The one clinic of this installation.';

create table care.account (
    id            uuid        not null,
    email         text        not null,
    password_hash text        not null,
    role          text        not null,
    language      text        not null,
    created_at    timestamptz not null,
    disabled_at   timestamptz,
    version       integer     not null default 0,
    constraint account_pk primary key (id),
    constraint account_email_is_unique unique (email),
    constraint account_email_is_lower_case check (email = lower(email)),
    constraint account_role_is_known check (role in ('PATIENT', 'DOCTOR', 'CARE_COORDINATOR', 'PRICING_EDITOR',
        'PRICING_APPROVER', 'BILLING_STAFF', 'AUDITOR', 'ADMINISTRATOR')),
    constraint account_language_is_known check (language in ('en', 'es'))
);
comment on table care.account is 'Who may sign in; an address is proven by a mailed code before a row exists.';

create table care.visitor (
    id          uuid        not null,
    secret_hash bytea       not null,
    created_at  timestamptz not null,
    merged_into uuid        references care.account,
    merged_at   timestamptz,
    constraint visitor_pk primary key (id),
    constraint visitor_secret_is_unique unique (secret_hash),
    constraint visitor_merge_is_whole check ((merged_into is null) = (merged_at is null))
);
comment on table care.visitor is 'An anonymous person, known by the SHA-256 of a 256-bit random cookie; worthless once merged.';

create table care.visitor_details (
    visitor_id  uuid        not null references care.visitor,
    given_name  text        not null,
    family_name text        not null,
    birth_date  date        not null,
    state       text        not null,
    phone       text        not null,
    updated_at  timestamptz not null,
    constraint visitor_details_pk primary key (visitor_id)
);
comment on table care.visitor_details is 'What a visitor said about themselves; becomes the patient at sign-in.';

create table care.registration (
    id            uuid        not null,
    visitor_id    uuid        not null references care.visitor,
    email         text        not null,
    password_hash text        not null,
    language      text        not null,
    code_hash     bytea,
    wrong_codes   integer     not null default 0,
    requested_at  timestamptz not null,
    expires_at    timestamptz not null,
    completed_at  timestamptz,
    constraint registration_pk primary key (id),
    constraint registration_email_is_lower_case check (email = lower(email))
);
create index registration_visitor on care.registration (visitor_id);
comment on table care.registration is 'An address waiting for its proof; the account is made when the mailed code comes back.';

create table care.patient (
    id          uuid        not null,
    account_id  uuid        not null references care.account,
    given_name  text        not null,
    family_name text        not null,
    birth_date  date        not null,
    state       text        not null,
    phone       text        not null,
    language    text        not null,
    created_at  timestamptz not null,
    version     integer     not null default 0,
    constraint patient_pk primary key (id),
    constraint patient_has_one_account unique (account_id)
);

create table care.doctor (
    id           uuid    not null,
    account_id   uuid    not null references care.account,
    display_name text    not null,
    credentials  text    not null,
    languages    text[]  not null,
    time_zone    text    not null,
    active       boolean not null default true,
    constraint doctor_pk primary key (id),
    constraint doctor_has_one_account unique (account_id)
);

create table care.doctor_licence (
    doctor_id  uuid not null references care.doctor,
    state      text not null,
    number     text not null,
    expires_on date not null,
    constraint doctor_licence_pk primary key (doctor_id, state),
    constraint doctor_licence_state_has_two_letters check (state ~ '^[A-Z]{2}$')
);

create table care.command (
    key          uuid        not null,
    actor        text        not null,
    operation    text        not null,
    request_hash bytea       not null,
    result       text        not null,
    done_at      timestamptz not null,
    constraint command_pk primary key (actor, key)
);
comment on table care.command is 'Answers already given to a client-made key, so that a replay changes nothing.';

create table care.audit_event (
    id            uuid        not null,
    at            timestamptz not null,
    actor_account uuid,
    actor_visitor uuid,
    actor_role    text        not null,
    session       uuid        not null,
    on_behalf_of  uuid,
    action        text        not null,
    patient_id    uuid,
    record_type   text        not null,
    record_id     uuid        not null,
    constraint audit_event_pk primary key (id)
);
create index audit_event_patient on care.audit_event (patient_id, at);
create index audit_event_at on care.audit_event (at);
comment on table care.audit_event is 'Who did or saw what; rows are only ever added. Readable by auditors and administrators.';

create function care.audit_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'care.audit_event is append-only';
end $$;
create trigger audit_event_never_changes before update or delete or truncate on care.audit_event
    for each statement execute function care.audit_is_append_only();

-- Look-ups inside policies run as the owner, so that no policy asks a table whose policy asks it back.
create function care.my_patient() returns uuid language sql stable security definer
    set search_path = care, pg_temp
    return (select p.id from care.patient p where p.account_id = care.acting_account());
create function care.my_doctor() returns uuid language sql stable security definer
    set search_path = care, pg_temp
    return (select d.id from care.doctor d where d.account_id = care.acting_account());

create function care.account_by_email(wanted text)
    returns table (id uuid, email text, password_hash text, role text, language text, disabled boolean)
    language sql stable security definer set search_path = care, pg_temp
    begin atomic
        select a.id, a.email, a.password_hash, a.role, a.language, a.disabled_at is not null
        from care.account a
        where a.email = lower(wanted);
    end;
comment on function care.account_by_email(text) is 'Sign-in looks an account up before anybody is signed in.';

create function care.visitor_by_secret(wanted bytea) returns uuid
    language sql stable security definer set search_path = care, pg_temp
    return (select v.id from care.visitor v where v.secret_hash = wanted and v.merged_into is null);

revoke execute on all functions in schema care from public;
grant execute on all functions in schema care to ${app_role};

grant select, insert, update on care.organisation to ${app_role};
grant select, insert, update on care.account to ${app_role};
grant select, insert, update on care.visitor to ${app_role};
grant select, insert, update, delete on care.visitor_details to ${app_role};
grant select, insert, update on care.registration to ${app_role};
grant select, insert, update on care.patient to ${app_role};
grant select, insert, update on care.doctor to ${app_role};
grant select, insert, update, delete on care.doctor_licence to ${app_role};
grant select, insert on care.command to ${app_role};
grant select, insert on care.audit_event to ${app_role};

alter table care.account enable row level security;
create policy account_is_seen_by_its_person on care.account for select
    using (id = (select care.acting_account()) or (select care.acting_role()) in ('SYSTEM', 'ADMINISTRATOR'));
create policy account_is_made_by_registration on care.account for insert
    with check ((role = 'PATIENT' and (select care.acting_role()) = 'VISITOR') or (select care.acting_role()) in ('SYSTEM', 'ADMINISTRATOR'));
create policy account_is_changed_by_its_person on care.account for update
    using (id = (select care.acting_account()) or (select care.acting_role()) in ('SYSTEM', 'ADMINISTRATOR'));

alter table care.visitor enable row level security;
create policy visitor_is_themselves on care.visitor
    using (id = (select care.acting_visitor()) or (select care.acting_role()) = 'SYSTEM');

alter table care.visitor_details enable row level security;
create policy visitor_details_belong_to_the_visitor on care.visitor_details
    using (visitor_id = (select care.acting_visitor()) or (select care.acting_role()) = 'SYSTEM');

alter table care.registration enable row level security;
create policy registration_belongs_to_the_visitor on care.registration
    using (visitor_id = (select care.acting_visitor()) or (select care.acting_role()) = 'SYSTEM');

alter table care.audit_event enable row level security;
create policy audit_is_written_by_whoever_acts on care.audit_event for insert
    with check (actor_role = (select care.acting_role())
        and actor_account is not distinct from (select care.acting_account()));
create policy audit_is_read_by_auditors on care.audit_event for select
    using ((select care.acting_role()) in ('AUDITOR', 'ADMINISTRATOR'));

create table jobs.scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    constraint scheduled_tasks_pk primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on jobs.scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on jobs.scheduled_tasks (last_heartbeat);
comment on table jobs.scheduled_tasks is 'Durable and timed work; a task carries ids only.';
grant select, insert, update, delete on jobs.scheduled_tasks to ${app_role};
