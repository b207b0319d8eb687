-- A visitor goes on with their check on another device, by a link they made themselves; it works once.

create table care.visitor_key (
    id         uuid        not null,
    visitor_id uuid        not null references care.visitor,
    hash       bytea       not null,
    kind       text        not null,
    created_at timestamptz not null,
    expires_at timestamptz,
    used_at    timestamptz,
    constraint visitor_key_pk primary key (id),
    constraint visitor_key_is_one_secret unique (hash),
    constraint visitor_key_kind_is_known check (kind in ('LINK', 'DEVICE')),
    constraint visitor_key_link_ends check ((kind = 'LINK') = (expires_at is not null))
);
create index visitor_key_visitor on care.visitor_key (visitor_id);
comment on table care.visitor_key is 'SHA-256 of secrets that only links and browsers keep.';
grant select, insert on care.visitor_key to ${app_role};

alter table care.visitor_key enable row level security;
create policy visitor_key_belongs_to_the_visitor on care.visitor_key
    using (visitor_id = (select care.acting_visitor()) or (select care.acting_role()) = 'SYSTEM');

create or replace function care.visitor_by_secret(wanted bytea) returns uuid language sql stable security definer
    set search_path = care, pg_temp
    return (select v.id from care.visitor v
            where v.merged_into is null
              and (v.secret_hash = wanted
                   or v.id in (select k.visitor_id from care.visitor_key k
                               where k.hash = wanted and k.kind = 'DEVICE')));

create function care.use_visitor_link(link_hash bytea, device uuid, device_hash bytea, at timestamptz) returns uuid
    language plpgsql security definer set search_path = care, pg_temp as $$
declare
    visitor uuid;
begin
    update care.visitor_key k set used_at = at
    from care.visitor v
    where k.hash = link_hash and k.kind = 'LINK' and k.used_at is null and k.expires_at > at
      and v.id = k.visitor_id and v.merged_into is null
    returning k.visitor_id into visitor;
    if visitor is not null then
        insert into care.visitor_key (id, visitor_id, hash, kind, created_at) values (device, visitor, device_hash, 'DEVICE', at);
    end if;
    return visitor;
end $$;
revoke execute on function care.use_visitor_link(bytea, uuid, bytea, timestamptz) from public;
grant execute on function care.use_visitor_link(bytea, uuid, bytea, timestamptz) to ${app_role};
