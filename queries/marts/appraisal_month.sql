-- One row per place, itself or above where units were appraised, month, instrument and type of subject: scores and raters.
-- `full_score` is of the scores that have one; the share of it is also squared, for the spread.
create table marts.appraisal_month (
    place_id varchar not null,
    place_level varchar not null,
    month_start date not null,
    instrument varchar not null,
    subject_type varchar not null,
    appraisals bigint not null,
    scored bigint not null,
    score double,
    full_score double,
    shares double,
    shares_squared double,
    with_raters bigint not null,
    raters bigint,
    fewest_raters bigint
);
