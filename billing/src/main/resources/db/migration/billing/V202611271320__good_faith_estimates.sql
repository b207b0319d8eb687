-- Good-faith estimates (45 CFR 149.610): numbered, sealed as they were given, kept for good.

create sequence billing.good_faith_estimate_number;

create table billing.good_faith_estimate (
    id              uuid        not null,
    number          text        not null,
    version         integer     not null,
    patient_id      uuid        not null references care.patient,
    quote_id        uuid        references billing.quote,
    visit_starts_at timestamptz,
    content         bytea       not null,
    content_hash    bytea       not null,
    total_minor     bigint      not null,
    currency        char(3)     not null,
    issued_at       timestamptz not null,
    due_on          date,
    delivered_at    timestamptz,
    channel         text,
    acknowledged_at timestamptz,
    replaces        uuid        references billing.good_faith_estimate,
    constraint good_faith_estimate_pk primary key (id),
    constraint good_faith_estimate_number_and_version_are_unique unique (number, version),
    constraint good_faith_estimate_is_replaced_once unique (replaces),
    constraint good_faith_estimate_first_replaces_nothing check (version >= 1 and (version = 1) = (replaces is null)),
    constraint good_faith_estimate_hash_is_whole check (octet_length(content_hash) = 32),
    constraint good_faith_estimate_total_is_not_negative check (total_minor >= 0),
    constraint good_faith_estimate_channel_is_known check (channel in ('PORTAL', 'EMAIL', 'PAPER')),
    constraint good_faith_estimate_delivery_is_whole check ((delivered_at is null) = (channel is null))
);
create index good_faith_estimate_patient on billing.good_faith_estimate (patient_id);
create index good_faith_estimate_quote on billing.good_faith_estimate (quote_id);
comment on column billing.good_faith_estimate.quote_id is 'Null for a mere question about the price.';
comment on column billing.good_faith_estimate.content is 'Sealed JSON of all that 149.610(c)(1) asks for.';
comment on column billing.good_faith_estimate.content_hash is 'SHA-256 of the JSON before it was sealed.';
comment on column billing.good_faith_estimate.due_on is 'The last day it could be given; null when the visit is so near that the rule names none.';

create function billing.good_faith_estimate_never_changes() returns trigger language plpgsql as $$
declare
    may_be_set constant text[] := array['delivered_at', 'channel', 'acknowledged_at'];
begin
    if tg_op = 'DELETE' then
        raise exception 'a good-faith estimate is never deleted';
    end if;
    if to_jsonb(new) - may_be_set is distinct from to_jsonb(old) - may_be_set then
        raise exception 'what a good-faith estimate says never changes; a new version replaces it';
    end if;
    if (old.delivered_at is not null and (new.delivered_at, new.channel) is distinct from (old.delivered_at, old.channel))
        or (old.acknowledged_at is not null and new.acknowledged_at is distinct from old.acknowledged_at) then
        raise exception 'how a good-faith estimate was received is recorded once';
    end if;
    return new;
end $$;
create trigger good_faith_estimate_never_changes before update or delete on billing.good_faith_estimate
    for each row execute function billing.good_faith_estimate_never_changes();

grant usage on sequence billing.good_faith_estimate_number to ${app_role};
grant select, insert on billing.good_faith_estimate to ${app_role};
grant update (delivered_at, channel, acknowledged_at) on billing.good_faith_estimate to ${app_role};

alter table billing.good_faith_estimate enable row level security;
create policy good_faith_estimate_is_its_patients on billing.good_faith_estimate
    using (patient_id = (select care.my_patient()) or (select care.acting_role()) in ('BILLING_STAFF', 'SYSTEM'));
