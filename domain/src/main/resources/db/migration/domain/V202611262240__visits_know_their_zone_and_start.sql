-- The zone a person chose a time in, so that every message about it shows the same clock; and how early a visit begins.

alter table care.hold add column time_zone text;
update care.hold set time_zone = (select o.time_zone from care.organisation o);
alter table care.hold alter column time_zone set not null;

alter table care.visit add column time_zone text;
update care.visit set time_zone = (select o.time_zone from care.organisation o);
alter table care.visit alter column time_zone set not null;

alter table care.organisation add column start_early_minutes integer not null default 15
    constraint organisation_start_early_is_no_lateness check (start_early_minutes >= 0);
comment on column care.organisation.start_early_minutes is
    'How long before its time a doctor may start a visit, and so have it charged.';
