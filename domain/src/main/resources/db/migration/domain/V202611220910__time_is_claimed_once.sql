-- Availability, the one table in which a doctor's and a patient's time is taken, holds and visits.

create table care.visit_type (
    code    text    not null,
    minutes integer not null,
    active  boolean not null default true,
    constraint visit_type_pk primary key (code),
    constraint visit_type_has_a_length check (minutes between 5 and 240)
);
insert into care.visit_type (code, minutes) values ('NEW_PATIENT', 20);

create table care.weekly_hours (
    id        uuid    not null,
    doctor_id uuid    not null references care.doctor,
    weekday   integer not null,
    from_time time    not null,
    to_time   time    not null,
    constraint weekly_hours_pk primary key (id),
    constraint weekly_hours_weekday_is_iso check (weekday between 1 and 7),
    constraint weekly_hours_end_after_start check (to_time > from_time)
);
create index weekly_hours_doctor on care.weekly_hours (doctor_id, weekday);
comment on table care.weekly_hours is 'Local hours in the doctor''s own zone; ISO weekday, 1 is Monday.';

create table care.dated_hours (
    id        uuid not null,
    doctor_id uuid not null references care.doctor,
    on_date   date not null,
    from_time time,
    to_time   time,
    constraint dated_hours_pk primary key (id),
    constraint dated_hours_are_closed_or_whole check ((from_time is null) = (to_time is null)),
    constraint dated_hours_end_after_start check (to_time > from_time)
);
create index dated_hours_doctor on care.dated_hours (doctor_id, on_date);
comment on table care.dated_hours is 'Replaces the weekly hours of one date; no times means the doctor is away.';

create table care.visit (
    id            uuid        not null,
    patient_id    uuid        not null references care.patient,
    doctor_id     uuid        not null references care.doctor,
    visit_type    text        not null references care.visit_type,
    state         text        not null,
    phone         text        not null,
    starts_at     timestamptz not null,
    ends_at       timestamptz not null,
    status        text        not null,
    intake_id     uuid        not null,
    quote_id      uuid        not null,
    payment_id    uuid        not null,
    calendar_uid  uuid        not null,
    booked_at     timestamptz not null,
    started_at    timestamptz,
    completed_at  timestamptz,
    version       integer     not null default 0,
    constraint visit_pk primary key (id),
    constraint visit_end_after_start check (ends_at > starts_at),
    constraint visit_status_is_known check (status in ('BOOKED', 'IN_PROGRESS', 'COMPLETED')),
    constraint visit_has_one_payment unique (payment_id),
    constraint visit_has_one_quote unique (quote_id),
    constraint visit_is_started_when_under_way check ((status = 'BOOKED') = (started_at is null)),
    constraint visit_is_completed_when_done check ((status = 'COMPLETED') = (completed_at is not null))
);
create index visit_patient on care.visit (patient_id, starts_at);
create index visit_doctor on care.visit (doctor_id, starts_at);

create table care.claim (
    id         uuid      not null,
    doctor_id  uuid      not null references care.doctor,
    patient_id uuid      references care.patient,
    visitor_id uuid      references care.visitor,
    during     tstzrange not null,
    kind       text      not null,
    expires_at timestamptz,
    visit_id   uuid      references care.visit,
    constraint claim_pk primary key (id),
    constraint claim_during_is_half_open check (not isempty(during) and lower_inc(during) and not upper_inc(during)
        and not lower_inf(during) and not upper_inf(during)),
    constraint claim_kind_is_known check (kind in ('HOLD', 'VISIT', 'BLOCK')),
    constraint claim_visit_is_whole check (kind <> 'VISIT' or (patient_id is not null and visit_id is not null and visitor_id is null and expires_at is null)),
    constraint claim_hold_is_whole check (kind <> 'HOLD' or (expires_at is not null and visit_id is null
        and (patient_id is null) <> (visitor_id is null))),
    constraint claim_block_is_nobodys check (kind <> 'BLOCK' or (patient_id is null and visitor_id is null and visit_id is null and expires_at is null)),
    constraint claim_doctor_is_free exclude using gist (doctor_id with =, during with &&),
    constraint claim_patient_is_free exclude using gist (patient_id with =, during with &&)
);
create index claim_doctor_start on care.claim (doctor_id, lower(during));
create index claim_patient on care.claim (patient_id) where patient_id is not null;
create index claim_visitor on care.claim (visitor_id) where visitor_id is not null;
create index claim_visit on care.claim (visit_id) where visit_id is not null;
comment on table care.claim is 'Taken time. No row-level policy: everybody must see that a time is taken to be offered '
    'another; it carries no clinical column. A row takes the time unless it is a HOLD past its expires_at.';

