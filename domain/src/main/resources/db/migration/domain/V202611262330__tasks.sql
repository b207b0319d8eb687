-- What staff have to do for a person. Whoever has an open task for somebody sees name and number, and nothing else.

create table care.task (
    id         uuid        not null,
    kind       text        not null,
    intake_id  uuid        not null,
    patient_id uuid        references care.patient,
    visitor_id uuid        references care.visitor,
    phone      text,
    raised_at  timestamptz not null,
    due_at     timestamptz not null,
    attempts   integer     not null default 0,
    done_at    timestamptz,
    done_by    uuid        references care.account,
    outcome    text,
    note       bytea,
    constraint task_pk primary key (id),
    constraint task_kind_is_known check (kind in ('CALL_AFTER_EMERGENCY', 'CALL_AFTER_CRISIS', 'CALL_AFTER_URGENT', 'CALL_ABOUT_BLOCK')),
    constraint task_is_about_somebody check ((patient_id is null) <> (visitor_id is null)),
    constraint task_outcome_is_known check (outcome in ('GETTING_CARE', 'ADVISED', 'DECLINED_CARE', 'NOT_REACHED', 'NO_NUMBER', 'BLOCK_RELEASED')),
    constraint task_is_done_by_somebody check ((done_at is null) = (done_by is null) and (done_at is null) = (outcome is null))
);
create index task_open on care.task (due_at) where done_at is null;
create unique index task_is_open_once on care.task (kind, intake_id) where done_at is null;
create index task_patient on care.task (patient_id) where patient_id is not null;
create index task_visitor on care.task (visitor_id) where visitor_id is not null;
comment on column care.task.note is 'Sealed.';
comment on column care.task.phone is 'Given on the emergency page; else the number the person told goes.';
grant select, insert, update on care.task to ${app_role};

alter table care.task enable row level security;
create policy task_is_seen_by_its_person_and_by_whom_it_is_for on care.task for select
    using (patient_id = (select care.my_patient())
        or visitor_id = (select care.acting_visitor())
        or (select care.acting_role()) in ('CARE_COORDINATOR', 'SYSTEM')
        or ((select care.acting_role()) = 'DOCTOR' and kind in ('CALL_ABOUT_BLOCK', 'CALL_AFTER_CRISIS')));
create policy task_is_raised_by_what_its_person_did on care.task for insert
    with check (patient_id = (select care.my_patient())
        or visitor_id = (select care.acting_visitor())
        or (select care.acting_role()) = 'SYSTEM');
create policy task_is_changed_by_its_person_and_by_whom_it_is_for on care.task for update
    using (patient_id = (select care.my_patient())
        or visitor_id = (select care.acting_visitor())
        or (select care.acting_role()) in ('CARE_COORDINATOR', 'SYSTEM')
        or ((select care.acting_role()) = 'DOCTOR' and kind in ('CALL_ABOUT_BLOCK', 'CALL_AFTER_CRISIS')));

create policy patient_is_seen_by_who_has_to_call_them on care.patient for select
    using ((select care.acting_role()) in ('CARE_COORDINATOR', 'DOCTOR')
        and exists (select 1 from care.task t where t.patient_id = patient.id and t.done_at is null));
create policy visitor_details_are_seen_by_who_has_to_call_them on care.visitor_details for select
    using ((select care.acting_role()) in ('CARE_COORDINATOR', 'DOCTOR')
        and exists (select 1 from care.task t where t.visitor_id = visitor_details.visitor_id and t.done_at is null));
