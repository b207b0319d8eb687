-- A quote and a payment go one way only; what is kept and charged is what the gateway said to the system.

create function billing.quote_moves_on() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.status <> 'OFFERED' then
            raise exception 'a quote begins as an offer';
        end if;
        return new;
    end if;
    if new.status <> old.status and (old.status, new.status) not in (('OFFERED', 'LOCKED'), ('OFFERED', 'SUPERSEDED'),
        ('OFFERED', 'BOOKED'), ('LOCKED', 'BOOKED'), ('LOCKED', 'RELEASED'), ('BOOKED', 'CONSUMED'), ('BOOKED', 'RELEASED'),
        ('BOOKED', 'SUPERSEDED')) then
        raise exception 'a quote does not go from % to %', old.status, new.status;
    end if;
    if new.status <> old.status and new.status = 'CONSUMED' and care.acting_role() <> 'SYSTEM' then
        raise exception 'a visit is charged by the system';
    end if;
    return new;
end $$;
create trigger quote_moves_on before insert or update on billing.quote
    for each row execute function billing.quote_moves_on();

create function billing.payment_moves_on() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.state not in ('AWAITING_PATIENT', 'NOT_REQUIRED') or (new.state = 'NOT_REQUIRED' and new.amount_minor <> 0) then
            raise exception 'a payment begins with the patient';
        end if;
        return new;
    end if;
    if (new.amount_minor, new.currency, new.patient_id, new.hold_id, new.reference, new.started_at)
        is distinct from (old.amount_minor, old.currency, old.patient_id, old.hold_id, old.reference, old.started_at) then
        raise exception 'a payment stays what was agreed';
    end if;
    if new.state <> old.state and (old.state, new.state) not in (('AWAITING_PATIENT', 'AUTHORIZED'),
        ('AWAITING_PATIENT', 'DECLINED'), ('AWAITING_PATIENT', 'ABANDONED'), ('DECLINED', 'AWAITING_PATIENT'),
        ('DECLINED', 'ABANDONED'), ('AUTHORIZED', 'CAPTURED'), ('AUTHORIZED', 'VOIDED'), ('NOT_REQUIRED', 'ABANDONED')) then
        raise exception 'a payment does not go from % to %', old.state, new.state;
    end if;
    if care.acting_role() <> 'SYSTEM' and ((new.state <> old.state and new.state in ('AUTHORIZED', 'DECLINED', 'CAPTURED', 'VOIDED'))
        or (new.authorisation_ref, new.authorised_at, new.captured_at, new.voided_at)
            is distinct from (old.authorisation_ref, old.authorised_at, old.captured_at, old.voided_at)) then
        raise exception 'what the gateway says comes through the system';
    end if;
    return new;
end $$;
create trigger payment_moves_on before insert or update on billing.payment
    for each row execute function billing.payment_moves_on();
