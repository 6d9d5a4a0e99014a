-- One row per day from 1900 to 2199: its number, the month it falls in, and the working days up to it.
-- Working days are known only in years that the table of holidays covers.
create table marts.calendar_day (
    day date not null,
    day_number bigint not null,
    month_start date not null,
    working_days bigint
);