create table care.hold (
    id                uuid        not null,
    patient_id        uuid        references care.patient,
    visitor_id        uuid        references care.visitor,
    doctor_id         uuid        not null references care.doctor,
    visit_type        text        not null references care.visit_type,
    state             text        not null,
    starts_at         timestamptz not null,
    ends_at           timestamptz not null,
    held_at           timestamptz not null,
    seen_in_person_on timestamptz,
    ended_at          timestamptz,
    constraint hold_pk primary key (id),
    constraint hold_belongs_to_somebody check ((patient_id is null) <> (visitor_id is null))
);
create index hold_patient on care.hold (patient_id) where patient_id is not null;
create index hold_visitor on care.hold (visitor_id) where visitor_id is not null;
comment on table care.hold is 'What was held, by whom; outlives the claim row of the same id, which a rival may delete once expired.';
comment on column care.hold.seen_in_person_on is 'When the person agreed to be seen in person today as well (bridge visits only).';

create function care.treats(wanted uuid) returns boolean language sql stable security definer
    set search_path = care, pg_temp
    return exists (select 1 from care.visit v where v.patient_id = wanted and v.doctor_id = care.my_doctor());
revoke execute on function care.treats(uuid) from public;
grant execute on function care.treats(uuid) to ${app_role};

grant select on care.visit_type to ${app_role};
grant select, insert, update, delete on care.weekly_hours, care.dated_hours to ${app_role};
grant select, insert, update, delete on care.claim to ${app_role};
grant select, insert, update on care.hold, care.visit to ${app_role};

alter table care.patient enable row level security;
create policy patient_is_seen_by_those_linked on care.patient for select
    using (account_id = (select care.acting_account())
        or (select care.acting_role()) = 'SYSTEM'
        or ((select care.acting_role()) = 'DOCTOR' and care.treats(id)));
create policy patient_is_made_for_an_own_account on care.patient for insert
    with check (account_id = (select care.acting_account()) or (select care.acting_role()) = 'SYSTEM');
create policy patient_is_changed_by_themselves on care.patient for update
    using (account_id = (select care.acting_account()) or (select care.acting_role()) = 'SYSTEM');

alter table care.hold enable row level security;
create policy hold_belongs_to_its_person on care.hold
    using (patient_id = (select care.my_patient())
        or visitor_id = (select care.acting_visitor())
        or (select care.acting_role()) = 'SYSTEM');

alter table care.visit enable row level security;
create policy visit_is_seen_by_its_two_people on care.visit for select
    using (patient_id = (select care.my_patient())
        or ((select care.acting_role()) = 'DOCTOR' and doctor_id = (select care.my_doctor()))
        or (select care.acting_role()) = 'SYSTEM');
create policy visit_is_booked_by_the_system on care.visit for insert
    with check ((select care.acting_role()) = 'SYSTEM');
create policy visit_is_moved_on_by_its_doctor on care.visit for update
    using (((select care.acting_role()) = 'DOCTOR' and doctor_id = (select care.my_doctor()))
        or (select care.acting_role()) = 'SYSTEM');

create view care.visit_for_billing with (security_invoker = true) as
    select v.id, v.patient_id, v.starts_at, v.status, v.quote_id, v.payment_id from care.visit v;
comment on view care.visit_for_billing is 'What billing may know of a visit.';
grant select on care.visit_for_billing to ${app_role};
