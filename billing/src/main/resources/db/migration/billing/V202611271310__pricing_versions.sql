-- Prices, payer rates, promo codes, surcharges, the sliding scale and policies live in versions with one life:
-- drafted, submitted, approved by a second person, in effect, retired. What was published never changes.

alter table billing.price_list_version rename to pricing_version;
alter table billing.pricing_version rename constraint price_list_version_pk to pricing_version_pk;
alter table billing.pricing_version drop constraint price_list_version_no_is_unique;
alter table billing.pricing_version drop constraint price_list_version_status_is_known;
alter table billing.pricing_version drop constraint price_list_version_is_decided_by_another;
alter table billing.pricing_version drop constraint price_list_version_decision_is_whole;
alter table billing.pricing_version drop constraint price_list_version_approved_has_a_start;
alter table billing.pricing_version alter column version_no drop identity;
alter table billing.pricing_version rename column proposed_by to created_by;
alter table billing.pricing_version rename column proposed_at to created_at;
alter table billing.pricing_version
    add kind         text    not null default 'PRICES',
    add base_id      uuid    references billing.pricing_version,
    add revision     integer not null default 1,
    add sheet        jsonb   not null default '[]',
    add submitted_by uuid    references care.account,
    add submitted_at timestamptz,
    add withdrawn_by uuid    references care.account,
    add withdrawn_at timestamptz;
alter table billing.pricing_version alter column kind drop default;
alter table billing.pricing_version alter column sheet drop default;

update billing.pricing_version v set submitted_by = created_by, submitted_at = created_at,
    sheet = coalesce((
        select jsonb_agg(jsonb_build_object('visit_type', p.visit_type, 'charge_class', p.charge_class, 'state', p.state,
                   'currency', p.currency, 'amount', (p.amount_minor / 100.0)::numeric(12, 2)::text)
                   order by p.visit_type, p.charge_class, p.state)
        from billing.published_price p where v.status = 'APPROVED' and p.valid @> v.effective_from), '[]');
update billing.pricing_version set status = 'DISCARDED', decided_by = null, decided_at = null where status in ('SUBMITTED', 'REJECTED');
update billing.pricing_version v set base_id = (
    select b.id from billing.pricing_version b where b.version_no < v.version_no and b.status = 'APPROVED'
    order by b.version_no desc limit 1);
drop table billing.price_item;

alter table billing.pricing_version
    add constraint pricing_version_no_is_unique unique (kind, version_no),
    add constraint pricing_version_kind_is_known check (kind in ('PRICES', 'PAYER_RATES', 'PROMOS', 'SURCHARGES',
        'SLIDING_SCALE', 'QUOTE_POLICY', 'CANCELLATION_POLICY')),
    add constraint pricing_version_status_is_known check (status in ('DRAFT', 'SUBMITTED', 'REJECTED', 'APPROVED',
        'WITHDRAWN', 'DISCARDED')),
    add constraint pricing_version_is_decided_by_another check (decided_by is null
        or (decided_by <> created_by and decided_by is distinct from submitted_by)),
    add constraint pricing_version_decision_is_whole check ((decided_by is null) = (decided_at is null)),
    add constraint pricing_version_approved_has_a_start check (status not in ('APPROVED', 'WITHDRAWN')
        or (effective_from is not null and decided_at is not null and effective_from >= decided_at)),
    add constraint pricing_version_is_withdrawn_before_it_begins check ((status = 'WITHDRAWN') = (withdrawn_at is not null)
        and (withdrawn_at is null or withdrawn_at < effective_from));
comment on column billing.pricing_version.sheet is 'Rows of cells as they were typed; of a draft also wrong ones.';

create function billing.pricing_version_moves_on() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'a version is never deleted';
    end if;
    if (new.id, new.kind, new.version_no, new.created_by, new.created_at)
        is distinct from (old.id, old.kind, old.version_no, old.created_by, old.created_at) then
        raise exception 'a version stays what it is';
    end if;
    if new.status <> old.status and (old.status, new.status) not in (('DRAFT', 'SUBMITTED'), ('DRAFT', 'DISCARDED'),
        ('SUBMITTED', 'APPROVED'), ('SUBMITTED', 'REJECTED'), ('REJECTED', 'DRAFT'), ('APPROVED', 'WITHDRAWN')) then
        raise exception 'a version does not go from % to %', old.status, new.status;
    end if;
    if old.status <> 'DRAFT' and (new.sheet is distinct from old.sheet or new.base_id is distinct from old.base_id) then
        raise exception 'what was submitted does not change';
    end if;
    if old.status in ('APPROVED', 'WITHDRAWN') and (new.effective_from, new.decided_by, new.decided_at, new.reason)
        is distinct from (old.effective_from, old.decided_by, old.decided_at, old.reason) then
        raise exception 'what was approved does not change';
    end if;
    return new;
