-- A visit called off or missed: what is charged of the amount kept on the card; the rest is let go.

alter table billing.payment
    add column fee_minor bigint,
    add constraint payment_fee_is_within_the_amount check (fee_minor between 0 and amount_minor);
comment on column billing.payment.fee_minor is 'The visit does not take place and this is charged for it; null while it may.';
