-- Pricing and holding ask for the quotes and payments of one hold; without an index they read every one there is.

create index quote_hold on billing.quote (hold_id);
create index payment_hold on billing.payment (hold_id);