end $$;
create trigger pricing_version_moves_on before update or delete on billing.pricing_version
    for each row execute function billing.pricing_version_moves_on();

create table billing.pricing_in_effect (
    kind       text      not null,
    valid      tstzrange not null check (not isempty(valid)),
    version_id uuid      not null references billing.pricing_version,
    constraint pricing_in_effect_pk primary key (kind, valid without overlaps),
    constraint pricing_in_effect_is_once unique (version_id)
);
comment on table billing.pricing_in_effect is 'When each approved version holds: no two at once, no gap between them.';
insert into billing.pricing_in_effect (kind, valid, version_id)
select 'PRICES', tstzrange(effective_from, lead(effective_from) over (order by effective_from), '[)'), id
from billing.pricing_version where status = 'APPROVED';

-- Until now one visit type changed at a time, and another kept its row: every version has all of its rows from here on.
drop trigger published_price_never_changes on billing.published_price;
drop function billing.published_price_never_changes();

create function billing.what_is_published_only_ends() returns trigger language plpgsql as $$
declare
    version uuid := case tg_table_name when 'published_price' then (to_jsonb(old) ->> 'price_list_version_id')::uuid
                    else (to_jsonb(old) ->> 'version_id')::uuid end;
begin
    if tg_op = 'DELETE' then
        if not exists (select 1 from billing.pricing_version v where v.id = version and v.status = 'WITHDRAWN') then
            raise exception 'what was published is never deleted';
        end if;
        return old;
    end if;
    if to_jsonb(new) - 'valid' is distinct from to_jsonb(old) - 'valid' or lower(new.valid) is distinct from lower(old.valid) then
        raise exception 'what was published never changes; only its open end can be closed';
    end if;
    if upper_inf(old.valid) then
        -- By the clock of whoever approved what follows, never by the database's.
        if upper_inf(new.valid) or upper(new.valid) < (select max(v.decided_at) from billing.pricing_version v
                where v.status = 'APPROVED' and v.kind = coalesce(to_jsonb(old) ->> 'kind', 'PRICES')) then
            raise exception 'what was published ends no earlier than its successor is approved';
        end if;
    elsif not upper_inf(new.valid) or not exists (select 1 from billing.pricing_version v
            where v.status = 'WITHDRAWN' and v.effective_from = upper(old.valid)) then
        raise exception 'an end that was set stays, unless what follows is taken back';
    end if;
    return new;
end $$;
create trigger what_is_published_only_ends before update or delete on billing.published_price
    for each row execute function billing.what_is_published_only_ends();
create trigger what_is_in_effect_only_ends before update or delete on billing.pricing_in_effect
    for each row execute function billing.what_is_published_only_ends();

create function billing.in_effect_has_no_gap() returns trigger language plpgsql as $$
begin
    if (select count(*) from (select unnest(range_agg(e.valid)) from billing.pricing_in_effect e where e.kind = new.kind) parts) > 1 then
        raise exception 'between two versions of % there is a gap', new.kind;
    end if;
    return null;
end $$;
create constraint trigger in_effect_has_no_gap after insert or update on billing.pricing_in_effect
    deferrable initially deferred for each row execute function billing.in_effect_has_no_gap();

create function billing.published_price_has_no_gap() returns trigger language plpgsql as $$
begin
    if new.state = '**' and (select count(*) from (select unnest(range_agg(p.valid)) from billing.published_price p
            where p.visit_type = new.visit_type and p.charge_class = new.charge_class and p.state = '**'
              and p.currency = new.currency) parts) > 1 then
        raise exception 'between two prices of % % there is a gap', new.visit_type, new.charge_class;
    end if;
    return null;
end $$;
create constraint trigger published_price_has_no_gap after insert or update on billing.published_price
    deferrable initially deferred for each row execute function billing.published_price_has_no_gap();

create table billing.pricing_event (
    id          uuid        not null,
    version_id  uuid        not null references billing.pricing_version,
    happened_at timestamptz not null,
    account_id  uuid        not null references care.account,
    sitting     uuid        not null,
    action      text        not null,
    note        text,
    row_key     text,
    column_name text,
    old_text    text,
    new_text    text,
    constraint pricing_event_pk primary key (id)
);
create index pricing_event_version on billing.pricing_event (version_id, id);
comment on column billing.pricing_event.sitting is 'Ties what one person did in one sitting together, as in the audit log.';
create function billing.pricing_event_never_changes() returns trigger language plpgsql as $$
begin
    raise exception 'history never changes';
