-- At most one row: the data date, the last moment at which a current request was opened or closed.
create table marts.request_horizon (
    data_date timestamp
);
