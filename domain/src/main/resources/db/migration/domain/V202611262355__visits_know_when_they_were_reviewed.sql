-- When the doctor of a visit last read its intake, so that what changed since can be pointed out.

alter table care.visit add column reviewed_at timestamptz;