end $$;
create trigger pricing_event_never_changes before update or delete on billing.pricing_event
    for each row execute function billing.pricing_event_never_changes();

create function billing.is_pricing_in_use(version uuid) returns boolean language sql stable security definer
    set search_path = pg_catalog, pg_temp
    as $$ select exists (select 1 from billing.quote q where q.price_list_version_id = version and q.status in ('LOCKED', 'BOOKED'))
              or exists (select 1 from billing.quote_line l join billing.quote q on q.id = l.quote_id
                         where q.status in ('LOCKED', 'BOOKED') and l.basis like '%:' || version::text) $$;
revoke execute on function billing.is_pricing_in_use(uuid) from public;
grant execute on function billing.is_pricing_in_use(uuid) to ${app_role};

create function billing.quotes_locked_from(start timestamptz) returns bigint language sql stable security definer
    set search_path = pg_catalog, pg_temp
    as $$ select count(*) from billing.quote q where q.status in ('LOCKED', 'BOOKED') and q.visit_starts_at >= start $$;
revoke execute on function billing.quotes_locked_from(timestamptz) from public;
grant execute on function billing.quotes_locked_from(timestamptz) to ${app_role};

revoke update on billing.published_price from ${app_role};
grant update (valid), delete on billing.published_price to ${app_role};
grant select, insert, delete on billing.pricing_in_effect to ${app_role};
grant update (valid) on billing.pricing_in_effect to ${app_role};
grant select, insert on billing.pricing_event to ${app_role};

drop policy price_list_is_read_by_everybody on billing.pricing_version;
drop policy price_list_is_proposed_by_editors on billing.pricing_version;
drop policy price_list_is_decided_by_approvers on billing.pricing_version;
create policy version_is_read_by_everybody_once_approved on billing.pricing_version for select
    using (status = 'APPROVED'
        or (select care.acting_role()) in ('PRICING_EDITOR', 'PRICING_APPROVER', 'ADMINISTRATOR', 'AUDITOR', 'SYSTEM'));
create policy version_is_drafted_by_editors on billing.pricing_version for insert
    with check ((select care.acting_role()) = 'SYSTEM' or ((select care.acting_role()) = 'PRICING_EDITOR' and status = 'DRAFT'));
create policy version_is_changed_by_editors on billing.pricing_version for update
    using ((select care.acting_role()) = 'PRICING_EDITOR' and status in ('DRAFT', 'REJECTED'))
    with check ((select care.acting_role()) = 'PRICING_EDITOR' and status in ('DRAFT', 'SUBMITTED', 'DISCARDED'));
create policy version_is_decided_by_approvers on billing.pricing_version for update
    using ((select care.acting_role()) in ('PRICING_APPROVER', 'SYSTEM'))
    with check ((select care.acting_role()) = 'SYSTEM' or status in ('APPROVED', 'REJECTED', 'WITHDRAWN'));

create policy price_is_taken_back_by_approvers on billing.published_price for delete
    using ((select care.acting_role()) in ('PRICING_APPROVER', 'SYSTEM'));
alter table billing.pricing_in_effect enable row level security;
create policy in_effect_is_read_by_everybody on billing.pricing_in_effect for select using (true);
create policy in_effect_is_published_by_approvers on billing.pricing_in_effect for insert
    with check ((select care.acting_role()) in ('PRICING_APPROVER', 'SYSTEM'));
create policy in_effect_is_ended_by_approvers on billing.pricing_in_effect for update
    using ((select care.acting_role()) in ('PRICING_APPROVER', 'SYSTEM'));
create policy in_effect_is_taken_back_by_approvers on billing.pricing_in_effect for delete
    using ((select care.acting_role()) in ('PRICING_APPROVER', 'SYSTEM'));
alter table billing.pricing_event enable row level security;
create policy history_is_read_by_who_prices on billing.pricing_event for select
    using ((select care.acting_role()) in ('PRICING_EDITOR', 'PRICING_APPROVER', 'ADMINISTRATOR', 'AUDITOR', 'SYSTEM'));
create policy history_is_written_by_who_prices on billing.pricing_event for insert
    with check ((select care.acting_role()) in ('PRICING_EDITOR', 'PRICING_APPROVER', 'SYSTEM'));
