-- What the flow knew stands beside the result.

alter table triage.assessment add column flags text[] not null default '{}';
alter table triage.assessment disable trigger assessment_never_changes;
update triage.assessment set flags = array_remove(array[
    case when (result->'flags'->>'amendedEmergency')::boolean then 'AMENDED_EMERGENCY' end,
    case when (result->'flags'->>'repeatContact')::boolean then 'REPEAT_CONTACT' end,
    case when age_differs then 'AGE_MISMATCH' end], null)
where jsonb_typeof(result->'flags') = 'object';
alter table triage.assessment enable trigger assessment_never_changes;
alter table triage.assessment drop column age_differs;
comment on column triage.assessment.result is 'The contract of protocol section 6.';
comment on column triage.answer.value is 'Codes, a number, or sealed words.';
