-- One row per few words of the source: how it names a mechanism, or a claim it makes without a number.
create table marts.mechanism_wording (
    mechanism_id varchar not null,
    role varchar not null check (role in ('named', 'statement')),
    position bigint not null,
    line bigint not null,
    quote varchar not null,
    primary key (mechanism_id, role, position)
);
