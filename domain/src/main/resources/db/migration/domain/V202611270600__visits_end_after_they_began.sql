-- A visit that began may still turn out missed, or fail on our side; and the walls of acting for somebody are whole.

alter table care.visit drop constraint visit_is_started_when_under_way;
update care.visit set started_at = starts_at where status = 'NO_SHOW' and started_at is null;
alter table care.visit add constraint visit_is_started_when_under_way check ((status not in ('IN_PROGRESS', 'COMPLETED', 'NO_SHOW') or started_at is not null)
        and (status <> 'BOOKED' or started_at is null));

create or replace function care.visit_status_moves_forward() returns trigger language plpgsql as $$
begin
    if new.status <> old.status
        and (old.status, new.status) not in (('BOOKED', 'IN_PROGRESS'), ('BOOKED', 'CANCELLED'), ('IN_PROGRESS', 'COMPLETED'),
                                             ('IN_PROGRESS', 'CANCELLED'), ('IN_PROGRESS', 'NO_SHOW')) then
        raise exception 'a visit that is % does not become %', old.status, new.status;
    end if;
    return new;
end $$;

-- A visit called off before it began opens no record; one that began does.
create or replace function care.treats(wanted uuid) returns boolean language sql stable security definer
    set search_path = care, pg_temp
    return exists (select 1 from care.visit v
                   where v.patient_id = wanted and v.doctor_id = care.my_doctor()
                     and (v.status <> 'CANCELLED' or v.started_at is not null));

-- Whoever acts for a patient locks the patient, as the patient would.
create policy patient_is_locked_by_who_acts_for_them on care.patient for update
    using ((select care.acting_role()) = 'CARE_COORDINATOR' and account_id = (select care.acting_for()))
    with check (false);

drop policy visit_change_is_added_with_its_visit on care.visit_change;
create policy visit_change_is_added_with_its_visit on care.visit_change for insert
    with check (exists (select 1 from care.visit v where v.id = visit_id and v.patient_id = visit_change.patient_id));

create or replace function care.front_desk_patients(wanted_name text, wanted_birth_date date, wanted_phone text)
    returns table (id uuid, account_id uuid, given_name text, family_name text, birth_date date, state text, phone text, language text)
    language sql stable security definer set search_path = care, pg_temp
    begin atomic
        select p.id, p.account_id, p.given_name, p.family_name, p.birth_date, p.state, p.phone, p.language
        from care.patient p
        where care.acting_role() = 'CARE_COORDINATOR'
          and (length(wanted_phone) = 10 or (wanted_birth_date is not null and length(wanted_name) >= 2))
          and (wanted_name is null or lower(p.given_name || ' ' || p.family_name) like '%' || lower(wanted_name) || '%')
          and (wanted_birth_date is null or p.birth_date = wanted_birth_date)
          and (wanted_phone is null or p.phone = wanted_phone)
        order by p.family_name, p.given_name, p.id
        limit 20;
    end;

-- Closing a day overrules what its doctor said about keeping a visit then.
create function care.front_desk_keeps_nothing(closed_day date, of_doctor uuid) returns void
    language sql volatile security definer set search_path = care, pg_temp
    begin atomic
        update care.visit v set kept = false
        from care.doctor d
        where care.acting_role() = 'CARE_COORDINATOR' and v.kept and v.status = 'BOOKED' and d.id = v.doctor_id
          and v.starts_at >= closed_day - interval '1 day' and v.starts_at < closed_day + interval '2 days'
          and (v.starts_at at time zone d.time_zone)::date = closed_day
          and (of_doctor is null or v.doctor_id = of_doctor);
    end;
revoke execute on function care.front_desk_keeps_nothing(date, uuid) from public;
grant execute on function care.front_desk_keeps_nothing(date, uuid) to ${app_role};

-- The day also says whether the doctor may hold the visit at all.
drop function care.front_desk_visits(timestamptz, timestamptz);
create function care.front_desk_visits(from_instant timestamptz, until_instant timestamptz)
    returns table (id uuid, account_id uuid, patient_name text, doctor_id uuid, doctor_name text, time_zone text, starts_at timestamptz, ends_at timestamptz,
                   status text, kept boolean, asked_to_move_at timestamptz, licensed boolean)
    language sql stable security definer set search_path = care, pg_temp
    begin atomic
        select v.id, p.account_id, p.given_name || ' ' || p.family_name, v.doctor_id, d.display_name, d.time_zone, v.starts_at, v.ends_at,
               v.status, v.kept, v.asked_to_move_at,
               exists (select 1 from care.doctor_licence l
                       where l.doctor_id = v.doctor_id and l.state = v.state
                         and l.expires_on >= (v.starts_at at time zone d.time_zone)::date)
        from care.visit v join care.patient p on p.id = v.patient_id join care.doctor d on d.id = v.doctor_id
        where care.acting_role() = 'CARE_COORDINATOR'
          and v.starts_at >= from_instant and v.starts_at < until_instant
        order by v.starts_at, d.display_name;
    end;
revoke execute on function care.front_desk_visits(timestamptz, timestamptz) from public;
grant execute on function care.front_desk_visits(timestamptz, timestamptz) to ${app_role};
