-- What people say of how they pay when they check their price, before there is a booking or even an account.

create table billing.price_inquiry (
    id             uuid        not null,
    visitor_id     uuid        references care.visitor,
    patient_id     uuid        references care.patient,
    visit_type     text        not null,
    state          char(2)     not null,
    answer         text        not null,
    health_plan_id uuid        references billing.health_plan,
    told_name      bytea,
    asked_at       timestamptz not null,
    constraint price_inquiry_pk primary key (id),
    constraint price_inquiry_belongs_to_somebody check ((visitor_id is null) <> (patient_id is null)),
    constraint price_inquiry_answer_is_known check (answer in ('NO_INSURANCE', 'NOT_SURE', 'NOT_FOUND', 'PLAN')),
    constraint price_inquiry_names_its_plan check ((answer = 'PLAN') = (health_plan_id is not null)),
    constraint price_inquiry_told_what_was_not_found check ((answer = 'NOT_FOUND') = (told_name is not null))
);
create index price_inquiry_visitor on billing.price_inquiry (visitor_id, asked_at) where visitor_id is not null;
create index price_inquiry_patient on billing.price_inquiry (patient_id, asked_at) where patient_id is not null;
comment on column billing.price_inquiry.told_name is 'Sealed. What the person calls a plan we did not find.';
grant select, insert on billing.price_inquiry to ${app_role};
grant update (visitor_id, patient_id) on billing.price_inquiry to ${app_role};

alter table billing.price_inquiry enable row level security;
create policy price_inquiry_is_its_persons on billing.price_inquiry
    using (visitor_id = (select care.acting_visitor())
        or patient_id = (select care.my_patient())
        or (select care.acting_role()) = 'SYSTEM');
