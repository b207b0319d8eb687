-- The bank and the mailbox of demos and tests; production never loads this folder.

create schema sandbox;
grant usage on schema sandbox to ${app_role};

create table sandbox.session (
    ref          text        not null,
    key          uuid        not null,
    reference    text        not null,
    amount_minor bigint      not null,
    currency     char(3)     not null,
    return_to    text        not null,
    state        text        not null,
    expires_at   timestamptz not null,
    constraint session_pk primary key (ref),
    constraint session_key_is_unique unique (key),
    constraint session_state_is_known check (state in ('OPEN', 'AUTHORISED', 'DECLINED', 'EXPIRED'))
);

create table sandbox.authorisation (
    ref            text    not null,
    session_ref    text    not null references sandbox.session,
    amount_minor   bigint  not null,
    currency       char(3) not null,
    state          text    not null,
    captured_minor bigint  not null,
    constraint authorisation_pk primary key (ref),
    constraint authorisation_is_one_a_session unique (session_ref),
    constraint authorisation_state_is_known check (state in ('AUTHORISED', 'CAPTURED', 'VOIDED'))
);

create table sandbox.event (
    id           uuid not null,
    session_ref  text not null references sandbox.session,
    delivered_at timestamptz,
    constraint event_pk primary key (id)
);
create index event_undelivered on sandbox.event (id) where delivered_at is null;

create table sandbox.mail (
    id        uuid        not null,
    recipient text        not null,
    subject   text        not null,
    body      text        not null,
    sent_at   timestamptz not null,
    constraint mail_pk primary key (id)
);
comment on table sandbox.mail is 'What would have been mailed; shown on the demo mailbox page.';

grant select, insert, update on sandbox.session, sandbox.authorisation, sandbox.event to ${app_role};
grant select, insert on sandbox.mail to ${app_role};
