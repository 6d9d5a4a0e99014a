-- One row per place from the community upwards, month of opening and month of closing: requests that took that way.
-- The month of closing is empty for open ones. Requests whose closing has no date or comes before
-- the opening cannot be put on a way and are counted in marts.request_month alone.
create table marts.request_flow (
    place_id varchar not null,
    place_level varchar not null,
    month_start date not null,
    closed_month date,
    requests bigint not null
);
