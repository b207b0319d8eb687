-- What narrows a doctor's hours: buffers, notice, horizon, a daily cap, time off and the clinic's holidays.

insert into care.visit_type (code, minutes) values ('FOLLOW_UP', 10);

alter table care.doctor add column gender text
    constraint doctor_gender_is_known check (gender in ('FEMALE', 'MALE', 'NONBINARY'));
comment on column care.doctor.gender is 'As the doctor tells patients, who may ask for it; null when the doctor does not.';

create table care.booking_rules (
    doctor_id             uuid    not null references care.doctor,
    buffer_before_minutes integer not null default 0,
    buffer_after_minutes  integer not null default 0,
    notice_minutes        integer not null default 10,
    horizon_days          integer not null default 6,
    daily_cap             integer,
    start_every_minutes   integer,
    version               integer not null default 0,
    constraint booking_rules_pk primary key (doctor_id),
    constraint booking_rules_buffers_are_short check (buffer_before_minutes between 0 and 60 and buffer_after_minutes between 0 and 60),
    constraint booking_rules_notice_is_ten_minutes_to_two_days check (notice_minutes between 10 and 2880),
    constraint booking_rules_horizon_is_within_a_card_authorisation check (horizon_days between 1 and 6),
    constraint booking_rules_cap_is_positive check (daily_cap between 1 and 200),
    constraint booking_rules_starts_are_on_a_grid check (start_every_minutes between 5 and 60)
);
comment on table care.booking_rules is 'How a doctor may be booked; a doctor without a row has the defaults.';
comment on column care.booking_rules.start_every_minutes is 'Null: visits start one length after another.';

create table care.time_off (
    id        uuid not null,
    doctor_id uuid not null references care.doctor,
    first_day date not null,
    last_day  date not null,
    constraint time_off_pk primary key (id),
    constraint time_off_ends_after_it_begins check (last_day >= first_day)
);
create index time_off_doctor on care.time_off (doctor_id, last_day);
comment on table care.time_off is 'Whole days of the doctor''s own calendar, both included.';

create table care.clinic_holiday (
    on_date date not null,
    name    text not null,
    constraint clinic_holiday_pk primary key (on_date)
);
comment on table care.clinic_holiday is 'Nobody works then, by each doctor''s own calendar.';

grant select, insert, update on care.booking_rules to ${app_role};
grant select, insert, delete on care.time_off, care.clinic_holiday to ${app_role};

-- Everybody may see when a doctor works; the doctor and the front desk change it.
create function care.sets_hours_of(wanted uuid) returns boolean language sql stable security definer
    set search_path = care, pg_temp
    return care.acting_role() in ('CARE_COORDINATOR', 'ADMINISTRATOR', 'SYSTEM')
        or (care.acting_role() = 'DOCTOR' and wanted = care.my_doctor());
revoke execute on function care.sets_hours_of(uuid) from public;
grant execute on function care.sets_hours_of(uuid) to ${app_role};

alter table care.weekly_hours enable row level security;
create policy weekly_hours_are_seen_by_everybody on care.weekly_hours for select using (true);
create policy weekly_hours_are_added_by_their_doctor on care.weekly_hours for insert with check (care.sets_hours_of(doctor_id));
create policy weekly_hours_are_changed_by_their_doctor on care.weekly_hours for update using (care.sets_hours_of(doctor_id));
create policy weekly_hours_are_removed_by_their_doctor on care.weekly_hours for delete using (care.sets_hours_of(doctor_id));

alter table care.dated_hours enable row level security;
create policy dated_hours_are_seen_by_everybody on care.dated_hours for select using (true);
create policy dated_hours_are_added_by_their_doctor on care.dated_hours for insert with check (care.sets_hours_of(doctor_id));
create policy dated_hours_are_changed_by_their_doctor on care.dated_hours for update using (care.sets_hours_of(doctor_id));
create policy dated_hours_are_removed_by_their_doctor on care.dated_hours for delete using (care.sets_hours_of(doctor_id));

alter table care.booking_rules enable row level security;
create policy booking_rules_are_seen_by_everybody on care.booking_rules for select using (true);
create policy booking_rules_are_added_by_their_doctor on care.booking_rules for insert with check (care.sets_hours_of(doctor_id));
create policy booking_rules_are_changed_by_their_doctor on care.booking_rules for update using (care.sets_hours_of(doctor_id));

alter table care.time_off enable row level security;
create policy time_off_is_seen_by_everybody on care.time_off for select using (true);
create policy time_off_is_added_by_its_doctor on care.time_off for insert with check (care.sets_hours_of(doctor_id));
create policy time_off_is_removed_by_its_doctor on care.time_off for delete using (care.sets_hours_of(doctor_id));

alter table care.clinic_holiday enable row level security;
create policy clinic_holiday_is_seen_by_everybody on care.clinic_holiday for select using (true);
create policy clinic_holiday_is_added_by_the_front_desk on care.clinic_holiday for insert
    with check ((select care.acting_role()) in ('CARE_COORDINATOR', 'ADMINISTRATOR', 'SYSTEM'));
create policy clinic_holiday_is_removed_by_the_front_desk on care.clinic_holiday for delete
    using ((select care.acting_role()) in ('CARE_COORDINATOR', 'ADMINISTRATOR', 'SYSTEM'));
