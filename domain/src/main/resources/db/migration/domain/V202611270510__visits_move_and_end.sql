-- Visits are moved, cancelled and missed; a care coordinator acts for the patient on the phone.

alter table care.hold
    add column occupied tstzrange,
    add column must_start_by timestamptz;
update care.hold set occupied = tstzrange(starts_at, ends_at, '[)');
alter table care.hold alter column occupied set not null;
comment on column care.hold.occupied is 'What the claim takes: the visit with the doctor''s pauses.';
comment on column care.hold.must_start_by is 'The latest start triage allowed when the time was held; null for any.';

alter table care.visit
    add column must_start_by timestamptz,
    add column sequence integer not null default 0,
    add column cancelled_at timestamptz,
    add column cancelled_by text,
    add column cancel_reason text,
    add column missed_at timestamptz,
    add column kept boolean not null default false,
    add column asked_to_move_at timestamptz,
    drop constraint visit_status_is_known,
    add constraint visit_status_is_known check (status in ('BOOKED', 'IN_PROGRESS', 'COMPLETED', 'CANCELLED', 'NO_SHOW')),
    drop constraint visit_is_started_when_under_way,
    add constraint visit_is_started_when_under_way check ((status in ('IN_PROGRESS', 'COMPLETED')) = (started_at is not null)),
    add constraint visit_is_cancelled_by_somebody_for_a_reason check ((status = 'CANCELLED') = (cancelled_at is not null)
        and (cancelled_at is null) = (cancelled_by is null) and (cancelled_at is null) = (cancel_reason is null)),
    add constraint visit_canceller_is_known check (cancelled_by in ('PATIENT', 'CLINIC')),
    add constraint visit_is_missed_at_some_time check ((status = 'NO_SHOW') = (missed_at is not null));
comment on column care.visit.must_start_by is 'Moving the visit cannot make it later than triage allowed when it was booked.';
comment on column care.visit.sequence is 'Counts the changes a calendar has to learn of (RFC 5545, SEQUENCE).';
comment on column care.visit.kept is 'Its doctor holds it although it lies outside the working hours.';
comment on column care.visit.asked_to_move_at is 'The clinic cannot hold it at its time and asked the patient to choose another.';

create function care.visit_status_moves_forward() returns trigger language plpgsql as $$
begin
    if new.status <> old.status
        and (old.status, new.status) not in (('BOOKED', 'IN_PROGRESS'), ('BOOKED', 'CANCELLED'), ('BOOKED', 'NO_SHOW'),
                                             ('IN_PROGRESS', 'COMPLETED')) then
        raise exception 'a visit that is % does not become %', old.status, new.status;
    end if;
    return new;
end $$;
create trigger visit_status_moves_forward before update on care.visit
    for each row execute function care.visit_status_moves_forward();

create table care.visit_change (
    id         uuid        not null,
    visit_id   uuid        not null references care.visit,
    patient_id uuid        not null references care.patient,
    at         timestamptz not null,
    kind       text        not null,
    by_role    text        not null,
    doctor_id  uuid        not null references care.doctor,
    starts_at  timestamptz not null,
    reason     text,
    constraint visit_change_pk primary key (id),
    constraint visit_change_kind_is_known check (kind in ('MOVED', 'CANCELLED', 'MISSED', 'ASKED_TO_MOVE'))
);
create index visit_change_visit on care.visit_change (visit_id, at);
create index visit_change_patient on care.visit_change (patient_id);
comment on table care.visit_change is 'What became of a visit, in order: doctor and start as they were before; rows are only ever added.';
grant select, insert on care.visit_change to ${app_role};

-- A coordinator acts for one patient at a time: then, and only then, that patient is "me".
create function care.acting_for() returns uuid language sql stable parallel safe
    return nullif(current_setting('plumbline.on_behalf_of', true), '')::uuid;
revoke execute on function care.acting_for() from public;
grant execute on function care.acting_for() to ${app_role};
create or replace function care.my_patient() returns uuid language sql stable security definer
    set search_path = care, pg_temp
    return (select p.id from care.patient p
            where p.account_id = case when care.acting_role() = 'CARE_COORDINATOR' then care.acting_for() else care.acting_account() end);

-- Whoever never saw a patient has no business in the record: a cancelled visit opens none.
create or replace function care.treats(wanted uuid) returns boolean language sql stable security definer
    set search_path = care, pg_temp
    return exists (select 1 from care.visit v
                   where v.patient_id = wanted and v.doctor_id = care.my_doctor() and v.status <> 'CANCELLED');

alter table care.visit_change enable row level security;
create policy visit_change_is_seen_with_its_visit on care.visit_change for select
    using (exists (select 1 from care.visit v where v.id = visit_id));
create policy visit_change_is_added_with_its_visit on care.visit_change for insert
    with check (exists (select 1 from care.visit v where v.id = visit_id));

create policy visit_is_moved_by_its_patient on care.visit for update using (patient_id = (select care.my_patient()));
create policy patient_is_seen_by_who_acts_for_them on care.patient for select
    using ((select care.acting_role()) = 'CARE_COORDINATOR' and account_id = (select care.acting_for()));

-- The front desk finds people and sees the day; names and times, nothing else, and no row of the tables themselves.
create function care.front_desk_patients(wanted_name text, wanted_birth_date date, wanted_phone text)
    returns table (id uuid, account_id uuid, given_name text, family_name text, birth_date date, state text, phone text, language text)
    language sql stable security definer set search_path = care, pg_temp
    begin atomic
        select p.id, p.account_id, p.given_name, p.family_name, p.birth_date, p.state, p.phone, p.language
        from care.patient p
        where care.acting_role() = 'CARE_COORDINATOR'
          and (wanted_name is null or lower(p.given_name || ' ' || p.family_name) like '%' || lower(wanted_name) || '%')
          and (wanted_birth_date is null or p.birth_date = wanted_birth_date)
          and (wanted_phone is null or p.phone = wanted_phone)
        order by p.family_name, p.given_name, p.id
        limit 20;
    end;
create function care.front_desk_visits(from_instant timestamptz, until_instant timestamptz)
    returns table (id uuid, account_id uuid, patient_name text, doctor_id uuid, doctor_name text, time_zone text, starts_at timestamptz, ends_at timestamptz,
                   status text, kept boolean, asked_to_move_at timestamptz)
    language sql stable security definer set search_path = care, pg_temp
    begin atomic
        select v.id, p.account_id, p.given_name || ' ' || p.family_name, v.doctor_id, d.display_name, d.time_zone, v.starts_at, v.ends_at,
               v.status, v.kept, v.asked_to_move_at
        from care.visit v join care.patient p on p.id = v.patient_id join care.doctor d on d.id = v.doctor_id
        where care.acting_role() = 'CARE_COORDINATOR'
          and v.starts_at >= from_instant and v.starts_at < until_instant
        order by v.starts_at, d.display_name;
    end;
revoke execute on function care.front_desk_patients(text, date, text), care.front_desk_visits(timestamptz, timestamptz) from public;
grant execute on function care.front_desk_patients(text, date, text), care.front_desk_visits(timestamptz, timestamptz) to ${app_role};
create index patient_phone on care.patient (phone);
create index patient_birth_date on care.patient (birth_date);
create index visit_start on care.visit (starts_at);

alter table care.audit_event add column behalf_reason text,
    add constraint audit_event_behalf_has_its_reason check ((on_behalf_of is null) = (behalf_reason is null));
comment on column care.audit_event.behalf_reason is 'Why staff acted for the person in on_behalf_of.';
