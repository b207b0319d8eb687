-- Price lists, coverage, quotes and payments. Money is minor units and a currency, never a fraction.

create schema billing;
grant usage on schema billing to ${app_role};

create table billing.price_list_version (
    id             uuid        not null,
    version_no     integer     generated always as identity,
    status         text        not null,
    effective_from timestamptz,
    reason         text        not null,
    proposed_by    uuid        not null references care.account,
    proposed_at    timestamptz not null,
    decided_by     uuid        references care.account,
    decided_at     timestamptz,
    constraint price_list_version_pk primary key (id),
    constraint price_list_version_no_is_unique unique (version_no),
    constraint price_list_version_status_is_known check (status in ('SUBMITTED', 'APPROVED', 'REJECTED')),
    constraint price_list_version_is_decided_by_another check (decided_by is null or decided_by <> proposed_by),
    constraint price_list_version_decision_is_whole check ((status = 'SUBMITTED') = (decided_at is null)
        and (decided_by is null) = (decided_at is null)),
    constraint price_list_version_approved_has_a_start check (status <> 'APPROVED' or effective_from is not null)
);
comment on column billing.price_list_version.effective_from is 'An instant; null means at once, which is the moment of approval.';

create table billing.price_item (
    price_list_version_id uuid    not null references billing.price_list_version,
    visit_type            text    not null references care.visit_type,
    state                 char(2) not null,
    charge_class          text    not null,
    currency              char(3) not null,
    amount_minor          bigint  not null,
    constraint price_item_pk primary key (price_list_version_id, visit_type, state, charge_class, currency),
    constraint price_item_class_is_known check (charge_class in ('SELF_PAY', 'CHARGE', 'TYPICAL_COPAY')),
    constraint price_item_is_not_negative check (amount_minor >= 0)
);

create table billing.published_price (
    visit_type            text      not null references care.visit_type,
    state                 char(2)   not null,
    charge_class          text      not null,
    currency              char(3)   not null,
    amount_minor          bigint    not null,
    valid                 tstzrange not null,
    price_list_version_id uuid      not null references billing.price_list_version,
    constraint published_price_pk primary key (visit_type, state, charge_class, currency, valid without overlaps),
    constraint published_price_class_is_known check (charge_class in ('SELF_PAY', 'CHARGE', 'TYPICAL_COPAY')),
    constraint published_price_is_not_negative check (amount_minor >= 0)
);
comment on table billing.published_price is 'What a price was, is and will be; a published price never changes, only an open end is closed.';

create function billing.published_price_never_changes() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'a published price is never deleted';
    end if;
    if (new.visit_type, new.state, new.charge_class, new.currency, new.amount_minor, new.price_list_version_id)
        is distinct from (old.visit_type, old.state, old.charge_class, old.currency, old.amount_minor, old.price_list_version_id)
        or lower(new.valid) is distinct from lower(old.valid)
        or not upper_inf(old.valid) or upper_inf(new.valid) then
        raise exception 'a published price never changes; only its open end can be closed';
    end if;
    return new;
end $$;
create trigger published_price_never_changes before update or delete on billing.published_price
    for each row execute function billing.published_price_never_changes();

create table billing.payer (
    id   uuid not null,
    name text not null,
    kind text not null,
    constraint payer_pk primary key (id),
    constraint payer_name_is_unique unique (name),
    constraint payer_kind_is_known check (kind in ('COMMERCIAL', 'MEDICARE', 'MEDICARE_ADVANTAGE', 'MEDICAID',
        'MEDICAID_MCO', 'TRICARE', 'OTHER'))
);

create table billing.health_plan (
    id          uuid    not null,
    payer_id    uuid    not null references billing.payer,
    name        text    not null,
    copay_minor bigint,
    currency    char(3) not null,
    active      boolean not null default true,
    constraint health_plan_pk primary key (id),
    constraint health_plan_name_is_unique_per_payer unique (payer_id, name),
    constraint health_plan_copay_is_not_negative check (copay_minor >= 0)
);
comment on column billing.health_plan.copay_minor is 'The copay for a virtual visit; null is unknown, never zero.';

