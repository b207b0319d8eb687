-- Payers and plans as patients look for them, what patients say of their coverage, what payers answer, and quotes that
-- say where each amount was read.

alter table billing.payer
    add code           text,
    add electronic_id  text,
    add network_states text[] not null default '{**}',
    add active         boolean not null default true;
update billing.payer set code = upper(left(regexp_replace(name, '[^A-Za-z]', '', 'g'), 3)) || substr(id::text, 33);
alter table billing.payer alter code set not null,
    add constraint payer_code_is_unique unique (code);
comment on column billing.payer.electronic_id is 'Its id in X12 inquiries; null when it is asked by phone.';
comment on column billing.payer.network_states is 'Where we are in its network; ** is everywhere.';
alter table billing.health_plan add synonyms text[] not null default '{}';

alter table billing.coverage
    alter health_plan_id drop not null,
    alter member_id drop not null,
    add told_name  bytea,
    add subscriber bytea,
    add constraint coverage_member_has_a_plan check ((health_plan_id is null) = (member_id is null));
comment on column billing.coverage.told_name is 'Sealed. What the patient calls a plan we did not find; null when they are not sure.';
comment on column billing.coverage.subscriber is 'Sealed. Whose plan it is when not the patient''s own.';

create table billing.eligibility_check (
    id           uuid        not null,
    patient_id   uuid        not null references care.patient,
    coverage_id  uuid        not null references billing.coverage,
    service_date date        not null,
    service_type text        not null,
    trace        text        not null,
    source       text        not null,
    status       text        not null,
    attempts     integer     not null default 0,
    asked_at     timestamptz not null,
    answered_at  timestamptz,
    request      bytea,
    response     bytea,
    reading_in   bytea,
    reading_out  bytea,
    wrong_at     timestamptz,
    wrong_by     uuid        references care.account,
    wrong_note   bytea,
    entered_by   uuid        references care.account,
    constraint eligibility_check_pk primary key (id),
    constraint eligibility_trace_is_unique unique (trace),
    constraint eligibility_source_is_known check (source in ('PAYER', 'STAFF')),
    constraint eligibility_status_is_known check (status in ('PENDING', 'OK', 'INACTIVE', 'REJECTED', 'NOT_COVERED_HERE',
        'LIMIT_REACHED', 'UNAVAILABLE', 'UNKNOWN')),
    constraint eligibility_wrong_is_whole check ((wrong_at is null) = (wrong_by is null) and (wrong_at is null) = (wrong_note is null)),
    constraint eligibility_by_staff_says_who check ((source = 'STAFF') = (entered_by is not null))
);
create index eligibility_coverage on billing.eligibility_check (coverage_id, asked_at);
create index eligibility_patient on billing.eligibility_check (patient_id);
comment on table billing.eligibility_check is 'One question to a payer and its answer; request, response and readings are sealed.';
create sequence billing.eligibility_control_number minvalue 1 maxvalue 999999999 cycle;
grant usage on sequence billing.eligibility_control_number to ${app_role};
grant select, insert, update on billing.eligibility_check to ${app_role};
alter table billing.eligibility_check enable row level security;
create policy eligibility_is_seen_by_its_patient on billing.eligibility_check for select
    using (patient_id = (select care.my_patient()) or (select care.acting_role()) in ('BILLING_STAFF', 'SYSTEM'));
create policy eligibility_is_asked_by_its_patient on billing.eligibility_check for insert
    with check ((select care.acting_role()) in ('BILLING_STAFF', 'SYSTEM')
        or (patient_id = (select care.my_patient()) and source = 'PAYER' and status = 'PENDING'));
create policy eligibility_is_answered_by_payers_and_staff on billing.eligibility_check for update
    using ((select care.acting_role()) in ('BILLING_STAFF', 'SYSTEM'));

alter table billing.quote
    add cancellation_policy_id uuid references billing.pricing_version,
    add eligibility_id uuid references billing.eligibility_check,
    add confidence     text   not null default 'HIGH',
    add highest_minor  bigint,
    add self_pay_minor bigint,
    add notes          text[] not null default '{}',
    add inputs         bytea,
    add inputs_hash    bytea,
    add constraint quote_confidence_is_known check (confidence in ('LOW', 'MEDIUM', 'HIGH'));
alter table billing.quote alter confidence drop default, alter notes drop default;
comment on column billing.quote.inputs is 'Sealed. Everything the lines were worked out from, beside the versions in effect.';

alter table billing.quote_line disable trigger quote_line_never_changes;
alter table billing.quote_line add arguments text[] not null default '{}';
update billing.quote_line set
    arguments = case when argument is null then '{}' else array[argument] end,
    basis = replace(replace(basis, 'price list ', 'PRICE_LIST:'), 'health plan ', 'HEALTH_PLAN:');
alter table billing.quote_line drop column argument, alter arguments drop default;
alter table billing.quote_line enable trigger quote_line_never_changes;

create function billing.promo_uses(code text) returns bigint language sql stable security definer
    set search_path = pg_catalog, pg_temp
    as $$ select count(*) from billing.quote_line l join billing.quote q on q.id = l.quote_id
          where l.code = 'PROMO' and l.arguments = array[promo_uses.code] and q.status in ('LOCKED', 'BOOKED', 'CONSUMED') $$;
revoke execute on function billing.promo_uses(text) from public;
grant execute on function billing.promo_uses(text) to ${app_role};
create index quote_line_promo on billing.quote_line (arguments) where code = 'PROMO';

-- Who small incomes were recognised for.
create table billing.assistance (
    id          uuid        not null,
    patient_id  uuid        not null references care.patient,
    household   bytea       not null,
    reason      bytea       not null,
    valid_from  date        not null,
    valid_until date        not null,
    decided_by  uuid        not null references care.account,
    decided_at  timestamptz not null,
    ended_at    timestamptz,
    constraint assistance_pk primary key (id),
    constraint assistance_lasts_a_year_at_most check (valid_until > valid_from and valid_until <= valid_from + 366)
);
create index assistance_patient on billing.assistance (patient_id);
comment on column billing.assistance.household is 'Sealed. Persons and yearly income.';
grant select, insert on billing.assistance to ${app_role};
grant update (ended_at) on billing.assistance to ${app_role};
alter table billing.assistance enable row level security;
create policy assistance_is_its_patients on billing.assistance for select
    using (patient_id = (select care.my_patient()) or (select care.acting_role()) in ('BILLING_STAFF', 'SYSTEM'));
create policy assistance_is_decided_by_staff on billing.assistance for insert
    with check ((select care.acting_role()) in ('BILLING_STAFF', 'SYSTEM'));
create policy assistance_is_ended_by_staff on billing.assistance for update
    using ((select care.acting_role()) in ('BILLING_STAFF', 'SYSTEM'));
