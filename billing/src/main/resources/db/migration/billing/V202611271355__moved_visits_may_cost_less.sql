-- A visit its patient moves costs what its new time costs: less is charged of the amount on the card; more has to be agreed.

alter table billing.payment
    add column reduced_minor bigint,
    add constraint payment_reduction_is_below_the_amount check (reduced_minor between 0 and amount_minor);
comment on column billing.payment.reduced_minor is 'The visit was moved to a time that costs less, and this is charged; null for the whole amount.';
