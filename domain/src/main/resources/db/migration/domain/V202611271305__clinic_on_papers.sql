-- What stands on inquiries to payers, estimates and receipts: who the clinic is to the outside.

alter table care.organisation
    add constraint organisation_npi_is_ten_digits check (npi ~ '^[0-9]{10}$'),
    add tin     text constraint organisation_tin_is_nine_digits check (tin ~ '^[0-9]{9}$'),
    add address text,
    add state   char(2);
alter table care.doctor add npi text constraint doctor_npi_is_ten_digits check (npi ~ '^[0-9]{10}$');

alter table care.visit_type add service_code text
    constraint visit_type_service_code_is_short check (length(service_code) between 4 and 8);
comment on column care.visit_type.service_code is 'The code estimates and claims name it by; the clinic sets what its licence covers.';