create table billing.coverage (
    id             uuid        not null,
    patient_id     uuid        not null references care.patient,
    health_plan_id uuid        not null references billing.health_plan,
    member_id      bytea       not null,
    told_at        timestamptz not null,
    constraint coverage_pk primary key (id)
);
create index coverage_patient on billing.coverage (patient_id);
comment on column billing.coverage.member_id is 'Sealed.';

create table billing.quote (
    id                    uuid        not null,
    patient_id            uuid        not null references care.patient,
    hold_id               uuid        not null references care.hold,
    basis                 text        not null,
    coverage_id           uuid        references billing.coverage,
    visit_starts_at       timestamptz not null,
    due_minor             bigint      not null,
    currency              char(3)     not null,
    status                text        not null,
    price_list_version_id uuid        not null references billing.price_list_version,
    price_changes_first   boolean     not null,
    offered_at            timestamptz not null,
    expires_at            timestamptz not null,
    locked_at             timestamptz,
    consent_version       text,
    constraint quote_pk primary key (id),
    constraint quote_basis_is_known check (basis in ('SELF_PAY', 'INSURED')),
    constraint quote_insured_has_coverage check ((basis = 'INSURED') = (coverage_id is not null)),
    constraint quote_status_is_known check (status in ('OFFERED', 'LOCKED', 'BOOKED', 'CONSUMED', 'RELEASED', 'SUPERSEDED')),
    constraint quote_due_is_not_negative check (due_minor >= 0),
    constraint quote_locked_has_consent check (status in ('OFFERED', 'SUPERSEDED') or (locked_at is not null and consent_version is not null))
);
create index quote_patient on billing.quote (patient_id);
create unique index quote_is_locked_once_per_hold on billing.quote (hold_id) where status in ('LOCKED', 'BOOKED', 'CONSUMED');
comment on column billing.quote.price_changes_first is 'The price in effect at the visit differs from the one in effect when quoted.';

create table billing.quote_line (
    quote_id     uuid    not null references billing.quote,
    position     integer not null,
    code         text    not null,
    kind         text    not null,
    amount_minor bigint  not null,
    reason       text    not null,
    argument     text,
    basis        text    not null,
    constraint quote_line_pk primary key (quote_id, position),
    constraint quote_line_kind_is_known check (kind in ('DUE', 'INFO'))
);
comment on column billing.quote_line.basis is 'Where the amount was read: a price list version or a health plan.';

create function billing.quote_lines_never_change() returns trigger language plpgsql as $$
begin
    raise exception 'the lines of a quote never change';
end $$;
create trigger quote_line_never_changes before update or delete on billing.quote_line
    for each row execute function billing.quote_lines_never_change();

create table billing.payment (
    id                 uuid        not null,
    patient_id         uuid        not null references care.patient,
    quote_id           uuid        not null references billing.quote,
    hold_id            uuid        not null references care.hold,
    reference          text        not null,
    state              text        not null,
    amount_minor       bigint      not null,
    currency           char(3)     not null,
    attempt            integer     not null default 1,
    session_ref        text,
    session_url        text,
    session_expires_at timestamptz not null,
    authorisation_ref  text,
    visit_id           uuid        references care.visit,
    letting_go         boolean     not null default false,
    started_at         timestamptz not null,
    authorised_at      timestamptz,
    captured_at        timestamptz,
    voided_at          timestamptz,
    looked_at          timestamptz not null,
    constraint payment_pk primary key (id),
    constraint payment_is_one_a_quote unique (quote_id),
    constraint payment_reference_is_unique unique (reference),
    constraint payment_session_is_unique unique (session_ref),
    constraint payment_state_is_known check (state in ('AWAITING_PATIENT', 'DECLINED', 'AUTHORIZED', 'NOT_REQUIRED',
        'CAPTURED', 'VOIDED', 'ABANDONED')),
    constraint payment_is_never_negative check (amount_minor >= 0),
    constraint payment_captured_was_authorised check (captured_at is null or authorised_at is not null),
    constraint payment_voided_is_not_captured check (voided_at is null or captured_at is null)
);
comment on column billing.payment.letting_go is 'Its void was begun: it books nothing any more, even if the gateway stays silent.';
create index payment_patient on billing.payment (patient_id);
create index payment_unsettled on billing.payment (looked_at) where state in ('AWAITING_PATIENT', 'DECLINED', 'AUTHORIZED', 'NOT_REQUIRED');

