-- The log of near misses and incidents, and the stop rule (protocol section 10).

create table triage.incident (
    id               uuid        not null,
    kind             text        not null,
    happened_on      date        not null,
    protocol_version text        not null,
    rule_id          text,
    description      bytea       not null,
    reported_by      uuid        not null references care.account,
    reported_at      timestamptz not null,
    constraint incident_pk primary key (id),
    constraint incident_kind_is_known check (kind in ('NEAR_MISS', 'INCIDENT'))
);
comment on table triage.incident is 'Append-only. The description is sealed.';

create table triage.stop_rule (
    id             uuid        not null,
    switched_on    boolean     not null,
    frozen_version text,
    reason         text        not null,
    switched_by    uuid        not null references care.account,
    switched_at    timestamptz not null,
    constraint stop_rule_pk primary key (id),
    constraint stop_rule_freezes_while_it_is_on check (switched_on = (frozen_version is not null))
);
comment on table triage.stop_rule is 'Append-only; the newest row holds. While on, intakes use the frozen version and every level is one higher.';

grant select, insert on triage.incident, triage.stop_rule to ${app_role};

alter table triage.incident enable row level security;
create policy incident_is_read_by_those_who_watch_the_protocol on triage.incident for select
    using ((select care.acting_role()) in ('DOCTOR', 'ADMINISTRATOR'));
create policy incident_is_reported_by_those_who_see_patients on triage.incident for insert
    with check ((select care.acting_role()) in ('DOCTOR', 'CARE_COORDINATOR', 'ADMINISTRATOR')
        and reported_by = (select care.acting_account()));

alter table triage.stop_rule enable row level security;
create policy stop_rule_holds_for_everybody on triage.stop_rule for select using (true);
create policy stop_rule_is_switched_by_administrators on triage.stop_rule for insert
    with check ((select care.acting_role()) = 'ADMINISTRATOR' and switched_by = (select care.acting_account()));
