-- The visit note and the treatment plan. Free text is sealed by the portal before it comes here.

create table care.visit_note (
    visit_id   uuid        not null references care.visit,
    patient_id uuid        not null references care.patient,
    doctor_id  uuid        not null references care.doctor,
    body       bytea       not null,
    updated_at timestamptz not null,
    signed_at  timestamptz,
    version    integer     not null default 0,
    constraint visit_note_pk primary key (visit_id)
);

create table care.treatment_plan (
    id         uuid        not null,
    visit_id   uuid        not null references care.visit,
    patient_id uuid        not null references care.patient,
    doctor_id  uuid        not null references care.doctor,
    opened_at  timestamptz not null,
    signed_at  timestamptz,
    version    integer     not null default 0,
    constraint treatment_plan_pk primary key (id),
    constraint treatment_plan_is_one_a_visit unique (visit_id)
);
create index treatment_plan_patient on care.treatment_plan (patient_id);

create table care.plan_item (
    plan_id  uuid    not null references care.treatment_plan,
    code     text    not null,
    position integer not null,
    language text    not null,
    title    bytea   not null,
    body     bytea   not null,
    cite     text[]  not null,
    constraint plan_item_pk primary key (plan_id, code)
);
comment on table care.plan_item is 'A snapshot of what the doctor chose and worded; the catalogue may change, a signed plan does not.';

create function care.signed_never_changes() returns trigger language plpgsql as $$
begin
    if old.signed_at is not null then
        raise exception 'a signed record never changes';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;
create trigger visit_note_signed_never_changes before update or delete on care.visit_note
    for each row execute function care.signed_never_changes();
create trigger treatment_plan_signed_never_changes before update or delete on care.treatment_plan
    for each row execute function care.signed_never_changes();

create function care.item_of_signed_plan_never_changes() returns trigger language plpgsql as $$
begin
    if exists (select 1 from care.treatment_plan p
               where p.id = coalesce(new.plan_id, old.plan_id) and p.signed_at is not null) then
        raise exception 'a signed plan never changes';
    end if;
    return coalesce(new, old);
end $$;
create trigger plan_item_of_signed_plan_never_changes before insert or update or delete on care.plan_item
    for each row execute function care.item_of_signed_plan_never_changes();

grant select, insert, update on care.visit_note, care.treatment_plan to ${app_role};
grant select, insert, update, delete on care.plan_item to ${app_role};

alter table care.visit_note enable row level security;
create policy visit_note_belongs_to_its_doctor on care.visit_note
    using ((select care.acting_role()) = 'DOCTOR' and doctor_id = (select care.my_doctor()));

alter table care.treatment_plan enable row level security;
create policy plan_is_written_by_its_doctor on care.treatment_plan
    using ((select care.acting_role()) = 'DOCTOR' and doctor_id = (select care.my_doctor()));
create policy signed_plan_is_announced_by_the_system on care.treatment_plan for select
    using (signed_at is not null and (select care.acting_role()) = 'SYSTEM');
create policy signed_plan_is_read_by_its_patient on care.treatment_plan for select
    using (signed_at is not null and patient_id = (select care.my_patient()));

alter table care.plan_item enable row level security;
create policy plan_item_follows_its_plan on care.plan_item
    using (exists (select 1 from care.treatment_plan p where p.id = plan_id));
