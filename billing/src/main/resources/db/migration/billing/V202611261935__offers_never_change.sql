-- What a quote offers never changes; only where it stands does. Prices join a proposal only while it waits.

revoke update on billing.quote from ${app_role};
grant update (status, locked_at, consent_version) on billing.quote to ${app_role};

drop policy price_item_is_proposed_by_editors on billing.price_item;
create policy price_item_joins_a_waiting_proposal on billing.price_item for insert
    with check ((select care.acting_role()) = 'SYSTEM'
        or ((select care.acting_role()) = 'PRICING_EDITOR'
            and exists (select 1 from billing.price_list_version v
                        where v.id = price_list_version_id and v.status = 'SUBMITTED')));

-- Events are asked of the gateway, not remembered.
drop table billing.webhook_event;
