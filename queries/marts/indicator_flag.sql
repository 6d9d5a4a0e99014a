-- One row per computed indicator and flag of doubtful records that it does not simply count.
create table marts.indicator_flag (
    indicator_id varchar not null,
    flag varchar not null,
    treatment varchar not null check (treatment in ('counted', 'left_out', 'not_concerned')),
    primary key (indicator_id, flag)
);
