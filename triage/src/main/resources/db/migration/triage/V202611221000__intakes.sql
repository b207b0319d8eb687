-- Intakes: append-only answers, and what the protocol said of them.

create schema triage;
grant usage on schema triage to ${app_role};

create table triage.intake (
    id                uuid        not null,
    visitor_id        uuid        references care.visitor,
    patient_id        uuid        references care.patient,
    protocol          text        not null,
    protocol_version  text        not null,
    language          text        not null,
    started_at        timestamptz not null,
    stopped_at        timestamptz,
    finished_at       timestamptz,
    amended_emergency boolean     not null default false,
    constraint intake_pk primary key (id),
    constraint intake_belongs_to_somebody check ((visitor_id is null) <> (patient_id is null))
);
create index intake_visitor on triage.intake (visitor_id, started_at) where visitor_id is not null;
create index intake_patient on triage.intake (patient_id, started_at) where patient_id is not null;
comment on column triage.intake.stopped_at is 'When emergency advice ended it; null again once the wrong answer was corrected.';

create table triage.answer (
    id          uuid        not null,
    intake_id   uuid        not null references triage.intake,
    link_id     text        not null,
    value       jsonb       not null,
    answered_at timestamptz not null,
    author      text        not null,
    constraint answer_pk primary key (id)
);
create index answer_intake on triage.answer (intake_id, id);
comment on table triage.answer is 'Every answer ever given; the newest of an item counts, the others are kept.';

create table triage.assessment (
    id               uuid        not null,
    intake_id        uuid        not null references triage.intake,
    protocol_version text        not null,
    age              integer,
    birth_date       date,
    age_differs      boolean     not null default false,
    level            text,
    stop             text,
    transport        text,
    crisis_988       boolean     not null default false,
    result           jsonb       not null,
    assessed_at      timestamptz not null,
    constraint assessment_pk primary key (id),
    constraint assessment_says_something check ((level is null) <> (stop is null)),
    constraint assessment_level_is_known check (level in ('SELF_CARE', 'VIRTUAL_VISIT_ROUTINE',
        'VIRTUAL_VISIT_PRIORITY', 'URGENT_SAME_DAY', 'EMERGENCY_NOW')),
    constraint assessment_stop_is_known check (stop in ('STOP_AGE'))
);
create index assessment_intake on triage.assessment (intake_id, id);
comment on column triage.assessment.birth_date is 'The birth date the age was taken from; null while only an age was typed.';

create function triage.answers_are_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'triage.% is append-only', tg_table_name;
end $$;
create trigger answer_never_changes before update or delete or truncate on triage.answer
    for each statement execute function triage.answers_are_append_only();
create trigger assessment_never_changes before update or delete or truncate on triage.assessment
    for each statement execute function triage.answers_are_append_only();

grant select, insert, update on triage.intake to ${app_role};
grant select, insert on triage.answer, triage.assessment to ${app_role};

alter table triage.intake enable row level security;
create policy intake_is_its_persons on triage.intake
    using (visitor_id = (select care.acting_visitor())
        or patient_id = (select care.my_patient())
        or (select care.acting_role()) = 'SYSTEM');
create policy intake_is_read_by_the_treating_doctor on triage.intake for select
    using ((select care.acting_role()) = 'DOCTOR' and care.treats(patient_id));

alter table triage.answer enable row level security;
create policy answer_follows_its_intake on triage.answer
    using (exists (select 1 from triage.intake i where i.id = intake_id));

alter table triage.assessment enable row level security;
create policy assessment_follows_its_intake on triage.assessment
    using (exists (select 1 from triage.intake i where i.id = intake_id));
