-- What was told to whom, how people want to be reminded, and calendars that read their visits.

create table care.message (
    id         uuid        not null,
    notice     text        not null,
    subject_id uuid        not null,
    sequence   integer     not null,
    patient_id uuid        references care.patient,
    channel    text        not null,
    status     text        not null,
    reason     text,
    due_at     timestamptz not null,
    sent_at    timestamptz,
    attempts   integer     not null default 0,
    body       text,
    constraint message_pk primary key (id),
    constraint message_is_told_once unique (notice, subject_id, sequence, channel),
    constraint message_channel_is_known check (channel in ('EMAIL', 'SMS')),
    constraint message_status_is_known check (status in ('WAITING', 'SENT', 'SKIPPED', 'FAILED', 'STORED')),
    constraint message_has_a_reason_when_nobody_got_it check ((status in ('SKIPPED', 'FAILED')) = (reason is not null)),
    constraint message_is_sent_at_some_time check ((status in ('SENT', 'STORED')) = (sent_at is not null)),
    constraint message_keeps_words_only_for_staff check ((body is not null) = (status = 'STORED'))
);
create index message_patient on care.message (patient_id, due_at) where patient_id is not null;
comment on table care.message is 'One row a message, staged with what it tells of; the id is the mail''s Message-ID.';
comment on column care.message.patient_id is 'Null while an address waits for its proof.';
comment on column care.message.body is 'Of a text message that staff pass on because nothing sends it.';

-- Whose message it is, also for a doctor or coordinator who stages it and sees no more than that.
create function care.patient_of_message(wanted_notice text, wanted_subject uuid) returns uuid
    language sql stable security definer set search_path = care, pg_temp
    return case
        when wanted_notice in ('REGISTRATION_CODE', 'ADDRESS_ALREADY_REGISTERED') then null
        when wanted_notice = 'TIME_HELD' then (select h.patient_id from care.hold h where h.id = wanted_subject)
        when wanted_notice = 'EARLIER_TIME_OFFERED' then (select o.patient_id from care.waitlist_offer o where o.id = wanted_subject)
        when wanted_notice = 'PLAN_SIGNED' then (select p.patient_id from care.treatment_plan p where p.id = wanted_subject)
        else (select v.patient_id from care.visit v where v.id = wanted_subject)
    end;
revoke execute on function care.patient_of_message(text, uuid) from public;
grant execute on function care.patient_of_message(text, uuid) to ${app_role};

grant select, insert, update on care.message to ${app_role};
alter table care.message enable row level security;
create policy message_is_seen_by_its_patient on care.message for select
    using (patient_id = (select care.my_patient()) or (select care.acting_role()) = 'SYSTEM');
create policy message_is_staged_by_whoever_acts on care.message for insert
    with check ((select care.acting_role()) = 'SYSTEM'
        or patient_id = (select care.my_patient())
        or ((select care.acting_role()) = 'DOCTOR' and care.treats(patient_id))
        or (patient_id is null and exists (select 1 from care.registration r where r.id = subject_id)));
create policy message_is_sent_by_the_system on care.message for update
    using ((select care.acting_role()) = 'SYSTEM');

create table care.contact_preference (
    patient_id      uuid    not null references care.patient,
    email_reminders boolean not null,
    sms_reminders   boolean not null,
    quiet_from      time    not null,
    quiet_to        time    not null,
    constraint contact_preference_pk primary key (patient_id)
);
comment on table care.contact_preference is 'Concerns reminders and offers only; a patient without a row has the defaults.';
comment on column care.contact_preference.quiet_from is 'By the clock of the visit''s zone; the same as quiet_to for no quiet hours.';
grant select, insert, update on care.contact_preference to ${app_role};
alter table care.contact_preference enable row level security;
create policy contact_preference_is_its_patients on care.contact_preference
    using (patient_id = (select care.my_patient()) or (select care.acting_role()) = 'SYSTEM');

create table care.calendar_feed (
    id          uuid        not null,
    account_id  uuid        not null references care.account,
    secret_hash bytea       not null,
    made_at     timestamptz not null,
    revoked_at  timestamptz,
    constraint calendar_feed_pk primary key (id),
    constraint calendar_feed_is_one_secret unique (secret_hash)
);
create unique index calendar_feed_is_one_at_a_time on care.calendar_feed (account_id) where revoked_at is null;
comment on table care.calendar_feed is 'SHA-256 of the secret in the address of a calendar; whoever has the address reads the times.';
grant select, insert, update on care.calendar_feed to ${app_role};
alter table care.calendar_feed enable row level security;
create policy calendar_feed_belongs_to_its_account on care.calendar_feed
    using (account_id = (select care.acting_account()) or (select care.acting_role()) = 'SYSTEM');
