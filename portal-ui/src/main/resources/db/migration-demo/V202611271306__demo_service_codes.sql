-- Codes on the demo clinic's estimates; a clinic sets its own.
update care.visit_type set service_code = case code when 'NEW_PATIENT' then '99202' else '99212' end;
