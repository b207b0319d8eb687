-- What a draft would have changed for the quotes of a month, worked out by a job; and who answers for prices, by address.

create function billing.who_prices(account uuid) returns text language sql stable security definer
    set search_path = pg_catalog, pg_temp
    as $$ select a.email from care.account a where a.id = who_prices.account and a.role <> 'PATIENT'
          and care.acting_role() in ('PRICING_EDITOR', 'PRICING_APPROVER', 'ADMINISTRATOR', 'AUDITOR') $$;
comment on function billing.who_prices(uuid) is 'Colleagues see whose draft it is; a patient''s address is nobody''s here.';
revoke execute on function billing.who_prices(uuid) from public;
grant execute on function billing.who_prices(uuid) to ${app_role};

create table billing.price_impact (
    id               uuid        not null,
    version_id       uuid        not null references billing.pricing_version,
    version_revision integer     not null,
    sheet            jsonb       not null,
    period           text        not null,
    from_at          timestamptz not null,
    until_at         timestamptz not null,
    status           text        not null,
    total            integer,
    done             integer     not null default 0,
    skipped          integer     not null default 0,
    unpriced         integer     not null default 0,
    changed          integer     not null default 0,
    pay_more         integer     not null default 0,
    most_more_minor  bigint      not null default 0,
    patients_minor   bigint      not null default 0,
    revenue_minor    bigint      not null default 0,
    currency         char(3)     not null,
    by_group         jsonb       not null default '[]',
    examples         jsonb       not null default '[]',
    last_offered_at  timestamptz,
    last_quote_id    uuid,
    started_by       uuid        not null references care.account,
    started_at       timestamptz not null,
    ended_at         timestamptz,
    constraint price_impact_pk primary key (id),
    constraint price_impact_period_is_known check (period in ('LAST_MONTH', 'THIS_MONTH')),
    constraint price_impact_status_is_known check (status in ('RUNNING', 'DONE', 'FAILED')),
    constraint price_impact_ends_when_it_ends check ((status = 'RUNNING') = (ended_at is null)),
    constraint price_impact_counts_add_up check (done <= coalesce(total, 0) and skipped + changed <= done and pay_more <= changed
        and unpriced <= changed)
);
create unique index price_impact_runs_once on billing.price_impact (version_id, version_revision, period) where status = 'RUNNING';
create index price_impact_version on billing.price_impact (version_id, id);
create index quote_offered on billing.quote (offered_at, id);
comment on table billing.price_impact is 'Counts and amounts only; examples name quotes by id and nobody by name.';
comment on column billing.price_impact.sheet is 'The draft''s cells when it was begun: they may change while it runs.';
comment on column billing.price_impact.skipped is 'Quotes that cannot be worked out again, such as those made before their inputs were kept.';
comment on column billing.price_impact.unpriced is 'Changed quotes that would have no price any more.';
comment on column billing.price_impact.revenue_minor is 'Of booked visits: what patients and their plans would pay more, or less.';
grant select, insert, update on billing.price_impact to ${app_role};
alter table billing.price_impact enable row level security;
create policy impact_is_read_by_who_prices on billing.price_impact for select
    using ((select care.acting_role()) in ('PRICING_EDITOR', 'PRICING_APPROVER', 'ADMINISTRATOR', 'SYSTEM'));
create policy impact_is_begun_by_who_prices on billing.price_impact for insert
    with check ((select care.acting_role()) in ('PRICING_EDITOR', 'PRICING_APPROVER') and status = 'RUNNING');
create policy impact_is_worked_out_by_the_system on billing.price_impact for update
    using ((select care.acting_role()) = 'SYSTEM');
