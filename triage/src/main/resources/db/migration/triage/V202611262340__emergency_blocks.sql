-- How an emergency block ends: by a new full intake, at once for somebody who was seen, or by a clinician's release.

alter table triage.intake
    add column emergency_at timestamptz,
    add column post_ed boolean not null default false,
    add column tolerated_rules text[] not null default '{}',
    add column released_at timestamptz,
    add column released_by uuid references care.account,
    add column released_reason bytea,
    add constraint intake_is_released_by_somebody check ((released_at is null) = (released_by is null));
update triage.intake set emergency_at = stopped_at;
comment on column triage.intake.emergency_at is
    'When emergency advice was given that stands until corrected; the questions may go on after the crisis line was shown.';
comment on column triage.intake.post_ed is 'The person was seen after emergency advice and answers anew.';
comment on column triage.intake.tolerated_rules is 'Emergency rules after which the questions went on; any other stops them again.';
comment on column triage.intake.released_reason is 'Sealed.';

create policy intake_is_read_by_who_decides_about_its_block on triage.intake for select
    using ((select care.acting_role()) = 'DOCTOR'
        and exists (select 1 from care.task t where t.intake_id = intake.id and t.done_at is null
                                                and t.kind in ('CALL_ABOUT_BLOCK', 'CALL_AFTER_CRISIS')));
create policy intake_is_released_by_who_decides_about_its_block on triage.intake for update
    using ((select care.acting_role()) = 'DOCTOR'
        and exists (select 1 from care.task t where t.intake_id = intake.id and t.done_at is null
                                                and t.kind in ('CALL_ABOUT_BLOCK', 'CALL_AFTER_CRISIS')));
