-- Whoever has a visit may wait for an earlier one: a freed time is offered to one person at a time, and kept for them.

create table care.waitlist_entry (
    id          uuid        not null,
    patient_id  uuid        not null references care.patient,
    visit_id    uuid        not null references care.visit,
    same_doctor boolean     not null,
    since       timestamptz not null,
    ended_at    timestamptz,
    outcome     text,
    constraint waitlist_entry_pk primary key (id),
    constraint waitlist_entry_outcome_is_known check (outcome in ('MOVED', 'LEFT', 'OVER')),
    constraint waitlist_entry_ends_somehow check ((ended_at is null) = (outcome is null))
);
create unique index waitlist_entry_is_one_a_visit on care.waitlist_entry (visit_id) where ended_at is null;
create index waitlist_entry_open on care.waitlist_entry (since) where ended_at is null;
create index waitlist_entry_patient on care.waitlist_entry (patient_id);

create table care.waitlist_offer (
    id         uuid        not null,
    entry_id   uuid        not null references care.waitlist_entry,
    patient_id uuid        not null references care.patient,
    visit_id   uuid        not null references care.visit,
    doctor_id  uuid        not null references care.doctor,
    starts_at  timestamptz not null,
    ends_at    timestamptz not null,
    offered_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at   timestamptz,
    outcome    text,
    constraint waitlist_offer_pk primary key (id),
    constraint waitlist_offer_outcome_is_known check (outcome in ('ACCEPTED', 'DECLINED', 'LAPSED', 'WITHDRAWN')),
    constraint waitlist_offer_ends_somehow check ((ended_at is null) = (outcome is null))
);
create unique index waitlist_offer_is_one_at_a_time on care.waitlist_offer (entry_id) where ended_at is null;
create index waitlist_offer_patient on care.waitlist_offer (patient_id);
comment on table care.waitlist_offer is 'While it stands, the claim of the same id keeps the time.';

alter table care.claim add column is_offer boolean not null default false;
comment on column care.claim.is_offer is 'A hold made by the waitlist, not chosen by its patient; choosing another time does not let it go.';

grant select, insert, update on care.waitlist_entry, care.waitlist_offer to ${app_role};
alter table care.waitlist_entry enable row level security;
create policy waitlist_entry_is_its_patients on care.waitlist_entry
    using (patient_id = (select care.my_patient()) or (select care.acting_role()) = 'SYSTEM');
alter table care.waitlist_offer enable row level security;
create policy waitlist_offer_is_its_patients on care.waitlist_offer
    using (patient_id = (select care.my_patient()) or (select care.acting_role()) = 'SYSTEM');
