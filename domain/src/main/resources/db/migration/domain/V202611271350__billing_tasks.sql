-- Tasks of billing staff: about a patient's coverage instead of an intake. And patients as billing staff see them.

alter table care.task
    alter intake_id drop not null,
    add subject_id uuid,
    drop constraint task_kind_is_known,
    drop constraint task_outcome_is_known;
alter table care.task
    add constraint task_kind_is_known check (kind in ('CALL_AFTER_EMERGENCY', 'CALL_AFTER_CRISIS', 'CALL_AFTER_URGENT', 'CALL_ABOUT_BLOCK',
        'FIND_HEALTH_PLAN', 'READ_COVERAGE', 'ASK_BY_PHONE')),
    add constraint task_outcome_is_known check (outcome in ('GETTING_CARE', 'ADVISED', 'DECLINED_CARE', 'NOT_REACHED', 'NO_NUMBER', 'BLOCK_RELEASED',
        'PLAN_FOUND', 'PLAN_NOT_ACCEPTED', 'BENEFITS_ENTERED', 'PUT_RIGHT', 'NOT_FOUND_OUT', 'NOT_NEEDED')),
    add constraint task_call_is_about_an_intake check ((kind like 'CALL\_%') = (intake_id is not null)),
    add constraint task_has_one_subject check ((intake_id is null) <> (subject_id is null)),
    add constraint task_about_a_record_is_about_a_patient check (subject_id is null or patient_id is not null);
create unique index task_about_a_record_is_open_once on care.task (kind, subject_id) where done_at is null;
comment on column care.task.subject_id is 'What it is about when not an intake: a coverage of the billing module.';

-- Who works on which kind of task: one place for every policy.
create function care.works_on(kind text) returns boolean language sql stable
    return case care.acting_role()
        when 'SYSTEM' then true
        when 'CARE_COORDINATOR' then kind like 'CALL\_%'
        when 'DOCTOR' then kind in ('CALL_ABOUT_BLOCK', 'CALL_AFTER_CRISIS')
        when 'BILLING_STAFF' then kind in ('FIND_HEALTH_PLAN', 'READ_COVERAGE', 'ASK_BY_PHONE')
        else false
    end;
revoke execute on function care.works_on(text) from public;
grant execute on function care.works_on(text) to ${app_role};

-- A coordinator who acts for a patient is that patient, and still has no business in billing's tasks.
drop policy task_is_seen_by_its_person_and_by_whom_it_is_for on care.task;
create policy task_is_seen_by_its_person_and_by_whom_it_is_for on care.task for select
    using (care.works_on(kind)
        or visitor_id = (select care.acting_visitor())
        or (patient_id = (select care.my_patient())
            and (intake_id is not null or (select care.acting_role()) = 'PATIENT')));
drop policy task_is_raised_by_what_its_person_did on care.task;
create policy task_is_raised_by_what_its_person_did on care.task for insert
    with check (patient_id = (select care.my_patient())
        or visitor_id = (select care.acting_visitor())
        or (select care.acting_role()) = 'SYSTEM'
        or ((select care.acting_role()) = 'BILLING_STAFF' and care.works_on(kind)));
drop policy task_is_changed_by_its_person_and_by_whom_it_is_for on care.task;
create policy task_is_changed_by_its_person_and_by_whom_it_is_for on care.task for update
    using (care.works_on(kind)
        or (intake_id is not null
            and (patient_id = (select care.my_patient()) or visitor_id = (select care.acting_visitor()))));

drop policy patient_is_seen_by_who_has_to_call_them on care.patient;
create policy patient_is_seen_by_who_has_a_task_for_them on care.patient for select
    using ((select care.acting_role()) in ('CARE_COORDINATOR', 'DOCTOR', 'BILLING_STAFF')
        and exists (select 1 from care.task t where t.patient_id = patient.id and t.done_at is null and care.works_on(t.kind)));

-- Without a task billing staff see names and birth dates only; a policy could not leave the other columns out.
create function care.billing_patient(wanted uuid)
    returns table (id uuid, given_name text, family_name text, birth_date date)
    language sql stable security definer set search_path = care, pg_temp
    begin atomic
        select p.id, p.given_name, p.family_name, p.birth_date
        from care.patient p
        where care.acting_role() = 'BILLING_STAFF' and p.id = wanted;
    end;
create function care.billing_finds_patients(wanted_email text, wanted_name text, wanted_birth_date date)
    returns table (id uuid, given_name text, family_name text, birth_date date)
    language sql stable security definer set search_path = care, pg_temp
    begin atomic
        select p.id, p.given_name, p.family_name, p.birth_date
        from care.patient p join care.account a on a.id = p.account_id
        where care.acting_role() = 'BILLING_STAFF'
          and (a.email = wanted_email or (p.birth_date = wanted_birth_date and length(wanted_name) >= 2))
          and (wanted_name = '' or position(lower(wanted_name) in lower(p.given_name || ' ' || p.family_name)) > 0)
          and (wanted_birth_date is null or p.birth_date = wanted_birth_date)
        order by p.family_name, p.given_name, p.id
        limit 20;
    end;
revoke execute on function care.billing_patient(uuid), care.billing_finds_patients(text, text, date) from public;
grant execute on function care.billing_patient(uuid), care.billing_finds_patients(text, text, date) to ${app_role};
