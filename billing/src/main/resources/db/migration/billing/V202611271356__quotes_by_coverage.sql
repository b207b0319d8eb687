-- An answer looks for the booked quotes of its coverage.
create index quote_coverage on billing.quote (coverage_id) where coverage_id is not null;