create table billing.payment_operation (
    id              uuid        not null,
    payment_id      uuid        not null references billing.payment,
    type            text        not null,
    attempt         integer     not null,
    status          text        not null,
    amount_minor    bigint      not null,
    begun_at        timestamptz not null,
    ended_at        timestamptz,
    constraint payment_operation_pk primary key (id),
    constraint payment_operation_is_one_per_attempt unique (payment_id, type, attempt),
    constraint payment_operation_type_is_known check (type in ('OPEN_SESSION', 'EXPIRE_SESSION', 'VOID', 'CAPTURE')),
    constraint payment_operation_status_is_known check (status in ('INIT', 'SUCCEEDED', 'DECLINED', 'UNKNOWN'))
);
comment on table billing.payment_operation is 'One call of the gateway, stored before it is made; the id is the idempotency key.';

create table billing.webhook_event (
    id          text        not null,
    received_at timestamptz not null,
    constraint webhook_event_pk primary key (id)
);

grant select, insert, update on billing.price_list_version to ${app_role};
grant select, insert on billing.price_item to ${app_role};
grant select, insert, update on billing.published_price to ${app_role};
grant select, insert, update on billing.payer, billing.health_plan to ${app_role};
grant select, insert on billing.coverage, billing.quote_line, billing.webhook_event to ${app_role};
grant select, insert, update on billing.quote, billing.payment, billing.payment_operation to ${app_role};

alter table billing.price_list_version enable row level security;
create policy price_list_is_read_by_everybody on billing.price_list_version for select using (true);
create policy price_list_is_proposed_by_editors on billing.price_list_version for insert
    with check ((select care.acting_role()) in ('PRICING_EDITOR', 'SYSTEM'));
create policy price_list_is_decided_by_approvers on billing.price_list_version for update
    using ((select care.acting_role()) in ('PRICING_APPROVER', 'SYSTEM'));
alter table billing.price_item enable row level security;
create policy price_item_is_read_by_everybody on billing.price_item for select using (true);
create policy price_item_is_proposed_by_editors on billing.price_item for insert
    with check ((select care.acting_role()) in ('PRICING_EDITOR', 'SYSTEM'));
alter table billing.published_price enable row level security;
create policy price_is_read_by_everybody on billing.published_price for select using (true);
create policy price_is_published_by_approvers on billing.published_price for insert
    with check ((select care.acting_role()) in ('PRICING_APPROVER', 'SYSTEM'));
create policy price_is_ended_by_approvers on billing.published_price for update
    using ((select care.acting_role()) in ('PRICING_APPROVER', 'SYSTEM'));

alter table billing.coverage enable row level security;
create policy coverage_is_its_patients on billing.coverage
    using (patient_id = (select care.my_patient()) or (select care.acting_role()) in ('BILLING_STAFF', 'SYSTEM'));
alter table billing.quote enable row level security;
create policy quote_is_its_patients on billing.quote
    using (patient_id = (select care.my_patient()) or (select care.acting_role()) in ('BILLING_STAFF', 'SYSTEM'));
alter table billing.quote_line enable row level security;
create policy quote_line_follows_its_quote on billing.quote_line
    using (exists (select 1 from billing.quote q where q.id = quote_id));
alter table billing.payment enable row level security;
create policy payment_is_its_patients on billing.payment
    using (patient_id = (select care.my_patient()) or (select care.acting_role()) in ('BILLING_STAFF', 'SYSTEM'));
alter table billing.payment_operation enable row level security;
create policy operation_is_the_systems on billing.payment_operation
    using ((select care.acting_role()) = 'SYSTEM');
